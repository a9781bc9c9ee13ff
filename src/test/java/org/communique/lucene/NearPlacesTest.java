package org.communique.lucene;

import static org.communique.testing.Communiques.communique;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communique.model.Communique;
import org.communique.search.Hit;
import org.communique.search.IndexUpdate;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.Vocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found and marked near each other, through the engine itself. */
class NearPlacesTest {
  @TempDir private static Path folder;

  private static final Communique TEXT =
      communique("some-1a2b3c4d", "Statement")
          .paragraphs(
              "The co-operation agreement holds.",
              "They welcomed sanctions and the oil embargo. They spoke of sanctions on Iran. They"
                  + " spoke of sanctions on Iran and nuclear tests.",
              "Pirates threaten all who sail there. Coast guards help them.")
          .topic("maritime-security", "Pirates")
          .issued("2021-05-03")
          .build();

  private static final Communique HEADED =
      communique("headed-1a2b3c4d", "Whales and dolphins")
          .paragraphs(
              "# Quotas and seasons",
              "Whales have quotas and calves. Quotas are for krill.",
              "Seals have seasons. Dolphins do not.")
          .build();

  private static SearchEngine engine;

  @BeforeAll
  static void index() throws IOException {
    engine = LuceneSearchEngine.openOrCreate(folder, Vocabulary.standard());
    try (IndexUpdate update = engine.update()) {
      update.put(TEXT);
      update.put(HEADED);
      update.commit();
    }
  }

  @AfterAll
  static void close() throws IOException {
    engine.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A hyphenated word is near what stands after its last part.
        "co-operation /1 agreement | co-operation, agreement",
        "co-operation +1 agreement | co-operation, agreement",
        // AND beside NOT /s is of the sentence, as it is beside /s.
        "(sanctions AND Iran) /s nuclear | sanctions, Iran, nuclear",
        "(sanctions AND Iran) NOT /s nuclear | sanctions, Iran",
        "(sanctions AND nuclear) NOT /s Iran | -",
        "date:2021 NOT /p sanctions | *",
        "date:2020 NOT /p sanctions | -",
        // What does not hold in the sentence is not marked in it.
        "((sanctions AND Iran) OR oil) /s embargo | oil, embargo",
        // A topic is of its sentence, and near no words.
        "topic:maritime-security /s sail | sail",
        "(topic:maritime-security /s pirates) /1 coast | -",
        "(topic:maritime-security /s there) /1 coast | there, Coast",
        "(topic:maritime-security /s pirates) NOT /1 threaten | -",
      })
  void isFoundAndMarked(String query, String marked) throws IOException {
    List<Hit> hits = engine.search(SearchRequest.of(query)).hits();

    String marks =
        hits.isEmpty()
            ? "-"
            : engine.open(TEXT.id(), query).orElseThrow().matches().stream()
                .map(TEXT.text()::textOf)
                .collect(Collectors.joining(", "));
    assertEquals(marked, marks.isEmpty() ? "*" : marks);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seals /p dolphins | 2",
        "seals /p dolphins /p seasons | 2",
        "seals +p dolphins | 2",
        "dolphins +p seals | -",
        "seals /p whales | -",
        "seals /p (whales OR dolphins) | 2",
        "seals /p (whales AND dolphins) | -",
        "seals /p (dolphins AND NOT krill) | 2",
        "seals /p (seasons NOT /p dolphins) | -",
        "seals /p (seasons NOT /s dolphins) | 2",
        // What stands below a heading, and what stands in it.
        "whales /p calves | 1",
        "whales /p krill | 1",
        "whales /p seasons | -",
        "krill /p seasons | -",
        "quotas /p seasons | 1",
        // The title is of the text, and of no paragraph.
        "whales /p dolphins | 0",
        "whales /p nothing | -",
      })
  void isInOneParagraphOrHeading(String query, String paragraph) throws IOException {
    boolean isInTitle = paragraph.equals("0");
    boolean isNowhere = paragraph.equals("-");
    List<Hit> paragraphs =
        engine.search(SearchRequest.of(query).withUnit(SearchRequest.Unit.PARAGRAPH)).hits();

    assertEquals(isNowhere ? 0 : 1, engine.search(SearchRequest.of(query)).total());
    assertEquals(
        isNowhere || isInTitle ? List.of() : List.of(Integer.parseInt(paragraph)),
        paragraphs.stream().map(hit -> hit.paragraph().orElseThrow()).toList());
  }

  /** Longer than the gap that lies between two paragraphs in the index. */
  @Test
  void aLongPassageIsFoundWithOtherWordsInItButNotOverTwoParagraphs(@TempDir Path other)
      throws IOException {
    String first = words(1, 400);
    String second = words(401, 800);
    Communique text =
        communique("long-1a2b3c4d", "Statement")
            .paragraphs(first.replace("k200 ", "k200 and also "), second)
            .build();
    try (SearchEngine own = LuceneSearchEngine.openOrCreate(other, Vocabulary.standard());
        IndexUpdate update = own.update()) {
      update.put(text);
      update.commit();

      assertEquals(1, own.search(SearchRequest.of("\"" + first + "\"~2")).total());
      assertEquals(0, own.search(SearchRequest.of("\"" + first + "\"~1")).total());
      String overTwo = words(201, 600);
      assertEquals(0, own.search(SearchRequest.of("\"" + overTwo + "\"~100")).total());
    }
  }

  private static String words(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(number -> "k" + number)
        .collect(Collectors.joining(" "));
  }
}
