package org.communique.lucene;

import static org.communique.testing.Communiques.communique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.communique.model.Communique;
import org.communique.model.DocumentKind;
import org.communique.search.Hit;
import org.communique.search.IndexUpdate;
import org.communique.search.SearchRequest;
import org.communique.search.SearchRequest.Match;
import org.communique.search.SearchRequest.Unit;
import org.communique.search.SearchResult;
import org.communique.search.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that differ in one respect only, in the order in which a search lists them. */
class RankingTest {
  @TempDir private Path folder;

  private SearchResult search(SearchRequest request, List<Communique> texts) throws IOException {
    try (LuceneSearchEngine engine =
        LuceneSearchEngine.openOrCreate(folder, Vocabulary.standard())) {
      try (IndexUpdate update = engine.update()) {
        for (Communique communique : texts) {
          update.put(communique);
        }
        update.commit();
      }
      return engine.search(request);
    }
  }

  private List<String> ranked(String query, Communique... texts) throws IOException {
    return ids(search(SearchRequest.of(query).withMatch(Match.ANY), List.of(texts)));
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.id().value()).toList();
  }

  private static Communique text(String id, String text) {
    return communique(id, "Untitled").paragraphs(text).build();
  }

  @Test
  void newerTextsRankHigherWhenAskedFor() throws IOException {
    List<Communique> texts =
        List.of(
            communique("a-old", "Untitled").paragraphs("A treaty.").issued("1961-05-03").build(),
            communique("b-new", "Untitled").paragraphs("A treaty.").issued("2024-05-03").build());
    SearchRequest request = SearchRequest.of("treaty").withSort(SearchRequest.Sort.RECENT);

    List<Hit> hits = search(request, texts).hits();

    assertEquals("b-new", hits.getFirst().id().value());
    assertTrue(hits.getFirst().score() > hits.getLast().score(), hits::toString);
  }

  @Test
  void wordsThatStandTogetherRankAboveTheSameWordsApart() throws IOException {
    assertEquals(
        List.of("b-together", "c-near", "a-apart"),
        ranked(
            "coast guard",
            text(
                "a-apart", "The coast is long and its hills are far and high above. A guard left."),
            text(
                "b-together", "The coast guard is here and its ships are far off now. He left it."),
            text("c-near", "The coast has one guard here and its ships are far off. He left it.")));
  }

  @Test
  void wordsThatFollowEachOtherAcrossPlainWordsArePairs() throws IOException {
    assertEquals(
        List.of("b-together", "a-apart"),
        ranked(
            "freedom of navigation",
            text("a-apart", "The navigation of ships is one of many things he said. Freedom too."),
            text("b-together", "The freedom of navigation is one of many things he said. Ships.")));
  }

  @Test
  void wordsInTheTitleRankHigher() throws IOException {
    assertEquals(
        List.of("b-titled", "a-untitled"),
        ranked(
            "landmines",
            communique("a-untitled", "On weapons").paragraphs("Of landmines they spoke.").build(),
            communique("b-titled", "On landmines").paragraphs("Of weapons they spoke.").build()));
  }

  @Test
  void textsThatWereIssuedRankAboveRemarks() throws IOException {
    assertEquals(
        List.of("b-joint", "a-other"),
        ranked(
            "landmines",
            communique("a-other", "Untitled")
                .paragraphs("Of landmines.")
                .kind(DocumentKind.OTHER)
                .build(),
            communique("b-joint", "Untitled")
                .paragraphs("Of landmines.")
                .kind(DocumentKind.JOINT_STATEMENT)
                .build()));
  }

  @Test
  void aDateAmongTheWordsFavoursTextsOfThatDate() throws IOException {
    Communique march =
        communique("a-march", "Untitled").paragraphs("A call.").issued("2022-03-08").build();
    Communique july =
        communique("b-july", "Untitled").paragraphs("A call.").issued("2022-07-28").build();
    assertEquals(List.of("b-july", "a-march"), ranked("call July 2022", march, july));
    assertEquals(List.of("a-march", "b-july"), ranked("call March 2022", march, july));
  }

  @Test
  void wordsThatSayNothingHardlyCount() throws IOException {
    assertEquals(
        List.of("b-subject", "a-frame"),
        ranked(
            "documents that describe landmines",
            text("a-frame", "Documents that describe documents that describe what they describe."),
            text("b-subject", "Of landmines was said what every one of these has to say of it.")));
  }

  private static List<Communique> manyWith(String text, int count) {
    List<Communique> many = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      many.add(text("text-%03d".formatted(i), text));
    }
    return many;
  }

  private static SearchRequest auto(String query) {
    return SearchRequest.of(query).withMatch(Match.AUTO);
  }

  @Test
  void aFewWordsAreAllRequiredWhenManyTextsHaveThem() throws IOException {
    List<Communique> texts = manyWith("The coast guard.", Ranking.FEW_HITS);
    texts.add(text("partial", "The coast."));
    SearchResult result = search(auto("coast guard"), texts);
    assertEquals(Ranking.FEW_HITS, result.total());
    assertEquals("coast AND guard", result.understood());
    assertEquals(List.of("All of the words are required."), result.notes());
  }

  @Test
  void whenFewTextsHaveAFewWordsThoseWithSomeFollow() throws IOException {
    List<Communique> texts =
        List.of(
            text("a-partial", "Coast, coast, coast."),
            text("b-whole", "The coast is long, and far away there was once a guard of some kind."),
            text("c-none", "Nothing."));
    SearchResult result = search(auto("coast guard"), texts);
    assertEquals(List.of("b-whole", "a-partial"), ids(result));
    assertEquals(2, result.total());
    assertEquals("coast OR guard", result.understood());
    assertEquals(
        List.of(
            "One communiqué has all of the words and comes first; those with some of them follow."),
        result.notes());
  }

  @Test
  void aSentenceNeedsAnyOfItsWordsButAllOfItsQuotes() throws IOException {
    List<Communique> texts =
        List.of(
            text("a", "Car makers met the safety standards of the rule of law."),
            text("b", "Car makers met the safety standards of law and rule."),
            text("c", "The rule of law."));
    SearchResult result =
        search(auto("which partners accept car safety standards \"rule of law\""), texts);
    assertEquals(List.of("a"), ids(result));
    SearchResult unquoted = search(auto("which partners accept car safety standards"), texts);
    assertEquals(Set.of("a", "b"), Set.copyOf(ids(unquoted)));
    assertEquals(1, unquoted.notes().size());
    assertEquals(true, unquoted.notes().getFirst().startsWith("Read as a sentence"));
  }

  @Test
  void oneWordLeavesNothingToChoose() throws IOException {
    SearchResult result = search(auto("coast"), List.of(text("a", "The coast.")));
    assertEquals(List.of(), result.notes());
    assertEquals("coast", result.understood());
  }

  @Test
  void automaticReadingCountsParagraphsWhenTheyAreTheHits() throws IOException {
    Communique both =
        communique("both", "Untitled").paragraphs("The coast.", "A guard.", "Nothing.").build();
    SearchResult result = search(auto("coast guard").withUnit(Unit.PARAGRAPH), List.of(both));
    assertEquals(2, result.total());
    assertEquals(
        List.of("No paragraph has all of the words; these have some of them."), result.notes());
  }

  @Test
  void aLineOfFewWordsDoesNotWinOverAParagraphThatSpeaksOfThem() throws IOException {
    String filler = " of the region and of all the partners that have worked on it for many years";
    Communique text =
        communique("text", "Untitled")
            .paragraphs(
                "Undersea cables.",
                "We will protect undersea cables" + filler + ", and lay undersea cables anew.")
            .build();
    SearchResult result =
        search(SearchRequest.of("undersea cables").withUnit(Unit.PARAGRAPH), List.of(text));
    assertEquals(
        List.of(2, 1), result.hits().stream().map(hit -> hit.paragraph().orElseThrow()).toList());
  }

  /** The parts of a hyphenated word have a stem for each language; that makes them no rarer. */
  @Test
  void textsOfOtherLanguagesDoNotMakeAHyphenatedWordCountForMore() throws IOException {
    List<Communique> texts = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      texts.add(text("filler" + i, "Some plans of ours" + (i < 10 ? " are long-term." : ".")));
    }
    texts.add(text("common", "Their own plans are long-term."));
    texts.add(text("rare", "Their own plans name a zebra."));
    for (String language : List.of("de", "fr", "es", "it", "pt", "nl", "sv", "ru")) {
      texts.add(
          communique(language, "Untitled").paragraphs("long term").language(language).build());
    }
    SearchRequest request = SearchRequest.of("long-term zebra").withMatch(Match.ANY);

    assertEquals("rare", ids(search(request, texts)).getFirst());
  }
}
