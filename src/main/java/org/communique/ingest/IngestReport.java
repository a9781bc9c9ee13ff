package org.communique.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.communique.corpus.CorpusChanges;
import org.communique.search.FileEntry;
import org.communique.search.FileEntry.Status;
import org.communique.search.IndexStatus;

/**
 * What one run over the corpus did.
 *
 * @param generation name of the index state after the run
 * @param communiques how many the index holds after the run
 * @param changes what was new, changed, moved, gone
 * @param ledger a line of everything in the corpus folder after the run, by path
 * @param reannotated communiqués of the index in which other rules or lists found something else,
 *     without reading their files
 * @param changed whether the run made a new generation
 * @param seconds the run took
 */
public record IngestReport(
    String generation,
    long communiques,
    CorpusChanges changes,
    List<FileEntry> ledger,
    int reannotated,
    boolean changed,
    double seconds) {
  public IngestReport {
    ledger = List.copyOf(ledger);
  }

  static IngestReport of(IndexStatus status, Ingestor.Done done, boolean changed, double seconds) {
    return new IngestReport(
        status.generation(),
        status.communiques(),
        done.changes(),
        status.files(),
        done.reannotated(),
        changed,
        seconds);
  }

  /** Lines of the ledger with a status, by path. */
  public List<FileEntry> with(Status status) {
    return ledger.stream().filter(file -> file.status() == status).toList();
  }

  /** Lines of files that are not in the index, for whatever reason, by path. */
  public List<FileEntry> notIndexed() {
    return ledger.stream().filter(file -> !file.isRead()).toList();
  }

  /** Those of {@link #notIndexed()} that are new or were changed. */
  public List<FileEntry> newlyNotIndexed() {
    Set<String> fresh = new HashSet<>(changes.added());
    fresh.addAll(changes.updated());
    return notIndexed().stream().filter(file -> fresh.contains(file.path())).toList();
  }

  /** Lines of files that are in the index only in part, by path. */
  public List<FileEntry> partlyIndexed() {
    return ledger.stream().filter(FileEntry::isPartial).toList();
  }

  /** Files that could not be read. */
  public int failed() {
    return with(Status.FAILED).size();
  }
}
