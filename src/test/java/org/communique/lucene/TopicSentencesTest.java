package org.communique.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.model.SentenceAnnotations;
import org.communique.render.HtmlRenderer;
import org.communique.search.Facet;
import org.communique.search.Hit;
import org.communique.search.SearchRequest;
import org.communique.search.SearchRequest.Unit;
import org.communique.search.SearchResult;
import org.communique.search.Vocabulary;
import org.communique.testing.SampleCollection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of sentences beside topics, compared with those of reading every hit. */
class TopicSentencesTest {
  private static final Vocabulary VOCABULARY = Vocabulary.standard();
  private static final Map<CommuniqueId, Communique> TEXTS = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    SampleCollection.communiques().forEach(text -> TEXTS.put(text.id(), text));
  }

  private static SearchResult all(String query, Unit unit) throws IOException {
    return SampleCollection.engine()
        .search(SearchRequest.of(query).withUnit(unit).withPage(1, SearchRequest.MAX_SIZE));
  }

  private static Stream<SentenceAnnotations> sentences(Hit hit) {
    Communique text = TEXTS.get(hit.id());
    return hit.paragraph().isPresent()
        ? text.sentencesOf(hit.paragraph().getAsInt()).stream()
        : text.annotations().sentences().stream();
  }

  private static Map<String, Long> read(List<Hit> hits) {
    Map<String, Long> counts = new TreeMap<>();
    hits.stream()
        .flatMap(TopicSentencesTest::sentences)
        .flatMap(sentence -> VOCABULARY.topicsAndDomains(sentence).stream())
        .forEach(id -> counts.merge(id, 1L, Long::sum));
    return counts;
  }

  private static Map<String, Long> counted(SearchResult result) {
    Map<String, Long> counts = new TreeMap<>();
    for (Facet.Field field : List.of(Facet.Field.DOMAIN, Facet.Field.TOPIC)) {
      for (Facet.Value value : result.facets().get(field.ordinal()).values()) {
        counts.put(value.value(), value.sentences().orElseThrow());
      }
    }
    return counts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"missile", "signatory:Japan", "climate OR sea", "topic:human-rights"})
  void sentencesAreCountedAsReadingEveryHitCountsThem(String query) throws IOException {
    for (Unit unit : Unit.values()) {
      SearchResult result = all(query, unit);
      assertTrue(result.total() > 0 && result.total() == result.hits().size(), query);
      assertEquals(read(result.hits()), counted(result), query + " " + unit);
    }
  }

  @Test
  void ofAllTextsEveryAnnotationIsCounted() throws IOException {
    SearchResult result = all("", Unit.COMMUNIQUE);

    assertEquals(read(result.hits()), counted(result));
    assertTrue(
        counted(result).values().stream().mapToLong(Long::longValue).sum() > 500,
        counted(result).toString());
  }

  @Test
  void thePageSaysWhatBothNumbersCount() throws IOException {
    SearchResult result = all("missile", Unit.COMMUNIQUE);
    Facet.Value first = result.facets().get(Facet.Field.DOMAIN.ordinal()).values().getFirst();
    String page = new HtmlRenderer(VOCABULARY).search(result);

    String words =
        "title=\"%d texts · %d sentences\""
            .formatted(first.count(), first.sentences().orElseThrow());
    assertTrue(page.contains(words), words);
    assertTrue(page.contains("<h3>Topic <small>texts · sentences</small></h3>"), page);
  }
}
