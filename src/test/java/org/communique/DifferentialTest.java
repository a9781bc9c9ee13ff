package org.communique;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.communique.annotate.AuthorityPlace;
import org.communique.cli.CommandLineApp;
import org.communique.cli.Console;
import org.communique.cli.Defaults;
import org.communique.cli.Services;
import org.communique.extract.OcrSettings;
import org.communique.http.RequestLogging;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.model.Paragraph;
import org.communique.query.Joining;
import org.communique.query.QueryNode;
import org.communique.search.FileEntry;
import org.communique.search.IndexUpdate;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.SearchRequest.Unit;
import org.communique.search.UnderstoodQuery;
import org.communique.search.Vocabulary;
import org.communique.surfaces.ChangedEngine;
import org.communique.surfaces.Expected;
import org.communique.surfaces.Expected.ExpectedHit;
import org.communique.surfaces.Faults;
import org.communique.surfaces.OpenDoors;
import org.communique.surfaces.Reader;
import org.communique.surfaces.Surface;
import org.communique.testing.BruteForceMatcher;
import org.communique.testing.RandomQueries;
import org.communique.testing.SampleCollection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares what every door of the program shows with a reader of every word: the same documents,
 * the same counts, the same places, nothing else marked. {@code -Dcommunique.queries=N} asks for
 * another number of queries than 2,000, {@code -Dcommunique.seed=N} for others.
 */
class DifferentialTest {
  private static final int QUERIES = Integer.getInteger("communique.queries", 2_000);
  private static final long SEED = Long.getLong("communique.seed", RandomQueries.SEED);

  /** Enough for every fault to show in some answer. */
  private static final int QUERIES_FOR_A_FAULT = 60;

  /** Every so many queries ask for paragraphs; they have many hits, and take as long. */
  private static final int PARAGRAPHS_EACH = 8;

  /** Hits of a query that are opened beside the one drawn. */
  private static final int FIRST_OPENED = 4;

  /** They tell no total but the number of their hits. */
  private static final List<String> DOORS_WITHOUT_TOTAL =
      List.of(
          "search --jsonl",
          "search --jsonl --all",
          "search --csv --all",
          "export as JSON lines",
          "export as CSV");

  /** So many are printed when a test fails. */
  private static final int SHOWN = 20;

  private static final Vocabulary VOCABULARY = Vocabulary.standard();

  @TempDir private static Path folder;

  /** Some texts in an index. */
  private record Collection(
      SearchEngine engine, List<Communique> communiques, Map<String, BruteForceMatcher> readers) {

    static Collection of(SearchEngine engine, List<Communique> communiques) {
      Map<String, BruteForceMatcher> readers = new LinkedHashMap<>();
      for (Communique communique : communiques) {
        readers.put(Expected.key(communique, 0), BruteForceMatcher.of(communique, VOCABULARY));
        for (Paragraph paragraph : communique.text().paragraphs()) {
          readers.put(
              Expected.key(communique, paragraph.number()),
              BruteForceMatcher.of(communique, paragraph, VOCABULARY));
        }
      }
      return new Collection(engine, communiques, readers);
    }

    Expected expected(SearchRequest request) {
      QueryNode node = UnderstoodQuery.of(request.text(), Joining.ALL, VOCABULARY).node();
      Map<String, ExpectedHit> hits = new LinkedHashMap<>();
      for (Communique communique : communiques) {
        int last = request.unit() == Unit.PARAGRAPH ? communique.text().paragraphs().size() : 0;
        for (int number = Math.min(1, last); number <= last; number++) {
          String key = Expected.key(communique, number);
          readers
              .get(key)
              .match(node)
              .ifPresent(places -> hits.put(key, new ExpectedHit(communique, places)));
        }
      }
      return new Expected(hits);
    }
  }

  private static List<Communique> all = List.of();

  @BeforeAll
  static void read() throws Exception {
    all = SampleCollection.communiques();
  }

