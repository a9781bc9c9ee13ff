package org.communique.ingest;

import org.communique.search.FileEntry;

/** Is told how far a run is; called from one thread at a time. */
public interface Progress {
  /** Tells nobody. */
  Progress SILENT = (line, done, total) -> {};

  /**
   * One more file has its outcome.
   *
   * @param line of the ledger; a file that turns out to hold the same text as another may get
   *     another status when the run ends
   * @param done files that have one, this one included
   * @param total files the run has to read
   */
  void fileDone(FileEntry line, int done, int total);

  /**
   * A file with very many communiqués is being read.
   *
   * @param path relative to the corpus folder
   * @param communiques read so far
   */
  default void reading(String path, long communiques) {}

  /**
   * One more communiqué of the index was annotated again.
   *
   * @param done communiqués that were, this one included
   * @param total communiqués of the index
   */
  default void annotated(int done, int total) {}
}
