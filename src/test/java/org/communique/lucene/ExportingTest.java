package org.communique.lucene;

import static org.communique.testing.Communiques.communique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.communique.model.Communique;
import org.communique.search.ExportHead;
import org.communique.search.ExportSink;
import org.communique.search.ExportedHit;
import org.communique.search.Hit;
import org.communique.search.IndexUpdate;
import org.communique.search.SearchRequest;
import org.communique.search.SearchRequest.Sort;
import org.communique.search.SearchRequest.Unit;
import org.communique.search.SearchStoppedException;
import org.communique.search.Vocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An export of more hits than can be paged to, and than are collected in one run. */
class ExportingTest {
  private static final int TEXTS = 3;
  private static final int PARAGRAPHS = 3_600;
  private static final SearchRequest SEA = SearchRequest.of("sea").withUnit(Unit.PARAGRAPH);

  @TempDir private static Path folder;
  private static LuceneSearchEngine engine;

  @BeforeAll
  static void index() throws IOException {
    engine = LuceneSearchEngine.openOrCreate(folder, Vocabulary.standard());
    put("a", "b", "c");
  }

  private static void put(String... names) throws IOException {
    try (IndexUpdate update = engine.update()) {
      for (String name : names) {
        update.put(text(name));
      }
      update.commit();
    }
  }

  private static Communique text(String name) {
    String[] paragraphs =
        IntStream.rangeClosed(1, PARAGRAPHS)
            .mapToObj(
                i -> "Number " + i + " of " + name + " is about the sea" + " sea".repeat(i % 3))
            .toArray(String[]::new);
    return communique(name, "Text " + name).paragraphs(paragraphs).build();
  }

  @AfterAll
  static void close() throws IOException {
    engine.close();
  }

  /** Keeps what is exported. */
  private static class Kept implements ExportSink {
    final List<ExportHead> heads = new ArrayList<>();
    final List<Hit> rows = new ArrayList<>();
    final List<Integer> sentences = new ArrayList<>();
    final List<Integer> leftOut = new ArrayList<>();

    @Override
    public void begin(ExportHead head) {
      heads.add(head);
    }

    @Override
    public boolean take(ExportedHit hit) throws IOException {
      rows.add(hit.hit());
      sentences.add(hit.sentences().size());
      leftOut.add(hit.sentencesLeftOut());
      return true;
    }
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void everyHitIsThereOnceAndInTheOrderOfTheList(Sort sort) throws IOException {
    Kept kept = new Kept();
    engine.export(SEA.withSort(sort), kept);

    int total = TEXTS * PARAGRAPHS;
    assertTrue(total > SearchRequest.MAX_RANK);
    assertEquals(total, kept.heads.getFirst().total());
    assertEquals(
        IntStream.rangeClosed(1, total).boxed().toList(),
        kept.rows.stream().map(Hit::rank).toList());
    assertEquals(
        total,
        new HashSet<>(kept.rows.stream().map(hit -> hit.id() + "#" + hit.paragraph()).toList())
            .size());
    for (int page : List.of(1, 5, 10)) {
      List<Hit> listed = engine.search(SEA.withSort(sort).withPage(page, 1000)).hits();
      assertEquals(listed, kept.rows.subList((page - 1) * 1000, page * 1000));
    }
  }

  @Test
  void nothingMoreIsReadWhenNothingMoreIsWanted() throws IOException {
    Kept kept =
        new Kept() {
          @Override
          public boolean take(ExportedHit hit) throws IOException {
            return super.take(hit) && rows.size() < 7;
          }
        };
    engine.export(SEA, kept);

    assertEquals(7, kept.rows.size());
  }

  @Test
  void anExportUnderWayDoesNotSeeWhatIsIndexedMeanwhile() throws IOException {
    Kept kept =
        new Kept() {
          @Override
          public boolean take(ExportedHit hit) throws IOException {
            if (rows.size() == 10) {
              put("d");
            }
            return super.take(hit);
          }
        };
    engine.export(SEA, kept);

    assertEquals(TEXTS * PARAGRAPHS, kept.rows.size());
    try (IndexUpdate update = engine.update()) {
      update.remove(text("d").id());
      update.commit();
    }
  }

  @Test
  void sentencesBeyondTheMostAreCounted() throws IOException {
    Kept kept = new Kept();
    engine.export(SearchRequest.of("sea title:a"), kept);

    assertEquals(List.of(ExportedHit.MAX_SENTENCES), kept.sentences);
    assertEquals(List.of(PARAGRAPHS - ExportedHit.MAX_SENTENCES), kept.leftOut);
  }

  @Test
  void anExportThatCannotBeWholeIsRefusedBeforeItsFirstRow() throws IOException {
    try (LuceneSearchEngine hurried =
        LuceneSearchEngine.open(folder, Vocabulary.standard()).withTimeLimit(Duration.ofNanos(1))) {
      Kept kept = new Kept();

      assertThrows(SearchStoppedException.class, () -> hurried.export(SEA, kept));
      assertEquals(List.of(), kept.heads);
    }
  }
}