  /** Only those, for a reader of other languages would need their stems. */
  private static Collection english(Path index) throws Exception {
    SearchEngine engine = LuceneSearchEngine.openOrCreate(index, VOCABULARY);
    List<Communique> texts = new ArrayList<>();
    try (IndexUpdate update = engine.update()) {
      for (FileEntry file : SampleCollection.engine().status().files()) {
        List<Communique> own = held(file.ids());
        if (own.stream().allMatch(c -> BruteForceMatcher.isEnglish(c.text()))) {
          own.stream().filter(c -> !texts.contains(c)).forEach(texts::add);
          update.putFile(file);
        }
      }
      for (Communique text : texts) {
        update.put(text);
      }
      update.commit();
    }
    return Collection.of(engine, texts);
  }

  private static List<Communique> held(List<CommuniqueId> ids) {
    return all.stream().filter(communique -> ids.contains(communique.id())).toList();
  }

  @Test
  void everyDoorShowsOfEnglishTextsWhatReadingThemFinds() throws Exception {
    Collection collection = english(folder.resolve("english"));
    assertTrue(collection.communiques().size() >= 20, collection.communiques().toString());
    int count = QUERIES * 3 / 4;
    try (SearchEngine engine = collection.engine();
        OpenDoors doors = doors(engine)) {
      compare(
          collection, doors, RandomQueries.of(collection.communiques(), VOCABULARY, SEED, count));
    }
  }

  @Test
  void everyDoorShowsOfAnyLanguageWhatReadingThemFindsWithoutStems() throws Exception {
    Collection collection = Collection.of(SampleCollection.engine(), all);
    int count = QUERIES - QUERIES * 3 / 4;
    try (OpenDoors doors = doors(collection.engine())) {
      compare(collection, doors, RandomQueries.withoutBareWords(all, VOCABULARY, SEED, count));
    }
  }

  @Test
  void aFaultInAnAnswerIsSeenThroughEveryDoor() throws Exception {
    Collection collection = english(folder.resolve("faults"));
    List<QueryNode> queries =
        RandomQueries.of(collection.communiques(), VOCABULARY, SEED, QUERIES_FOR_A_FAULT);
    for (var fault : Faults.ofSearches().entrySet()) {
      SearchEngine engine =
          new ChangedEngine(collection.engine(), fault.getValue(), opened -> opened);
      assertSeen(fault.getKey(), collection, engine, queries, List.of());
    }
    SearchEngine engine =
        new ChangedEngine(collection.engine(), Faults::withOneMore, opened -> opened);
    assertSeen("a total too great", collection, engine, queries, DOORS_WITHOUT_TOTAL);
    for (var fault : Faults.ofOpenings().entrySet()) {
      assertSeenByReaders(
          fault.getKey(),
          collection,
          new ChangedEngine(collection.engine(), result -> result, fault.getValue()),
          queries);
    }
    collection.engine().close();
  }

  /** Every door but those that do not tell what is changed shows the fault for some query. */
  private static void assertSeen(
      String fault,
      Collection collection,
      SearchEngine engine,
      List<QueryNode> queries,
      List<String> blind)
      throws Exception {
    try (OpenDoors doors = doors(engine)) {
      Map<String, Surface> open = doors.surfaces();
      open.keySet().removeAll(blind);
      for (int i = 0; i < queries.size() && !open.isEmpty(); i++) {
        SearchRequest request = SearchRequest.of(queries.get(i).toString());
        Expected expected = collection.expected(request);
        for (String name : List.copyOf(open.keySet())) {
          if (isSeen(expected, open.get(name), request)) {
            open.remove(name);
          }
        }
      }
      assertEquals(Map.of(), open, "not seen: " + fault);
    }
  }

  /** A door that breaks off because of a fault shows it too. */
  private static boolean isSeen(Expected expected, Surface door, SearchRequest request)
      throws InterruptedException {
    try {
      return !expected.differences(door.search(request)).isEmpty();
    } catch (IOException e) {
      return true;
    }
  }

