package org.communique.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communique.model.CommuniqueId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchFileTest {
  private static final WatchMemory MEMORY =
      new WatchMemory(
          "/search?q=%09herring",
          "g2.5",
          Instant.parse("2024-06-01T12:00:00Z"),
          List.of(
              new WatchedHit(
                  new CommuniqueId("a-1a2b3c4d"), 0, "", List.of("0123abcd", "4567efgh")),
              new WatchedHit(new CommuniqueId("b-1a2b3c4d"), 12, "0000zzzz", List.of())));

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("watched/searches/one");
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    WatchFile file = new WatchFile(file());
    assertEquals(Optional.empty(), file.read());
    file.write(MEMORY);

    assertEquals(Optional.of(MEMORY), new WatchFile(file()).read());
    try (Stream<Path> files = Files.list(file().getParent())) {
      assertEquals(List.of(file()), files.toList());
    }
  }

  @Test
  void aFileThatEndsTooSoonIsRefusedAtEveryLine() throws IOException {
    new WatchFile(file()).write(MEMORY);
    List<String> lines = Files.readAllLines(file());
    for (int kept = 0; kept < lines.size(); kept++) {
      Files.write(file(), lines.subList(0, kept));
      String said = refusal();
      assertTrue(said.contains("it ends before line " + (kept + 1)), said);
    }
  }

  private String refusal() {
    return String.valueOf(
        assertThrows(StudyFileException.class, () -> new WatchFile(file()).read()).getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|communique watch 2|another version of the program wrote it",
        "1|%PDF-1.7|its first line is not",
        "2|g1|line 2 is broken",
        "4|looked\tyesterday|line 4 is broken",
        "5|hits\tmany|line 5 is broken",
        "5|hits\t3|it ends before line 8",
        "6|a-1a2b3c4d\t0\t|line 6 is broken",
        "6|A!\t0\t\t|line 6 is broken",
        "6|a-1a2b3c4d\t-1\t\t|line 6 is broken",
        "6|a-1a2b3c4d\t3\t\t|line 6 is broken",
        "6|a-1a2b3c4d\t0\t\t0123,x|line 6 is broken",
      })
  void anotherFormIsRefusedWithItsLine(int number, String line, String reason) throws IOException {
    new WatchFile(file()).write(MEMORY);
    List<String> lines = Files.readAllLines(file());
    lines.set(number - 1, line);
    Files.write(file(), lines);

    String said = refusal();
    assertTrue(said.contains(reason), said);
    assertTrue(said.contains(file().toString()) && said.endsWith("begin anew."), said);
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws IOException {
    Files.createDirectories(file().getParent());
    Files.write(file(), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1, 10});

    assertTrue(refusal().contains("it is not UTF-8"));
  }

  @Test
  void oneRunLooksAtATime() throws IOException {
    WatchFile file = new WatchFile(file());
    Closeable lock = file.lock();
    try {
      assertThrows(StudyFileException.class, () -> new WatchFile(file()).lock());
      new WatchFile(folder.resolve("watched/searches/two")).lock().close();
    } finally {
      lock.close();
    }
    new WatchFile(file()).lock().close();
  }
}
