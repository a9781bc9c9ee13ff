package org.communique;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingFileTest {
  @TempDir Path index;

  @Test
  void onlyTheOwnerReadsWhereTheServerIsAndNothingIsLeftOfIt() throws IOException {
    Path file = index.resolve("serving");
    try (ServingFile serving = ServingFile.in(index)) {
      assertFalse(Files.exists(file), "not before it answers");
      serving.write(7070);
      assertEquals(List.of("http://127.0.0.1:7070", serving.key()), Files.readAllLines(file));
      assertTrue(serving.key().matches("[0-9a-f]{32}"), serving.key());
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
    try (var left = Files.list(index)) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void aLaterServerKeepsItsFile() throws IOException {
    ServingFile first = ServingFile.in(index);
    ServingFile second = ServingFile.in(index);
    assertNotEquals(first.key(), second.key());
    first.write(1);
    second.write(2);
    first.close();
    assertEquals("http://127.0.0.1:2", Files.readAllLines(index.resolve("serving")).getFirst());
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoFailure() {
    ServingFile serving = ServingFile.in(index.resolve("nowhere"));
    serving.write(7070);
    serving.close();
  }
}