  private static void assertSeenByReaders(
      String fault, Collection collection, SearchEngine engine, List<QueryNode> queries)
      throws Exception {
    try (OpenDoors doors = doors(engine)) {
      Map<String, Reader> open = doors.readers();
      for (int i = 0; i < queries.size() && !open.isEmpty(); i++) {
        String query = queries.get(i).toString();
        for (ExpectedHit hit : collection.expected(SearchRequest.of(query)).hits().values()) {
          for (String name : List.copyOf(open.keySet())) {
            if (!hit.places().equals(open.get(name).marks(hit.communique(), query))) {
              open.remove(name);
            }
          }
        }
      }
      assertEquals(Map.of(), open, "not seen: " + fault);
    }
  }

  private static void compare(Collection collection, OpenDoors doors, List<QueryNode> queries)
      throws Exception {
    List<String> differences = new ArrayList<>();
    int places = 0;
    int answered = 0;
    for (int i = 0; i < queries.size(); i++) {
      Unit unit = i % PARAGRAPHS_EACH == 1 ? Unit.PARAGRAPH : Unit.COMMUNIQUE;
      SearchRequest request = SearchRequest.of(queries.get(i).toString()).withUnit(unit);
      Expected expected = collection.expected(request);
      answered += expected.hits().isEmpty() ? 0 : 1;
      places += expected.hits().values().stream().mapToInt(hit -> hit.places().size()).sum();
      for (var door : doors.surfaces().entrySet()) {
        for (String difference : expected.differences(door.getValue().search(request))) {
          differences.add(door.getKey() + ": " + request.text() + ": " + difference);
        }
      }
      if (unit == Unit.COMMUNIQUE) {
        open(request.text(), new ArrayList<>(expected.hits().values()), i, doors, differences);
      }
    }
    assertEquals(List.of(), differences.stream().limit(SHOWN).toList());
    assertTrue(answered * 2 > queries.size(), answered + " queries have hits");
    assertTrue(places > queries.size(), "only " + places + " places were compared");
  }

  /** Opens one of the hits through every door, and some more through the first. */
  private static void open(
      String query, List<ExpectedHit> hits, int number, OpenDoors doors, List<String> differences)
      throws Exception {
    OptionalInt drawn = hits.isEmpty() ? OptionalInt.empty() : OptionalInt.of(number % hits.size());
    for (var door : doors.readers().entrySet()) {
      for (int i = 0; i < hits.size(); i++) {
        boolean isOpened =
            i == drawn.orElse(-1) || (door.getKey().equals("engine") && i < FIRST_OPENED);
        if (isOpened) {
          var marks = door.getValue().marks(hits.get(i).communique(), query);
          if (!marks.equals(hits.get(i).places())) {
            differences.add(
                "%s: %s in %s marks %s, not %s"
                    .formatted(
                        door.getKey(),
                        query,
                        hits.get(i).communique().id(),
                        marks,
                        hits.get(i).places()));
          }
        }
      }
    }
  }

  private static OpenDoors doors(SearchEngine engine) throws Exception {
    Services own = new Parts().services();
    Services services =
        new Services(
            index -> ChangedEngine.unchanged(engine),
            own.ingestion(),
            own.changes(),
            own.annotators(),
            own.rankers(),
            own.goldEvaluation(),
            own.server(),
            own.authority(),
            own.rendering(),
            own.input());
    Defaults defaults =
        new Defaults(
            SampleCollection.FOLDER,
            folder,
            "127.0.0.1",
            0,
            List.of(),
            "",
            OcrSettings.OFF,
            SearchEngine.DEFAULT_TIME_LIMIT,
            new AuthorityPlace.BuiltIn(),
            Path.of("searches.txt"),
            RequestLogging.ERRORS);
    return new OpenDoors(
        engine,
        VOCABULARY,
        (Console console) -> new CommandLineApp(services, defaults, console, Map.of()));
  }
}
