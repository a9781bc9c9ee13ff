package org.communique.lucene;

import static org.communique.testing.Communiques.communique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.communique.annotate.CommuniqueAnnotator;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.model.CommuniqueText;
import org.communique.model.IssueDate;
import org.communique.model.TextSpan;
import org.communique.search.Facet;
import org.communique.search.FileEntry;
import org.communique.search.Filters;
import org.communique.search.Hit;
import org.communique.search.IndexLockedException;
import org.communique.search.IndexUpdate;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;
import org.communique.search.Snippet;
import org.communique.search.Vocabulary;
import org.communique.testing.SampleCollection;
import org.communique.testing.TextsFromStrings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneSearchEngineTest {
  private static final Communique SINGAPORE =
      communique("singapore", "Trilateral meeting in Singapore")
          .paragraphs(
              "The ministers met. They condemned the missiles of the DPRK.",
              "# Maritime order",
              "They stand for the rule of law. Ship-to-ship transfers must end.")
          .issued("2023-06-03")
          .signedByState("JPN", "Japan")
          .signedByPerson("Hamada Yasukazu", "Defense Minister", "JPN")
          .topic("unsc-resolutions-sanctions", "transfers")
          .build();
  private static final Communique ROME =
      communique("rome", "Statement of Rome")
          .paragraphs("A missile was launched. Law and order rule.", "Law is a rule of all.")
          .issued(IssueDate.ofYear(2021))
          .signedByState("USA", "United States")
          .build();
  private static final Communique PARIS =
      communique("paris", "Déclaration de Paris")
          .paragraphs("Les ministres condamnent les essais balistiques de l’Iran.")
          .language("fr")
          .build();

  private static final Vocabulary VOCABULARY = Vocabulary.standard();

  @TempDir private Path folder;
  private LuceneSearchEngine engine;

  @BeforeEach
  void index() throws IOException {
    engine = LuceneSearchEngine.openOrCreate(folder, VOCABULARY);
    try (IndexUpdate update = engine.update()) {
      for (Communique communique : List.of(SINGAPORE, ROME, PARIS)) {
        update.put(communique);
      }
      update.commit();
    }
  }

  @AfterEach
  void close() throws IOException {
    engine.close();
  }

  private SearchResult search(String text) throws IOException {
    return engine.search(SearchRequest.of(text));
  }

  private List<String> ids(SearchRequest request) throws IOException {
    return engine.search(request).hits().stream().map(hit -> hit.id().value()).sorted().toList();
  }

  private List<String> ids(String text) throws IOException {
    return ids(SearchRequest.of(text));
  }

  @Test
  void bareWordsMatchEveryFormOfThemselves() throws IOException {
    assertEquals(List.of("rome", "singapore"), ids("missiles"));
    assertEquals(List.of("singapore"), ids("condemn"));
    assertEquals(List.of("paris"), ids("ministre"));
  }

  @Test
  void quotedWordsMatchOnlyAsPrinted() throws IOException {
    assertEquals(List.of("rome"), ids("\"missile\""));
    assertEquals(List.of("singapore"), ids("\"the rule of law\""));
    assertEquals(List.of(), ids("\"rules of law\""));
  }

  @Test
  void phrasesCrossSentencesButNotParagraphs() throws IOException {
    assertEquals(List.of("singapore"), ids("\"rule of law ship to ship\""));
    assertEquals(List.of(), ids("\"DPRK maritime order\""));
    assertEquals(List.of(), ids("\"maritime order they\""));
  }

  @Test
  void theLastPartOfAHyphenatedWordMayBeBegunOnly() throws IOException {
    assertEquals(List.of("singapore"), ids("ship-to-sh*"));
    assertEquals(List.of(), ids("ship-for-sh*"));
  }

  @Test
  void theUnitedStatesAreNotWhatIsUsed() throws IOException {
    try (IndexUpdate update = engine.update()) {
      update.put(communique("use", "On use").paragraphs("They used it. The U.S. agreed.").build());
      update.commit();
    }
    Hit hit = search("U.S.").hits().getFirst();
    assertEquals(1, hit.matches());
    assertTrue(hit.snippets().getFirst().text().startsWith("The U.S."));
  }

  @Test
  void elidedArticlesAndAccentsDoNotHideAWord() throws IOException {
    assertEquals(List.of("paris"), ids("iran"));
    assertEquals(List.of("paris"), ids("declaration"));
  }

  @Test
  void citedTextsAreFoundByAnyPrintedFormByIdAndByOtherWords() throws IOException {
    CommuniqueText text =
        TextsFromStrings.text(
            "Joint Statement",
            "They recall Security Council resolution 2397 (2017) and Article 51 of the UN Charter.",
            "They welcome the Melanesian Trade Agreement.");
    Communique citing =
        new Communique(
            new CommuniqueId("citing"), text, CommuniqueAnnotator.standard().annotate(text));
    try (IndexUpdate update = engine.update()) {
      update.put(citing);
      update.commit();
    }

    for (String query :
        List.of(
            "cites:\"UNSCR 2397\"",
            "cites:S/RES/2397",
            "cites:\"resolution 2397 (2017)\"",
            "cites:\"united nations charter\"",
            "cites:treaty:un-charter",
            "cites:treaty:un-charter#51",
            "cites:\"Melanesian Trade\"",
            "cites:unresolved:melanesian-trade-agreement")) {
      assertEquals(List.of("citing"), ids(query), query);
    }
    for (String query :
        List.of(
            "cites:\"UNSCR 2398\"", "cites:treaty:un-charter#50", "cites:\"Trade Melanesian\"")) {
      assertEquals(List.of(), ids(query), query);
    }
    assertTrue(search("cites:melanesian").notes().getFirst().contains("words of citations"));
  }

  @Test
  void signatoriesAreFoundByNameAndPersonsByTheirNames() throws IOException {
    assertEquals(List.of("singapore"), ids("signatory:japan"));
    assertEquals(List.of("singapore"), ids("signatory:hamada"));
    assertEquals(List.of("singapore"), ids("signatory:\"Hamada Yasukazu\""));
    assertEquals(List.of("singapore"), ids("signatory:\"Yasukazu Hamada\""));
    assertEquals(List.of("singapore"), ids("person:\"Defense Minister Hamada\""));
    assertEquals(List.of(), ids("person:\"Hamada Austin\""));
    assertEquals(List.of(), ids("signatory:\"North Korea\""));
  }

  @Test
  void aDateKnownToTheYearMeetsARangeItMayLieIn() throws IOException {
    assertEquals(List.of("rome"), ids("date:2021-05"));
    assertEquals(List.of("rome", "singapore"), ids("date:2021..2023"));
    assertEquals(List.of(), ids("date:..2020"));
  }

  @Test
  void titleWordsAreFoundInTheTitleAlone() throws IOException {
    assertEquals(List.of("singapore"), ids("title:meeting"));
    assertEquals(List.of(), ids("title:missiles"));
    Hit hit = search("title:singapore").hits().getFirst();
    assertEquals(List.of(new TextSpan(22, 31)), hit.titleMarks());
    assertEquals(1, hit.matches());
  }

  @Test
  void snippetsAreWholeSentencesWithTheirMatchesMarked() throws IOException {
    Hit hit = search("ships law").hits().getFirst();
    assertEquals("singapore", hit.id().value());
    assertEquals(
        List.of(
            new Snippet(
                2, "They stand for the rule of law.", List.of(new TextSpan(27, 30)), List.of()),
            new Snippet(
                2,
                "Ship-to-ship transfers must end.",
                List.of(new TextSpan(0, 4), new TextSpan(8, 12)),
                List.of("unsc-resolutions-sanctions"))),
        hit.snippets());
    assertEquals(3, hit.matches());
  }

  @Test
  void aMatchOverTwoSentencesShowsBoth() throws IOException {
    Snippet snippet = search("\"law ship\"").hits().getFirst().snippets().getFirst();
    assertEquals(
        "They stand for the rule of law. Ship-to-ship transfers must end.", snippet.text());
    assertEquals(List.of(new TextSpan(27, 36)), snippet.marks());
  }

  @Test
  void topicQueriesShowTheSentencesOnTheTopic() throws IOException {
    Hit hit = search("topic:unsc-resolutions-sanctions").hits().getFirst();
    assertEquals("Ship-to-ship transfers must end.", hit.snippets().getFirst().text());
    assertEquals(0, hit.matches());
  }

  @Test
  void paragraphsAreHitsOfTheirOwn() throws IOException {
    SearchResult result =
        engine.search(SearchRequest.of("law").withUnit(SearchRequest.Unit.PARAGRAPH));
    assertEquals(3, result.total());
    assertTrue(result.hits().stream().allMatch(hit -> hit.paragraph().isPresent()));
    Hit singapore =
        result.hits().stream().filter(h -> h.id().value().equals("singapore")).findFirst().get();
    assertEquals(2, singapore.paragraph().getAsInt());
    assertEquals("They stand for the rule of law.", singapore.snippets().getFirst().text());
  }

  @Test
  void anyWordIsEnoughWhenAnyIsAskedFor() throws IOException {
    assertEquals(List.of(), ids("missile iran"));
    assertEquals(
        List.of("paris", "rome", "singapore"),
        ids(SearchRequest.of("missile iran").withMatch(SearchRequest.Match.ANY)));
  }

  @Test
  void exclusionsAndAlternativesCombine() throws IOException {
    assertEquals(List.of("singapore"), ids("missile NOT launched"));
    assertEquals(List.of("paris", "singapore"), ids("iran OR singapore"));
    assertEquals(List.of("paris"), ids("NOT missile"));
  }

  @Test
  void facetsCountAllHitsAndKnowWhatIsSelected() throws IOException {
    Filters japan = Filters.NONE.withValues(Facet.Field.SIGNATORY, List.of("JPN"));
    SearchResult result = engine.search(SearchRequest.of("law").withFilters(japan));
    assertEquals(1, result.total());
    Facet signatories = result.facets().get(Facet.Field.SIGNATORY.ordinal());
    assertEquals(List.of(new Facet.Value("JPN", "Japan", 1, true)), signatories.values());
    assertEquals(2, search("law").facets().getFirst().values().size());
  }

  @Test
  void sentencesThatAreNotAmongTheBestAreGivenToo() throws IOException {
    try (IndexUpdate update = engine.update()) {
      update.put(
          communique("long", "A long text")
              .paragraphs(
                  "One sea. Two seas. Nothing. Three seas.", "The sea, a sea. Sea five. Sea six.")
              .build());
      update.commit();
    }
    Hit hit = search("sea").hits().getFirst();
    assertEquals(3, hit.snippets().size());
    assertEquals(3, hit.further().size());
    assertEquals(
        hit.furtherMatches(),
        hit.further().stream().mapToInt(snippet -> snippet.marks().size()).sum());
    assertTrue(hit.further().stream().noneMatch(hit.snippets()::contains));
  }

  @Test
  void aSearchWithoutFacetsFindsTheSame() throws IOException {
    Filters anyOfTwo =
        Filters.NONE
            .withValues(Facet.Field.SIGNATORY, List.of("JPN", "FRA"))
            .withSigned(Filters.Signed.ANY);
    for (Filters filters : List.of(Filters.NONE, anyOfTwo)) {
      SearchRequest request = SearchRequest.of("law OR missile").withFilters(filters);
      SearchResult with = engine.search(request);
      SearchResult without = engine.search(request.withoutFacets());

      assertFalse(with.facets().isEmpty());
      assertEquals(List.of(), without.facets());
      assertEquals(with.total(), without.total());
      assertEquals(with.hits(), without.hits());
      assertEquals(with.notes(), without.notes());
    }
  }

  @Test
  void eachValueOfAFacetHasAsManyHitsAsItSays() throws IOException {
    try (IndexUpdate update = engine.update()) {
      update.putFile(fileOf("un/rome.txt", ROME));
      update.commit();
    }
    for (SearchRequest.Unit unit : SearchRequest.Unit.values()) {
      SearchRequest all = SearchRequest.of("").withUnit(unit);
      SearchResult result = engine.search(all);
      for (Facet facet : result.facets()) {
        boolean hasValues = facet.field() != Facet.Field.ACT;
        assertEquals(hasValues, !facet.values().isEmpty(), facet.field() + " is tried");
        for (Facet.Value value : facet.values()) {
          assertValueIsCounted(all, result.total(), facet.field(), value);
        }
      }
    }
  }

  private static FileEntry fileOf(String path, Communique communique) {
    return new FileEntry(
        path,
        FileEntry.Status.INDEXED,
        "",
        "",
        10,
        "",
        10,
        1,
        0,
        false,
        List.of(new FileEntry.Holding(communique.id(), "")),
        List.of());
  }

  private void assertValueIsCounted(
      SearchRequest all, long total, Facet.Field field, Facet.Value value) throws IOException {
    String what = all.unit() + " " + field + " " + value;
    List<String> one = List.of(value.value());
    if (field != Facet.Field.YEAR) {
      Filters chosen = Filters.NONE.withValues(field, one);
      assertEquals(value.count(), engine.search(all.withFilters(chosen)).total(), what);
    }
    Filters without = Filters.NONE.withExcluded(field, one);
    assertEquals(total - value.count(), engine.search(all.withFilters(without)).total(), what);
  }

  @Test
  void domainsAndNumbersOfSignatoriesAreCounted() throws IOException {
    List<Facet> facets = search("").facets();
    assertEquals(
        List.of(
            new Facet.Value("0", "none", 1, false), new Facet.Value("1", "1 signatory", 2, false)),
        facets.get(Facet.Field.SIGNATORIES.ordinal()).values());
    assertEquals(
        List.of(VOCABULARY.domainOf("unsc-resolutions-sanctions")),
        facets.get(Facet.Field.DOMAIN.ordinal()).values().stream()
            .map(Facet.Value::value)
            .toList());
  }

  @Test
  void theEmptyQueryListsEverythingNewestFirst() throws IOException {
    assertEquals(
        List.of("singapore", "rome", "paris"),
        search("").hits().stream().map(hit -> hit.id().value()).toList());
  }

  @Test
  void anOpenedCommuniqueHasAsManyMatchesAsItsHit() throws IOException {
    Hit hit = search("law").hits().getFirst();
    assertEquals(hit.matches(), engine.open(hit.id(), "law").orElseThrow().matches().size());
    assertTrue(engine.open(new CommuniqueId("nowhere"), "").isEmpty());
  }

  @Test
  void whatIsPutAgainReplacesTheOldBlock() throws IOException {
    try (IndexUpdate update = engine.update()) {
      update.put(communique("rome", "Statement of Rome").paragraphs("Nothing new.").build());
      update.remove(new CommuniqueId("paris"));
      update.commit();
    }
    assertEquals(List.of("singapore"), ids("missile"));
    assertEquals(2, engine.status().communiques());
    assertEquals(3, engine.status().paragraphs());
  }

  @Test
  void anUpdateThatIsNotCommittedLeavesNoTrace() throws IOException {
    String before = engine.status().generation();
    try (IndexUpdate update = engine.rebuild()) {
      update.put(communique("new", "New").paragraphs("New.").build());
    }
    assertEquals(before, engine.status().generation());
    assertEquals(3, engine.status().communiques());
  }

  @Test
  void onlyOneUpdateIsOpenAtATime() throws IOException {
    try (IndexUpdate update = engine.update()) {
      assertThrows(IndexLockedException.class, engine::update);
      update.commit();
    }
  }

  @Test
  void theYearsOfAnyDateAreThoseOfTheSearchWithoutBounds() throws IOException {
    SearchEngine sample = SampleCollection.engine();
    for (String query : List.of("security", "", "signatory:Japan missile", "xyzzy")) {
      SearchRequest request = SearchRequest.of(query);
      Filters bounded =
          Filters.NONE.within(
              Optional.of(LocalDate.of(2021, 1, 1)), Optional.of(LocalDate.of(2022, 12, 31)));

      assertEquals(
          sample.search(request).years(),
          sample.yearsOfAnyDate(request.withFilters(bounded).withPage(3, 20)),
          query);
    }
  }
}
