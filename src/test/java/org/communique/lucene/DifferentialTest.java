package org.communique.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.communique.model.Communique;
import org.communique.model.CommuniqueText;
import org.communique.model.TextSpan;
import org.communique.query.QueryNode;
import org.communique.query.QueryParser;
import org.communique.search.Hit;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.Snippet;
import org.communique.testing.BruteForceMatcher;
import org.communique.testing.RandomQueries;
import org.communique.testing.SampleCollection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Compares the engine with a reader of every word: the same hits, the same places, nothing else
 * marked.
 */
class DifferentialTest {
  private static SearchEngine engine;
  private static List<Communique> communiques;

  @BeforeAll
  static void open() throws IOException {
    engine = SampleCollection.engine();
    communiques = SampleCollection.communiques();
  }

  @Test
  void everyQueryMatchesTheEnglishTextsAsReadingThemDoes() throws IOException {
    Predicate<CommuniqueText> isEnglish = BruteForceMatcher::isEnglish;
    List<CommuniqueText> texts =
        communiques.stream().map(Communique::text).filter(isEnglish).toList();
    assertTrue(texts.size() >= 20, texts.size() + " English texts");
    compare(RandomQueries.of(texts, RandomQueries.SEED, RandomQueries.COUNT), isEnglish);
  }

  @Test
  void phrasesAndPrefixesMatchTextsOfEveryLanguageAsReadingThemDoes() throws IOException {
    List<CommuniqueText> texts = communiques.stream().map(Communique::text).toList();
    compare(
        RandomQueries.withoutBareWords(texts, RandomQueries.SEED, RandomQueries.COUNT),
        text -> true);
  }

  private static void compare(List<QueryNode> queries, Predicate<CommuniqueText> isCompared)
      throws IOException {
    int matched = 0;
    for (QueryNode query : queries) {
      String text = query.toString();
      Map<String, Hit> hits = hits(text);
      for (Communique communique : communiques) {
        if (isCompared.test(communique.text())) {
          matched +=
              compare(text, communique, Optional.ofNullable(hits.get(communique.id().value())));
        }
      }
    }
    assertTrue(matched >= queries.size(), "only " + matched + " places were compared");
  }

  private static Map<String, Hit> hits(String text) throws IOException {
    Map<String, Hit> hits = new LinkedHashMap<>();
    for (Hit hit :
        engine.search(SearchRequest.of(text).withPage(1, SearchRequest.MAX_SIZE)).hits()) {
      hits.put(hit.id().value(), hit);
    }
    return hits;
  }

  /** Compares one communiqué; gives the number of places. */
  private static int compare(String query, Communique communique, Optional<Hit> hit)
      throws IOException {
    String which = query + " in " + communique.id();
    Optional<List<TextSpan>> expected =
        new BruteForceMatcher(communique.text(), node -> true)
            .match(QueryParser.parse(query).node());
    assertEquals(expected.isPresent(), hit.isPresent(), which);
    if (expected.isEmpty()) {
      return 0;
    }
    List<TextSpan> places = expected.get();
    assertEquals(places, engine.open(communique.id(), query).orElseThrow().matches(), which);
    assertEquals(places.size(), hit.orElseThrow().matches(), which);
    assertMarked(which, communique.text(), places, hit.orElseThrow());
    return places.size();
  }

  /** Each snippet marks just the places inside it. */
  private static void assertMarked(
      String which, CommuniqueText text, List<TextSpan> places, Hit hit) {
    List<TextSpan> inTitle = places.stream().filter(text.titleSpan()::contains).toList();
    assertEquals(inTitle, hit.titleMarks(), which);
    for (Snippet snippet : hit.snippets()) {
      TextSpan span = span(text, snippet);
      List<TextSpan> inside = new ArrayList<>();
      places.stream()
          .filter(span::contains)
          .forEach(place -> inside.add(place.shift(-span.start())));
      assertEquals(inside, snippet.marks(), which + ": " + snippet.text());
    }
  }

  /** Where a snippet stands: it is text of its paragraph or of a heading above it. */
  private static TextSpan span(CommuniqueText text, Snippet snippet) {
    var paragraph = text.paragraphs().get(snippet.paragraph() - 1);
    int from =
        paragraph.headings().isEmpty()
            ? paragraph.span().start()
            : paragraph.headings().getFirst().start();
    int start = text.text().indexOf(snippet.text(), from);
    return new TextSpan(start, start + snippet.text().length());
  }
}
