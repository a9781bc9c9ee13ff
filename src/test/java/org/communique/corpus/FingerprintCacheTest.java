package org.communique.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintCacheTest {
  /** When the clock of every file system has ticked since the test wrote its file. */
  private static final InstantSource LATER = () -> Instant.now().plusSeconds(10);

  @TempDir private Path folder;
  private Path file;
  private Path cache;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("a.txt"), "abc");
    cache = folder.resolve("cache/fingerprints");
    Files.createDirectory(cache.getParent());
  }

  private String fingerprint() throws IOException {
    FingerprintCache fingerprints = FingerprintCache.in(cache);
    String sha256 = fingerprints.fingerprint(new CorpusFile("a.txt", file, 3));
    fingerprints.save();
    return sha256;
  }

  @Test
  void anEditOfTheSameLengthWithTheTimeSetBackIsSeen() throws IOException {
    String before = fingerprint();
    FileTime time = Files.getLastModifiedTime(file);
    Files.writeString(file, "abd");
    Files.setLastModifiedTime(file, time);
    assertNotEquals(before, fingerprint());
  }

  @Test
  void aFileInThePlaceOfAnotherIsSeen() throws IOException {
    String before = fingerprint();
    Path other = Files.writeString(folder.resolve("b.txt"), "xyz");
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    assertNotEquals(before, fingerprint());
  }

  @Test
  void aFileThatNobodyTouchedIsNotReadAgain() throws IOException {
    assumeTrue(FileStamp.of(file).isPresent(), "this file system tells no time of change");
    assertEquals(1, readsAt(LATER));
    assertEquals(0, readsAt(LATER));
  }

  @Test
  void aFileTouchedJustBeforeItWasReadIsReadOnceMore() throws IOException {
    assertEquals(1, readsAt(InstantSource.system()));
    assertEquals(1, readsAt(LATER));
  }

  private int readsAt(InstantSource clock) throws IOException {
    FingerprintCache fingerprints = FingerprintCache.in(cache, clock);
    fingerprints.fingerprint(new CorpusFile("a.txt", file, 3));
    fingerprints.save();
    return fingerprints.filesRead();
  }

  @Test
  void aDamagedCacheCostsTimeOnly() throws IOException {
    String before = fingerprint();
    byte[] bytes = Files.readAllBytes(cache);
    bytes[bytes.length / 2] ^= 1;
    Files.write(cache, bytes);
    assertEquals(before, fingerprint());
  }
}
