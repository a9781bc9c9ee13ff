package org.communique.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.communique.search.IndexNotWrittenException;
import org.communique.search.IndexUpdate;
import org.communique.search.SearchEngine;
import org.communique.search.Vocabulary;
import org.communique.testing.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A change of the index on a disk that fails, or loses its power, at any step: all or nothing. */
class FailingDiskTest {
  private static final Vocabulary VOCABULARY = Vocabulary.standard();
  private static final int POWER_LOSSES = 40;

  @TempDir private Path temporary;

  private final FaultyDisk disk = new FaultyDisk();

  private enum Change {
    FIRST_BUILD,
    UPDATE,
    REBUILD;

    IndexUpdate begin(SearchEngine engine) throws IOException {
      return this == REBUILD ? engine.rebuild() : engine.update();
    }
  }

  private SearchEngine open(Path folder) throws IOException {
    return LuceneSearchEngine.openIn(IndexFolder.at(folder, disk), VOCABULARY);
  }

  private static void write(Change change, SearchEngine engine, int state) throws IOException {
    try (IndexUpdate update = change.begin(engine)) {
      IndexState.write(update, state);
      update.commit();
    }
  }

  private static List<String> builds(Path folder) throws IOException {
    if (!Files.exists(folder.resolve("builds"))) {
      return List.of();
    }
    try (Stream<Path> builds = Files.list(folder.resolve("builds"))) {
      return builds.map(build -> build.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FIRST_BUILD, true",
    "FIRST_BUILD, false",
    "UPDATE, true",
    "UPDATE, false",
    "REBUILD, true",
    "REBUILD, false"
  })
  void aFailureAtAnyStepLeavesTheIndexAsItWas(Change change, boolean once) throws IOException {
    Path folder = temporary.resolve("index");
    int state = change == Change.FIRST_BUILD ? 0 : prepare(folder);
    int step = 0;
    boolean hasFailed = true;
    while (hasFailed) {
      step++;
      hasFailed = failsAt(step, once, change, folder, state);
      state = change == Change.FIRST_BUILD ? startAgain(folder) : state + 1;
    }
    assertTrue(step > 20, "only %d steps were tried".formatted(step));
  }

  private int prepare(Path folder) throws IOException {
    try (SearchEngine engine = open(folder)) {
      write(Change.FIRST_BUILD, engine, 1);
    }
    return 1;
  }

  private static int startAgain(Path folder) throws IOException {
    Folders.delete(folder);
    return 0;
  }

  /** Tries a change on a disk that fails, and then on a sound one. */
  private boolean failsAt(int step, boolean once, Change change, Path folder, int state)
      throws IOException {
    String where = "%s at step %d".formatted(change, step);
    try (SearchEngine engine = open(folder)) {
      disk.failAt(step, once);
      boolean isWritten = tries(change, engine, state + 1);
      boolean hasFailed = disk.hasFailed();
      assertTrue(isWritten || hasFailed, where);
      int now = IndexState.of(engine);
      assertTrue(now == state + 1 || (now == state && !isWritten), where + " shows " + now);
      disk.repair();
      try (SearchEngine another = open(folder)) {
        assertEquals(now, IndexState.of(another), where);
      }
      assertTrue(builds(folder).size() <= (change == Change.REBUILD ? 2 : 1), where);
      write(change, engine, state + 1);
      assertEquals(state + 1, IndexState.of(engine), where);
      return hasFailed;
    }
  }

  private static boolean tries(Change change, SearchEngine engine, int state) throws IOException {
    try {
      write(change, engine, state);
      return true;
    } catch (IndexNotWrittenException e) {
      assertTrue(String.valueOf(e.getMessage()).endsWith(FaultyDisk.FULL), e.getMessage());
      return false;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLossOfPowerCostsNothingThatWasAcknowledged(Change change) throws IOException {
    Random random = new Random(change.ordinal());
    for (int loss = 1; loss <= POWER_LOSSES; loss++) {
      losePower(change, random, temporary.resolve("before" + loss), temporary.resolve("" + loss));
    }
  }

  private void losePower(Change change, Random random, Path before, Path after) throws IOException {
    int state = change == Change.FIRST_BUILD ? 0 : prepare(before);
    int acknowledged = state;
    SearchEngine engine = open(before);
    disk.failAt(1 + random.nextInt(60), false);
    IndexUpdate update = change.begin(engine);
    try {
      IndexState.write(update, state + 1);
      update.commit();
      acknowledged = state + 1;
    } catch (IndexNotWrittenException expected) {
      assertTrue(disk.hasFailed());
    }
    disk.unsynced().losePower(before, after, random);
    disk.repair();
    update.close();
    engine.close();
    opens(after, acknowledged, state + 1);
  }

  private void opens(Path folder, int acknowledged, int written) throws IOException {
    try (SearchEngine engine = open(folder)) {
      int found = IndexState.of(engine);
      assertTrue(found == acknowledged || found == written, acknowledged + " became " + found);
      write(Change.UPDATE, engine, found + 1);
      assertEquals(found + 1, IndexState.of(engine));
    }
  }

  @Test
  void afterAFailureTheUpdateSaysSoAtEveryCall() throws IOException {
    Path folder = temporary.resolve("index");
    prepare(folder);
    try (SearchEngine engine = open(folder);
        IndexUpdate update = engine.update()) {
      disk.failAt(1, false);
      assertThrows(IndexNotWrittenException.class, () -> IndexState.write(update, 2));
      IndexNotWrittenException refusal =
          assertThrows(IndexNotWrittenException.class, update::commit);
      assertTrue(String.valueOf(refusal.getMessage()).endsWith(FaultyDisk.FULL));
      assertEquals(1, IndexState.of(engine));
    }
  }
}
