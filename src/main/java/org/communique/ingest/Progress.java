package org.communique.ingest;

/** Is told how far a run is; called from one thread at a time. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress SILENT = (done, total, path) -> {};

  /**
   * One more file has its outcome.
   *
   * @param done files that have one, this one included
   * @param total files of the run
   * @param path the file, relative to the corpus folder
   */
  void fileDone(int done, int total, String path);
}
