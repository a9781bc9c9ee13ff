package org.communique;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.search.IndexStatus;
import org.communique.search.SearchEngine;
import org.communique.search.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that want to write to one index. */
class TwoIndexersTest {
  @TempDir private Path temporary;

  private record Run(int exitCode, String err) {}

  @Test
  void theSecondIsRefusedAtOnceAndADeadOneDoesNotBlock() throws IOException, InterruptedException {
    Path corpus = Files.createDirectory(temporary.resolve("corpus"));
    Path index = temporary.resolve("index");
    Files.writeString(corpus.resolve("a.txt"), "Joint Statement\n\nThe ministers met in Paris.\n");
    assertEquals(0, index(corpus, index).exitCode);
    IndexStatus before = status(index);
    Files.writeString(corpus.resolve("b.txt"), "Declaration\n\nThe States agreed on fish.\n");

    Process first = java(StuckIndexer.class, index.toString());
    assertEquals("writing", first.inputReader(StandardCharsets.UTF_8).readLine());
    Run second = index(corpus, index);
    assertEquals(2, second.exitCode);
    assertEquals(
        "communique: somebody else is writing to the index in %s; try again when that run is over\n"
            .formatted(index),
        second.err);
    assertTrue(first.isAlive());
    assertEquals(before, status(index));

    first.destroyForcibly().waitFor();
    assertEquals(before, status(index));
    assertEquals(new Run(0, ""), index(corpus, index));
    assertEquals(2, status(index).communiques());
  }

  private static IndexStatus status(Path index) throws IOException {
    try (SearchEngine engine = LuceneSearchEngine.open(index, Vocabulary.standard())) {
      return engine.status();
    }
  }

  private static Run index(Path corpus, Path index) throws IOException, InterruptedException {
    Process process =
        java(
            Main.class,
            "index",
            "--corpus",
            corpus.toString(),
            "--index",
            index.toString(),
            "--json");
    process.inputReader(StandardCharsets.UTF_8).readAllAsString();
    String err = process.errorReader(StandardCharsets.UTF_8).readAllAsString();
    return new Run(process.waitFor(), err);
  }

  private static Process java(Class<?> main, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).start();
  }
}
