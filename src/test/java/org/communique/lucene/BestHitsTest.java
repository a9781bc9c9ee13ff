package org.communique.lucene;

import static org.communique.testing.Communiques.communique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communique.model.Communique;
import org.communique.search.ExportHead;
import org.communique.search.ExportSink;
import org.communique.search.ExportedHit;
import org.communique.search.Hit;
import org.communique.search.IndexUpdate;
import org.communique.search.SearchRequest;
import org.communique.search.SearchRequest.Match;
import org.communique.search.SearchRequest.Sort;
import org.communique.search.SearchRequest.Unit;
import org.communique.search.Vocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The first pages of very many hits, which are found in another way than all hits one after
 * another, are in the same order and have the same scores.
 */
class BestHitsTest {
  private static final int TEXTS = 3_000;
  private static final int AT_ONCE = 1_000;

  /** The first are in almost every text, the last in few. */
  private static final List<String> WORDS =
      List.of("sea", "trade", "river", "harbour", "bridge", "island", "lantern", "compass");

  @TempDir private static Path folder;
  private static LuceneSearchEngine engine;

  @BeforeAll
  static void index() throws IOException {
    engine = LuceneSearchEngine.openOrCreate(folder, Vocabulary.standard());
    Random random = new Random(20);
    for (int first = 0; first < TEXTS; first += AT_ONCE) {
      try (IndexUpdate update = engine.update()) {
        for (int number = first; number < first + AT_ONCE; number++) {
          update.put(text(number, random));
        }
        update.commit();
      }
    }
  }

  /** Few have any of the words in their titles, and these are long and have them seldom. */
  private static Communique text(int number, Random random) {
    boolean isTitled = random.nextInt(60) == 0;
    String first = words(5 + random.nextInt(40), random);
    return communique("t%04d".formatted(number), isTitled ? words(2, random) : "Number " + number)
        .issued("20%02d-0%d-1%d".formatted(random.nextInt(25), number % 9 + 1, number % 10))
        .paragraphs(isTitled ? first + " and so on".repeat(100) : first, words(6, random))
        .build();
  }

  private static String words(int count, Random random) {
    return IntStream.range(0, count)
        .mapToObj(i -> WORDS.get(random.nextInt(1 + random.nextInt(WORDS.size()))))
        .collect(Collectors.joining(" "));
  }

  @AfterAll
  static void close() throws IOException {
    engine.close();
  }

  private record Row(String hit, double score) {
    static Row of(Hit hit) {
      return new Row(hit.id() + "#" + hit.paragraph(), hit.score());
    }
  }

  private static List<Row> exported(SearchRequest request) throws IOException {
    List<Row> rows = new ArrayList<>();
    engine.export(
        request,
        new ExportSink() {
          @Override
          public void begin(ExportHead head) {}

          @Override
          public boolean take(ExportedHit hit) {
            rows.add(Row.of(hit.hit()));
            return true;
          }
        });
    return rows;
  }

  @ParameterizedTest
  @CsvSource({
    "sea, COMMUNIQUE, ALL",
    "sea OR river, COMMUNIQUE, ALL",
    "lantern OR sea, COMMUNIQUE, ALL",
    "sea trade, COMMUNIQUE, ALL",
    "sea trade lantern compass, COMMUNIQUE, ANY",
    "sea NOT lantern, PARAGRAPH, ALL",
    "title:sea OR trade, COMMUNIQUE, ALL",
    "trade, PARAGRAPH, ALL",
    "bridge OR sea, PARAGRAPH, ALL",
  })
  void firstPagesAreInTheOrderOfAllHits(String query, Unit unit, Match match) throws IOException {
    SearchRequest request = SearchRequest.of(query).withUnit(unit).withMatch(match);
    for (Sort sort : List.of(Sort.RELEVANCE, Sort.RECENT)) {
      List<Row> all = exported(request.withSort(sort));
      assertTrue(all.size() > BestHits.FEW, () -> all.size() + " hits");

      for (int size : List.of(10, 300)) {
        for (int page : List.of(1, 3)) {
          List<Row> listed =
              engine.search(request.withSort(sort).withPage(page, size)).hits().stream()
                  .map(Row::of)
                  .toList();
          assertEquals(all.subList((page - 1) * size, page * size), listed);
        }
      }
    }
  }
}
