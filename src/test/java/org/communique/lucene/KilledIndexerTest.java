package org.communique.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.communique.search.IndexUpdate;
import org.communique.search.SearchEngine;
import org.communique.search.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that writes to an index. A part of the kills is done in every build; {@code
 * -Dcommunique.kills=200} does as many as are wanted.
 */
class KilledIndexerTest {
  private static final int KILLS = Integer.getInteger("communique.kills", 20);

  /** Of ten kills, one comes in the first commit of a new index, two at any time. */
  private static final int FIRST_COMMITS_OF_TEN = 1;

  private static final int ANY_TIMES_OF_TEN = 2;

  /** Commits a process may do before it is killed in the next. */
  private static final int MAX_COMMITS_BEFORE = 3;

  @TempDir private Path temporary;

  private final Random random = new Random(7);
  private int inCommit;

  @Test
  void aKilledIndexerNeverSpoilsTheIndex() throws IOException, InterruptedException {
    Vocabulary vocabulary = Vocabulary.standard();
    Path used = temporary.resolve("used");
    int acknowledged = 0;
    try (IndexerProcess first = IndexerProcess.start()) {
      IndexerProcess next = first;
      for (int kill = 0; kill < KILLS; kill++) {
        boolean isFirstCommit = kill % 10 < FIRST_COMMITS_OF_TEN;
        Path folder = isFirstCommit ? temporary.resolve("new" + kill) : used;
        IndexerProcess process = next;
        process.begin(folder);
        kill(process, isFirstCommit, kill % 10 >= 10 - ANY_TIMES_OF_TEN);
        next = IndexerProcess.start();
        try (SearchEngine engine = LuceneSearchEngine.openOrCreate(folder, vocabulary)) {
          int state = check(engine, process, isFirstCommit ? 0 : acknowledged);
          checkFolder(engine, folder);
          acknowledged = isFirstCommit ? acknowledged : state;
        }
      }
      next.close();
    }
    System.out.printf("%d kills, %d of them in a commit%n", KILLS, inCommit);
    assertTrue(inCommit > KILLS / 2, "only %d of the kills hit a commit".formatted(inCommit));
  }

  private void kill(IndexerProcess process, boolean isFirstCommit, boolean atAnyTime)
      throws IOException, InterruptedException {
    int commits = isFirstCommit ? 1 : 1 + random.nextInt(MAX_COMMITS_BEFORE);
    process.awaitCommit(atAnyTime ? 1 : commits);
    double share = random.nextDouble();
    process.killAfterCommits(atAnyTime ? MAX_COMMITS_BEFORE * share : share);
    if (process.isInCommit()) {
      inCommit++;
    }
  }

  /**
   * Compares what is found with what the process said.
   *
   * @param before the state that was acknowledged before the process began
   * @return the state that is found
   */
  private static int check(SearchEngine engine, IndexerProcess process, int before)
      throws IOException {
    int acknowledged = Math.max(before, process.acknowledged());
    int found = IndexState.of(engine);
    boolean isUnderWay = process.isInCommit() && found == acknowledged + 1;
    assertTrue(
        found == acknowledged || isUnderWay,
        "%d after the process said %s".formatted(found, process.said()));
    return found;
  }

  private static void checkFolder(SearchEngine engine, Path folder) throws IOException {
    Set<String> current = Set.of();
    if (Files.exists(folder.resolve("current"))) {
      String build = Files.readString(folder.resolve("current")).strip();
      assertTrue(isClean(folder.resolve("builds").resolve(build)), "CheckIndex finds damage");
      long number = Long.parseLong(build);
      current = Set.of(build, Long.toString(number - 1));
    }
    try (IndexUpdate update = engine.update()) {
      IndexState.write(update, 1);
    }
    Set<String> others = new TreeSet<>(builds(folder));
    others.removeAll(current);
    assertEquals(Set.of(), others, "left behind");
  }

  private static boolean isClean(Path build) throws IOException {
    try (Directory directory = FSDirectory.open(build);
        CheckIndex check = new CheckIndex(directory)) {
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_SLOW_CHECKS);
      return check.checkIndex().clean;
    }
  }

  private static List<String> builds(Path folder) throws IOException {
    try (Stream<Path> builds = Files.list(folder.resolve("builds"))) {
      return builds.map(build -> build.getFileName().toString()).toList();
    }
  }
}
