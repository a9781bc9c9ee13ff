package org.communique.cli;

import org.communique.ingest.Progress;
import org.communique.search.FileEntry;

/** Prints each file's line of the ledger as JSON, as soon as the file was read. */
record LedgerStream(Console console, Rendering rendering) implements Progress {
  @Override
  public void fileDone(FileEntry line, int done, int total) {
    console.out().println(rendering.fileJsonLine(line));
    console.out().flush();
  }
}
