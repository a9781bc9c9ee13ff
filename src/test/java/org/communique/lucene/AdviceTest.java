package org.communique.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.communique.query.QueryRepairs.Kind;
import org.communique.search.CountedClause;
import org.communique.search.Facet;
import org.communique.search.Filters;
import org.communique.search.Repair;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;
import org.communique.search.Vocabulary;
import org.communique.testing.SampleCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said beside the hits. */
class AdviceTest {
  private static SearchResult search(String query) throws IOException {
    return SampleCollection.engine().search(SearchRequest.of(query));
  }

  private static Optional<Repair> repair(SearchResult result, Kind kind) {
    return result.repairs().stream().filter(repair -> repair.kind() == kind).findFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "misile launch",
        "\"free and opened\"",
        "missile /2 climate",
        "missile climate =japan DPRK",
        "signatory:Palau maritime",
        "(missile OR rokcet) /s (launch AND condem)",
        "\"South Korea\" xylophone climate",
        "xylophone zyzzyva missile",
        "cites:UNCLOS title:xylophone",
        "launch +s missile +s climate"
      })
  void everyRepairHasAsManyHitsAsItSays(String query) throws IOException {
    SearchResult result = search(query);

    assertEquals(0, result.total());
    assertFalse(result.repairs().isEmpty(), query);
    for (Repair repair : result.repairs()) {
      assertTrue(repair.count() > 0, repair.toString());
      assertEquals(
          repair.count(),
          SampleCollection.engine().search(repair.request()).total(),
          repair.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "missile NOT launch",
        "missile NOT xylophone",
        "\"free and open\" NOT maritime NOT climate",
        "(missile /s launch) NOT climate",
        "(missile OR climate) NOT (launch AND DPRK)",
        "missil* NOT mentions:Japan",
        "missile missile NOT launch",
        "missile climate NOT launch"
      })
  void partsAreCountedAsIfTheyWereAskedForAlone(String query) throws IOException {
    SearchResult result = search(query);

    assertTrue(result.total() > 0, query);
    assertFalse(result.tree().parts().isEmpty(), query);
    for (CountedClause part : result.tree().parts()) {
      assertEquals(
          OptionalLong.of(search(part.query()).total()), part.count(), query + ": " + part.query());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "misile launch, SPELLING, missile AND launch",
    "intrenational law, SPELLING, international AND law",
    "missile xylophone, DROP, missile",
    "missile xylophone, ANY_OF, missile OR xylophone",
    "missile /2 climate, WIDER, missile AND climate",
    "=japan, WITHOUT_QUOTES, \"\"\"japan\"\"\"",
    "condem, BEGINNING, condem*",
    "signatory:DPRK, MENTION, mentions:DPRK"
  })
  void repairsAreOffered(String query, Kind kind, String repaired) throws IOException {
    assertEquals(
        Optional.of(repaired.replace("\"\"\"", "\"")),
        repair(search(query), kind).map(repair -> repair.request().text()));
  }

  @Test
  void theFiltersAreOfferedToBeTakenOff() throws IOException {
    Filters french = Filters.NONE.withValues(Facet.Field.LANGUAGE, List.of("xx"));
    SearchResult result =
        SampleCollection.engine().search(SearchRequest.of("missile").withFilters(french));

    assertEquals(
        search("missile").total(), repair(result, Kind.WITHOUT_FILTERS).orElseThrow().count());
  }

  @Test
  void aWordThatTextsHaveIsNotCorrected() throws IOException {
    assertEquals(List.of(), search("missile launch").repairs());
  }

  @Test
  void aWordWithoutHitsIsNotedBesideOthersThatHaveSome() throws IOException {
    SearchResult result = search("misile OR launch");

    assertTrue(result.total() > 0);
    assertEquals("missile OR launch", repair(result, Kind.SPELLING).orElseThrow().request().text());
  }

  @Test
  void marksOfTheIndexAreNeverOffered() throws IOException {
    for (Repair repair : search("japn dprkk launchd").repairs()) {
      assertTrue(repair.request().text().matches("[a-z A-Z*]+"), repair.toString());
    }
  }

  @Test
  void theTreeSaysWhatEachPartHasAlone() throws IOException {
    CountedClause tree = search("missile OR \"rule of law\"").tree();

    assertEquals("any of:", tree.says());
    assertEquals("the word missile, in any form", tree.parts().getFirst().says());
    assertEquals("the words “rule of law”, just as printed", tree.parts().getLast().says());
    for (CountedClause part : tree.parts()) {
      assertEquals(OptionalLong.of(search(part.query()).total()), part.count());
    }
  }

  @Test
  void thePairThatNoTextHasIsNamed() throws IOException {
    SearchResult result = search("missile title:paris climate");

    assertTrue(
        result.notes().stream().anyMatch(note -> note.startsWith("No communiqué has missile with")),
        result.notes().toString());
  }

  @Test
  void aSearchThatTakesTooLongIsStoppedAndSaysSo() throws IOException {
    try (SearchEngine engine =
        LuceneSearchEngine.open(SampleCollection.index(), Vocabulary.standard())
            .withTimeLimit(Duration.ofNanos(1))) {
      SearchResult result = engine.search(SearchRequest.of("missile OR peace"));

      assertFalse(result.isComplete());
      assertTrue(result.notes().getLast().startsWith("The search was stopped"));
      assertEquals(List.of(), result.repairs());
    }
  }
}
