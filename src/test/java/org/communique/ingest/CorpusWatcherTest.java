package org.communique.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.communique.corpus.Corpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusWatcherTest {
  @TempDir private Path folder;
  private CorpusWatcher watcher;
  private int runs;
  private boolean isLocked;

  @BeforeEach
  void watch() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "a");
    watcher = CorpusWatcher.of(Corpus.open(folder), this::run);
  }

  private void run() throws IOException {
    if (isLocked) {
      throw new IOException("locked");
    }
    runs++;
  }

  @Test
  void nothingIsDoneWhileNothingChanges() throws IOException {
    assertFalse(watcher.look());
    assertFalse(watcher.look());
    assertEquals(0, runs);
  }

  @Test
  void aChangeIsTakenUpOnceItStandsStill() throws IOException {
    Files.writeString(folder.resolve("b.txt"), "begin");
    assertFalse(watcher.look());
    Files.writeString(folder.resolve("b.txt"), "begin and end");
    assertFalse(watcher.look());
    assertTrue(watcher.look());
    assertFalse(watcher.look());
    assertEquals(1, runs);
  }

  @Test
  void aFileThatIsGoneIsAChange() throws IOException {
    Files.delete(folder.resolve("a.txt"));
    watcher.look();
    assertTrue(watcher.look());
  }

  @Test
  void aRunThatFailedIsTriedAgain() throws IOException {
    Files.writeString(folder.resolve("b.txt"), "b");
    watcher.look();
    isLocked = true;
    assertThrows(IOException.class, watcher::look);
    isLocked = false;
    assertTrue(watcher.look());
    assertEquals(1, runs);
  }

  @Test
  void aChangeOfAnotherFileIsTakenUpToo() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    watcher =
        CorpusWatcher.of(Corpus.open(corpus), List.of(outside.resolve("topics.json")), this::run);
    Files.writeString(outside.resolve("topics.json"), "{}");
    assertFalse(watcher.look());
    assertTrue(watcher.look());
    assertFalse(watcher.look());
  }
}
