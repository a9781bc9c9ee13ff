package org.communique.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.communique.ingest.Ingestor.Extent;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.model.CommuniqueId;
import org.communique.model.CommuniqueText;
import org.communique.search.ExportHead;
import org.communique.search.ExportSink;
import org.communique.search.ExportedHit;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.SearchRequest.Unit;
import org.communique.search.Vocabulary;
import org.communique.study.Difference;
import org.communique.study.Differences;
import org.communique.study.Watch;
import org.communique.study.WatchMemory;
import org.communique.testing.SampleCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files come, change, move and go; what a watch tells is compared with the difference of two
 * exports, one before and one after. {@code -Dcommunique.sequences=1000} makes more steps.
 */
class WatchedChangesTest {
  private static final int STEPS = Integer.getInteger("communique.sequences", 25);
  private static final long SEED = Long.getLong("communique.seed", 1);
  private static final List<String> QUERIES = List.of("missile", "Paris AND fish", "*", "fish");

  @TempDir private Path temporary;
  private final Random random = new Random(SEED);

  /** What an export has: each hit, under its name, with its paragraph's words. */
  private static final class Exported implements ExportSink {
    private final Map<String, String> hits = new TreeMap<>();
    private final Set<CommuniqueId> ids = new TreeSet<>();

    @Override
    public void begin(ExportHead head) {}

    @Override
    public boolean take(ExportedHit hit) {
      ids.add(hit.hit().id());
      hits.put(name(hit), words(hit));
      return true;
    }
  }

  private static String name(ExportedHit hit) {
    return hit.hit().id() + "#" + hit.hit().paragraph().orElse(0);
  }

  private static String words(ExportedHit hit) {
    if (hit.hit().paragraph().isEmpty()) {
      return "";
    }
    int number = hit.hit().paragraph().getAsInt();
    CommuniqueText text = hit.communique().text();
    return text.textOf(text.paragraphs().get(number - 1).span()).toLowerCase(Locale.ROOT);
  }

  @Test
  void aWatchTellsTheDifferenceOfTwoExports() throws IOException {
    Path corpus = Files.createDirectory(temporary.resolve("corpus"));
    Path outside = Files.writeString(temporary.resolve("outside.txt"), "Not of the corpus.\n");
    RandomChanges changes = new RandomChanges(corpus, outside, SEED);
    Map<SearchRequest, WatchMemory> memories = new HashMap<>();
    Map<SearchRequest, Exported> before = new HashMap<>();
    int told = 0;
    try (SearchEngine engine =
        LuceneSearchEngine.openOrCreate(temporary.resolve("index"), Vocabulary.standard())) {
      for (int step = 0; step < STEPS; step++) {
        for (int rest = 1 + random.nextInt(3); rest > 0; rest--) {
          changes.next();
        }
        Extent extent = random.nextInt(8) == 0 ? Extent.REBUILD : Extent.CHANGES;
        SampleCollection.ingest(corpus, engine, extent);
        String where = "step %d, seed %d: %s".formatted(step, SEED, changes.done());
        for (SearchRequest request : requests()) {
          Exported now = new Exported();
          engine.export(request, now);
          Differences<String> found =
              new Watch<>(engine, WatchedChangesTest::name)
                  .look(request, "x", Optional.ofNullable(memories.get(request)), Instant.EPOCH);
          if (memories.containsKey(request)) {
            told += found.all().size();
            compare(before.get(request), now, found, request.unit(), where);
          }
          memories.put(request, found.memory());
          before.put(request, now);
        }
      }
    }
    assertTrue(told > STEPS, "only " + told + " differences in " + STEPS + " steps");
  }

  private static List<SearchRequest> requests() {
    List<SearchRequest> requests = new ArrayList<>();
    for (String query : QUERIES) {
      for (Unit unit : Unit.values()) {
        requests.add(SearchRequest.of(query).withUnit(unit));
      }
    }
    return requests;
  }

  private static void compare(
      Exported before, Exported now, Differences<String> found, Unit unit, String where) {
    int more = found.changed().stream().mapToInt(c -> Math.max(0, c.formerly().size() - 1)).sum();
    assertEquals(
        before.hits.size() + found.added().size() - found.gone().size() - more,
        now.hits.size(),
        where + found);
    Set<String> told = new TreeSet<>();
    found.added().forEach(added -> told.add(added.hit()));
    found.changed().forEach(changed -> told.add(changed.hit()));
    assertEquals(found.added().size() + found.changed().size(), told.size(), where + found);
    switch (unit) {
      case COMMUNIQUE -> compareTexts(before, now, found, told, where);
      case PARAGRAPH -> compareParagraphs(before, now, told, where);
    }
  }

  private static void compareTexts(
      Exported before, Exported now, Differences<String> found, Set<String> told, String where) {
    Set<String> came = new TreeSet<>(now.hits.keySet());
    came.removeAll(before.hits.keySet());
    assertEquals(came, told, where + found);
    Set<CommuniqueId> left = new TreeSet<>(before.ids);
    left.removeAll(now.ids);
    Set<CommuniqueId> lost = new TreeSet<>();
    found.gone().stream().map(Difference.Gone::id).forEach(lost::add);
    found.changed().forEach(changed -> lost.addAll(changed.formerly()));
    assertEquals(left, lost, where + found);
  }

  /** Every paragraph with words that no hit had is told; none is that was there just so. */
  private static void compareParagraphs(
      Exported before, Exported now, Set<String> told, String where) {
    now.hits.forEach(
        (name, words) -> {
          boolean isFresh = !before.hits.containsValue(words);
          boolean isSame = words.equals(before.hits.get(name));
          assertTrue(!isFresh || told.contains(name), where + " does not tell " + name);
          assertTrue(!isSame || !told.contains(name), where + " tells " + name);
        });
  }
}
