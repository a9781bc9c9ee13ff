package org.communique.lucene;

import static org.communique.testing.Communiques.communique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.communique.annotate.AuthorityLists;
import org.communique.annotate.CommuniqueAnnotator;
import org.communique.annotate.Party;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.model.CommuniqueText;
import org.communique.search.Hit;
import org.communique.search.IndexUpdate;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;
import org.communique.search.Vocabulary;
import org.communique.testing.TextsFromStrings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every name of every party finds that party, under all its names, and no other. */
class PartyNamesTest {
  private static final Vocabulary VOCABULARY = Vocabulary.standard();

  /** Two states share the word and neither is called so alone: it finds both. */
  private static final String SHARED = "Korea";

  private static final CommuniqueAnnotator ANNOTATOR = CommuniqueAnnotator.standard();

  @TempDir private static Path folder;
  private static LuceneSearchEngine engine;
  private static final Map<String, Party> PARTIES = new LinkedHashMap<>();

  /** The name in each text by its id. */
  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  /** One text for each name of each party. */
  @BeforeAll
  static void index() throws IOException {
    engine = LuceneSearchEngine.openOrCreate(folder, VOCABULARY);
    AuthorityLists.builtIn().gazetteer().parties().forEach(p -> PARTIES.put(p.code(), p));
    try (IndexUpdate update = engine.update()) {
      for (Party party : PARTIES.values()) {
        int number = 0;
        for (String name : party.names()) {
          NAMES.put(id(party, ++number), name);
          update.put(text(party, name, number));
        }
      }
      update.put(
          communique("pronoun", "A plea to us")
              .paragraphs("They asked us who can help us in the car. It is as it was.")
              .build());
      update.commit();
    }
  }

  @AfterAll
  static void close() throws IOException {
    engine.close();
  }

  private static Communique text(Party party, String name, int number) {
    CommuniqueText text =
        TextsFromStrings.text("A visit", "The delegation spoke of " + name + " yesterday.");
    return new Communique(new CommuniqueId(id(party, number)), text, ANNOTATOR.annotate(text));
  }

  private static String id(Party party, int number) {
    return slug(party) + "-" + number;
  }

  private static String slug(Party party) {
    return party.code().toLowerCase(Locale.ROOT).replace("+", "plus").replaceAll("[^a-z0-9]", "");
  }

  @Test
  void everyNameFindsItsPartyAndNoOther() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Party party : PARTIES.values()) {
      for (String name : party.names()) {
        if (!name.equals(SHARED)) {
          check(party, name, wrong);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static void check(Party party, String name, List<String> wrong) throws IOException {
    SearchResult result = engine.search(SearchRequest.of(name).withPage(1, SearchRequest.MAX_SIZE));
    Set<String> own = new TreeSet<>();
    Set<String> other = new TreeSet<>();
    for (Hit hit : result.hits()) {
      String id = hit.id().value();
      (id.startsWith(slug(party) + "-") ? own : other).add(id);
    }
    other.removeIf(id -> isCalledSoToo(party, NAMES.get(id)));
    if (own.isEmpty() || !other.isEmpty()) {
      wrong.add(
          name
              + " ("
              + party.code()
              + ") finds "
              + own.size()
              + " and "
              + other.stream().map(NAMES::get).toList());
    }
  }

  /**
   * Two parties of the list can share a name, such as a state and its predecessor, or have names
   * that differ in a sign, such as OPEC and OPEC+; and Korea is a word for both.
   */
  private static boolean isCalledSoToo(Party party, String name) {
    return party.names().stream().anyMatch(own -> letters(own).equals(letters(name)))
        || PARTIES.values().stream()
            .filter(
                other -> other.names().stream().anyMatch(own -> letters(own).equals(letters(name))))
            .anyMatch(other -> shareAName(party, other));
  }

  private static boolean shareAName(Party party, Party other) {
    return party.names().stream()
        .map(PartyNamesTest::letters)
        .anyMatch(own -> other.names().stream().map(PartyNamesTest::letters).anyMatch(own::equals));
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  @Test
  void sharedWordFindsBothStates() throws IOException {
    SearchResult result =
        engine.search(SearchRequest.of(SHARED).withPage(1, SearchRequest.MAX_SIZE));

    List<String> ids = result.hits().stream().map(hit -> hit.id().value()).toList();
    assertTrue(ids.stream().anyMatch(id -> id.startsWith("prk-")), ids::toString);
    assertTrue(ids.stream().anyMatch(id -> id.startsWith("kor-")), ids::toString);
  }

  @Test
  void quotesAndEqualsSignSwitchOtherNamesOff() throws IOException {
    // DPRK and D.P.R.K. are one acronym.
    assertEquals(2, engine.search(SearchRequest.of("=DPRK")).total());
    assertEquals(2, engine.search(SearchRequest.of("\"DPRK\"")).total());
    assertTrue(engine.search(SearchRequest.of("DPRK")).total() > 10);
  }

  @Test
  void pronounIsNoState() throws IOException {
    assertTrue(
        engine.search(SearchRequest.of("US")).hits().stream()
            .noneMatch(hit -> hit.id().value().equals("pronoun")));
    assertEquals(1, engine.search(SearchRequest.of("asked us")).total());
    assertEquals(List.of(), engine.search(SearchRequest.of("us")).aliases());
  }
}
