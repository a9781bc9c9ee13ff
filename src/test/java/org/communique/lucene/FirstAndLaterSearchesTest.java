package org.communique.lucene;

import static org.communique.testing.Communiques.communique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.communique.model.Communique;
import org.communique.model.DocumentKind;
import org.communique.search.ExportHead;
import org.communique.search.ExportSink;
import org.communique.search.ExportedHit;
import org.communique.search.Facet;
import org.communique.search.Filters;
import org.communique.search.Hit;
import org.communique.search.IndexUpdate;
import org.communique.search.SearchRequest;
import org.communique.search.SearchRequest.Match;
import org.communique.search.SearchRequest.Sort;
import org.communique.search.SearchResult;
import org.communique.search.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The first search of a state of the index counts over its hits on the disk, later ones over values
 * in memory, and the best hits are found without scoring all: each way must give the same answer.
 */
class FirstAndLaterSearchesTest {
  private static final int TEXTS = 600;
  private static final List<String> WORDS =
      List.of("peace", "security", "nuclear", "weapons", "trade", "climate", "ocean", "the", "of");
  private static final List<String> STATES = List.of("USA", "JPN", "FRA", "DEU");

  @TempDir private static Path folder;

  private static LuceneSearchEngine opened() throws IOException {
    LuceneSearchEngine engine = LuceneSearchEngine.openOrCreate(folder, Vocabulary.standard());
    if (engine.status().communiques() == 0) {
      Random random = new Random(8);
      try (IndexUpdate update = engine.update()) {
        for (int i = 0; i < TEXTS; i++) {
          update.put(text(i, random));
        }
        update.commit();
      }
    }
    return engine;
  }

  private static Communique text(int number, Random random) {
    String state = STATES.get(random.nextInt(STATES.size()));
    var text =
        communique("t" + number, words(random, 4))
            .paragraphs(words(random, 5 + random.nextInt(40)), words(random, 20))
            .kind(DocumentKind.values()[random.nextInt(DocumentKind.values().length)])
            .signedByState(state, state);
    if (random.nextInt(5) > 0) {
      text.issued(LocalDate.of(2000, 1, 1).plusDays(random.nextInt(400)).toString());
    }
    return text.build();
  }

  /** Earlier words of the list are drawn more often. */
  private static String words(Random random, int count) {
    List<String> drawn = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drawn.add(WORDS.get(random.nextInt(1 + random.nextInt(WORDS.size()))));
    }
    return String.join(" ", drawn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "ocean",
        "peace",
        "nuclear weapons",
        "\"nuclear weapons\"",
        "climate OR ocean",
        "peace NOT ocean",
        "nuclear /s climate",
        "signatory:JPN",
        "trade signatory:USA",
        "oce*",
        "the security of the ocean trade"
      })
  void givesTheSameAnswers(String query) throws IOException {
    for (Sort sort : Sort.values()) {
      SearchRequest request =
          SearchRequest.of(query).withSort(sort).withMatch(Match.AUTO).withPage(1, 25);
      SearchResult first;
      try (LuceneSearchEngine engine = opened()) {
        first = engine.search(request);
      }
      try (LuceneSearchEngine engine = opened()) {
        engine.search(SearchRequest.of("peace"));
        assertSame(first, engine.search(request));
        assertSame(first, engine.search(request));
        assertEquals(ids(first), exported(engine, request).subList(0, first.hits().size()));
      }
    }
  }

  @Test
  void filtersCountTheSame() throws IOException {
    Filters french = Filters.NONE.withValues(Facet.Field.SIGNATORY, List.of("FRA"));
    for (String query : List.of("*", "peace")) {
      SearchRequest request = SearchRequest.of(query).withFilters(french);
      SearchResult first;
      try (LuceneSearchEngine engine = opened()) {
        first = engine.search(request);
      }
      try (LuceneSearchEngine engine = opened()) {
        engine.search(SearchRequest.of("ocean"));
        assertSame(first, engine.search(request));
      }
    }
  }

  private static void assertSame(SearchResult first, SearchResult later) {
    assertFalse(first.hits().isEmpty());
    assertEquals(first.total(), later.total());
    assertEquals(first.facets(), later.facets());
    assertEquals(ids(first), ids(later));
    assertEquals(first.tree(), later.tree());
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::id).map(Object::toString).toList();
  }

  private static List<String> exported(LuceneSearchEngine engine, SearchRequest request)
      throws IOException {
    List<String> ids = new ArrayList<>();
    engine.export(
        request,
        new ExportSink() {
          @Override
          public void begin(ExportHead head) {
            assertFalse(head.total() == 0);
          }

          @Override
          public boolean take(ExportedHit hit) {
            ids.add(hit.hit().id().toString());
            return true;
          }
        });
    return ids;
  }
}
