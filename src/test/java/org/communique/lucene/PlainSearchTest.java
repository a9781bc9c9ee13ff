package org.communique.lucene;

import static org.communique.testing.Communiques.communique;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.model.TextSpan;
import org.communique.query.QueryParser;
import org.communique.search.IndexUpdate;
import org.communique.search.SearchRequest;
import org.communique.search.Vocabulary;
import org.communique.testing.BruteForceMatcher;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spellings and characters that stand for the same word, through the engine itself. */
class PlainSearchTest {
  @TempDir private static Path folder;

  /** A plus sign is the hyphen of a line end that may or may not belong to the word. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // Bare words are found in either spelling.
        "the co-operation of states | cooperation | co-operation",
        "the cooperation of states | co-operation | cooperation",
        "they co-operated | cooperating | co-operated",
        "an e-mail and emails | email | e-mail, emails",
        "an e-mail and emails | e-mail | e-mail, emails",
        "Co-operation on non-proliferation | cooperation nonproliferation | Co-operation,"
            + " non-proliferation",
        "ship-to-ship transfers | shiptoship | ship-to-ship",
        "F-16 and F16 | f16 | F-16, F16",
        "co-operation | operation | operation",
        "in 2022-2023 | 20222023 | -",
        "long term, long-term, longterm | long-term | long term, long-term, longterm",
        "a-b-c-d-e-f | abcdef | -",
        // So are their beginnings.
        "the co-operation of states | coop* | co-operation",
        "the cooperation of states | co-op* | cooperation",
        // British and American spelling find each other.
        "the organisation of labour | organization labor | organisation, labour",
        "the organization of labor | organisation labour | organization, labor",
        "defence programmes | defense program | defence, programmes",
        "they organised, we organise | organizing | organised, organise",
        "the exercise | exercize | -",
        // Quoted words are found as printed.
        "the organisation of labour | \"organization of\" | -",
        "the co-operation of states | \"cooperation\" | -",
        "the cooperation of states | \"co-operation\" | -",
        "the co-operation of states | \"co-operation of\" | co-operation of",
        // Unless the hyphen stood at the end of a line.
        "the co+operation of states | cooperation | co+operation",
        "the co+operation of states | \"the cooperation of states\" | the co+operation of states",
        "the co+operation of states | \"the co-operation of\" | the co+operation of",
        "the co+operation of states | \"cooperation\" | co+operation",
        "the co+operation of states | \"states cooperation\" | -",
        "NON+PROLIFERATION | \"nonproliferation\" | NON+PROLIFERATION",
        "non-prolif+eration | nonproliferation | non-prolif+eration",
      })
  void hyphenatedWordsAreFoundInEitherSpelling(String printed, String query, String marked)
      throws IOException {
    assertMarked(
        printed.replace('+', '\u2010'), query, marked == null ? "" : marked.replace('+', '\u2010'));
  }

  /** Typographic and plain characters find each other, and the text is marked as it is printed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Japan’s | Japan's",
        "Japan′s | Japan's",
        "l’Iran | l'Iran",
        "ﬁnal eﬃcient oﬀer | final efficient offer",
        "Ｇ７ ｓｕｍｍｉｔ | G7 summit",
        "２０２３ | 2023",
        "part Ⅲ | part III",
        "CO₂ | CO2",
        "Cafe\u0301 re\u0301sume\u0301 | Café résumé",
        "Türkiye, São Tomé, Łódź, Ærø, Straße | Turkiye Sao Tome Lodz Aero Strasse",
        "за́мок, ёлка | замок елка",
        "и\u0306од | йод",
        "ΕΛΛΑΔΑΣ, Ελλάδας | ελλάδας",
        "\uFEE3\uFEBC\uFEAE | مصر",
        "مُحَمَّد, محـــمد | محمد",
        "שָׁלוֹם | שלום",
        "می\u200Cخواهد | میخواهد",
        "ｶﾞｽ | ガス",
        "U.S.–Japan, Asia\u2011Pacific | U.S.-Japan Asia-Pacific",
        "3\u202F000\u2009km, a\u00A0b | \"3 000 km\" \"a b\"",
        "rock ‘n’ roll | \"rock 'n' roll\"",
        "“quoted” words | quoted words",
        "state’s “own” law | \"state's own law\"",
      })
  void charactersThatMeanTheSameFindEachOther(String printed, String typed) throws IOException {
    List<Communique> both =
        List.of(one("printed", printed), one("typed", typed.replaceAll("[\"“”]", "")));
    for (String query : List.of(typed, quoted(printed))) {
      for (Communique communique : both) {
        assertEquals(expected(communique, query), places(communique, query), query);
        assertEquals(
            true, places(communique, query).isPresent(), query + " in " + communique.title());
      }
    }
  }

  private static String quoted(String printed) {
    return printed.replaceAll("[“”,]", " ");
  }

  private static void assertMarked(String printed, String query, String marked) throws IOException {
    Communique communique = one("text", printed);
    Optional<List<TextSpan>> places = places(communique, query);
    assertEquals(expected(communique, query), places, query);
    assertEquals(
        marked,
        places.orElse(List.of()).stream()
            .map(communique.text()::textOf)
            .collect(Collectors.joining(", ")));
  }

  private static Optional<List<TextSpan>> expected(Communique communique, String query) {
    return BruteForceMatcher.of(communique, Vocabulary.standard())
        .match(QueryParser.parse(query).node());
  }

  private static Communique one(String id, String printed) {
    return communique(id, "Titel").paragraphs(printed).build();
  }

  /** Where the engine finds a query; empty when it does not. */
  private static Optional<List<TextSpan>> places(Communique communique, String query)
      throws IOException {
    try (LuceneSearchEngine engine =
        LuceneSearchEngine.openOrCreate(
            Files.createTempDirectory(folder, "index"), Vocabulary.standard())) {
      try (IndexUpdate update = engine.update()) {
        update.put(communique);
        update.commit();
      }
      if (engine.search(SearchRequest.of(query)).hits().isEmpty()) {
        return Optional.empty();
      }
      CommuniqueId id = communique.id();
      return Optional.of(engine.open(id, query).orElseThrow().matches());
    }
  }
}
