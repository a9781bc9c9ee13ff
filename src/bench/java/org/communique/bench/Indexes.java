package org.communique.bench;

import java.io.IOException;
import java.nio.file.Files;

/**
 * Makes indexes of a collection.
 *
 * @param setup names the collection and the places of the indexes
 */
record Indexes(Setup setup) {

  /** Has both indexes of the collection there. */
  void require(Report report) throws IOException, InterruptedException {
    if (!Files.exists(setup.raw())) {
      report.say("Indexing %s with Lucene alone …".formatted(setup.collection()));
      raw();
    }
    if (!Files.exists(setup.index())) {
      report.say("Indexing %s …".formatted(setup.collection()));
      own();
    }
  }

  /** Makes plain Lucene's index, and prints the bytes of the texts. */
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
}
