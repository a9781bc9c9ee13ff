package org.communique.ingest;

import java.util.List;
import org.communique.search.FileEntry;

/**
 * What one run over the corpus did. Every file of the corpus is counted once: as added, updated,
 * unchanged or failed.
 *
 * @param generation name of the index state after the run
 * @param communiques how many the index holds after the run
 * @param added files that are new in the index
 * @param updated files whose bytes have changed
 * @param unchanged files that were left as they are
 * @param deleted files that are no longer in the corpus
 * @param failed files without text in the index, also those that failed in an earlier run
 * @param failures the ledger's lines of the failed files, in the order of their paths
 * @param changed whether the run made a new generation
 * @param seconds the run took
 */
public record IngestReport(
    String generation,
    long communiques,
    int added,
    int updated,
    int unchanged,
    int deleted,
    int failed,
    List<FileEntry> failures,
    boolean changed,
    double seconds) {
  public IngestReport {
    failures = List.copyOf(failures);
  }

  /** Files of the corpus. */
  public int files() {
    return added + updated + unchanged + failed;
  }
}
