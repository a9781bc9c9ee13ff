package org.communique.ingest;

import java.io.IOException;
import java.util.List;
import org.communique.corpus.Corpus;
import org.communique.corpus.CorpusChanges;
import org.communique.corpus.FingerprintCache;
import org.communique.search.FileEntry;
import org.communique.search.IndexStatus;
import org.communique.search.IndexUnusableException;
import org.communique.search.IndexUpdate;
import org.communique.search.SearchEngine;

/**
 * Brings an index up to date with a folder of files: sees by their content which files are new,
 * changed, moved or gone, reads what has to be read, and makes one commit. A run that is stopped
 * half-way leaves the index as it was.
 */
public final class Ingestor {
  private static final double NANOS_PER_SECOND = 1e9;

  private static final System.Logger LOG = System.getLogger(Ingestor.class.getName());

  private final FilePipeline pipeline;
  private final SearchEngine engine;

  public Ingestor(FilePipeline pipeline, SearchEngine engine) {
    this.pipeline = pipeline;
    this.engine = engine;
  }

  /** How much of the corpus a run reads. */
  public enum Extent {
    /** Files that are new or have changed. */
    CHANGES,
    /** Those, and the files that gave no text before. */
    CHANGES_AND_FAILURES,
    /** All files, into a new index beside the present one. */
    REBUILD
  }

  /**
   * Runs once.
   *
   * @throws org.communique.search.IndexLockedException when another run is under way
   */
  public IngestReport run(
      Corpus corpus, Extent extent, FingerprintCache fingerprints, Progress progress)
      throws IOException {
    long begin = System.nanoTime();
    Snapshot snapshot = Snapshot.of(corpus, fingerprints, pipeline.maxFileBytes());
    IndexStatus status = extent == Extent.REBUILD ? IndexStatus.NOTHING : engine.status();
    Done done = new Done(changes(snapshot, before(extent, status)), 0);
    boolean changed =
        status.isNothing() || !done.changes().isEmpty() || isAnnotatedOtherwise(status);
    if (changed) {
      done = update(extent, snapshot, progress);
      status = engine.status();
    }
    save(fingerprints);
    double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
    return IngestReport.of(status, done, changed, seconds);
  }

  /**
   * What a run did.
   *
   * @param reannotated communiqués of the index that have other annotations now
   */
  record Done(CorpusChanges changes, int reannotated) {}

  /** Whether other rules or other lists than those of today made the annotations of an index. */
  private boolean isAnnotatedOtherwise(IndexStatus status) {
    return !status.annotator().equals(pipeline.annotatorFingerprint());
  }

  /** The index is committed already; without the cache the next run only takes longer. */
  private static void save(FingerprintCache fingerprints) {
    try {
      fingerprints.save();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "fingerprints of the files cannot be kept", e);
    }
  }

  private static CorpusChanges changes(Snapshot snapshot, List<FileEntry> before) {
    return CorpusChanges.between(snapshot.fingerprints(), Snapshot.fingerprints(before));
  }

  private static List<FileEntry> before(Extent extent, IndexStatus status) {
    return switch (extent) {
      case REBUILD -> List.of();
      case CHANGES -> status.files();
      case CHANGES_AND_FAILURES -> status.files().stream().map(Ingestor::asIfUnseen).toList();
    };
  }

  /** A file that gave no text, with a fingerprint that no file has. */
  private static FileEntry asIfUnseen(FileEntry file) {
    return switch (file.status()) {
      case INDEXED, DUPLICATE, SKIPPED -> file;
      case EMPTY, FAILED ->
          FileEntry.without(file.path(), file.status(), file.cause(), file.reason(), -1, "");
    };
  }

  /** The ledger of the index that is made anew; an index that cannot be read has none. */
  private List<FileEntry> knownBefore() throws IOException {
    try {
      return engine.status().files();
    } catch (IndexUnusableException e) {
      return List.of();
    }
  }

  /** Looks at the ledger again under the lock: another run may have ended in the meantime. */
  private Done update(Extent extent, Snapshot snapshot, Progress progress) throws IOException {
    try (IndexUpdate update = extent == Extent.REBUILD ? engine.rebuild() : engine.update()) {
      IndexStatus status = extent == Extent.REBUILD ? IndexStatus.NOTHING : engine.status();
      List<FileEntry> before = before(extent, status);
      CorpusChanges changes = changes(snapshot, before);
      int reannotated = 0;
      if (!status.isNothing() && isAnnotatedOtherwise(status)) {
        reannotated = new Reannotation(pipeline, update, progress).run(status.communiques());
      }
      List<FileEntry> known = extent == Extent.REBUILD ? knownBefore() : status.files();
      new IngestRun(pipeline, update, before, known, progress).apply(changes, snapshot);
      update.annotatedBy(pipeline.annotatorFingerprint());
      update.commit();
      return new Done(changes, reannotated);
    }
  }

  /** What the next run over a corpus would do. */
  public static CorpusChanges pending(
      Corpus corpus, IndexStatus status, FingerprintCache fingerprints, long maxFileBytes)
      throws IOException {
    return changes(Snapshot.of(corpus, fingerprints, maxFileBytes), status.files());
  }
}
