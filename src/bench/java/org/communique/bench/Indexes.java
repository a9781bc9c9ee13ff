package org.communique.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Makes the indexes that are not there yet. */
final class Indexes {
  private final Setup setup;
  private final Report report;

  Indexes(Setup setup, Report report) {
    this.setup = setup;
    this.report = report;
  }

  /** Has both indexes of the collection there. */
  void require() throws IOException, InterruptedException {
    if (!Files.exists(setup.raw())) {
      report.say("Indexing %s with Lucene alone …".formatted(setup.collection()));
      raw();
    }
    if (!Files.exists(setup.index())) {
      report.say("Indexing %s …".formatted(setup.collection()));
      own();
    }
  }

  /** Makes plain Lucene's index. */
  ChildJvm raw() throws IOException, InterruptedException {
    return ChildJvm.ofClass(
        RawIndexer.class, setup.work(), setup.collection().toString(), setup.raw().toString());
  }

  /** Makes the program's index, or brings it up to date. */
  ChildJvm own() throws IOException, InterruptedException {
    return ChildJvm.ofProgram(
        setup.work(),
        "index",
        "--json",
        "--corpus",
        setup.collection().toString(),
        "--index",
        setup.index().toString());
  }

  /** Bytes of all files of a folder. */
  static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      long bytes = 0;
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        bytes += Files.size(file);
      }
      return bytes;
    }
  }
}
