package org.communique.ingest;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communique.corpus.Corpus;
import org.communique.corpus.CorpusChanges;
import org.communique.corpus.CorpusFile;
import org.communique.corpus.Fingerprint;
import org.communique.search.FileEntry;
import org.communique.search.IndexStatus;
import org.communique.search.IndexUpdate;
import org.communique.search.SearchEngine;

/**
 * Brings an index up to date with a folder of files: sees by their content which files are new,
 * changed or gone, reads what has to be read, and makes one commit. A run that is stopped half-way
 * leaves the index as it was.
 */
public final class Ingestor {
  private static final double NANOS_PER_SECOND = 1e9;

  private final FilePipeline pipeline;
  private final SearchEngine engine;

  public Ingestor(FilePipeline pipeline, SearchEngine engine) {
    this.pipeline = pipeline;
    this.engine = engine;
  }

  /**
   * Runs once.
   *
   * @param rebuild whether to start from an empty index instead of changing the present one
   * @throws org.communique.search.IndexLockedException when another run is under way
   */
  public IngestReport run(Corpus corpus, boolean rebuild, Progress progress) throws IOException {
    long begin = System.nanoTime();
    List<FileEntry> before = rebuild ? List.of() : engine.status().files();
    Map<CorpusFile, String> listed = fingerprints(corpus);
    CorpusChanges changes = CorpusChanges.between(byPath(listed), indexed(before));
    boolean changed = rebuild || !changes.isEmpty();
    if (changed) {
      try (IndexUpdate update = rebuild ? engine.rebuild() : engine.update()) {
        new IngestRun(pipeline, update, new Ledger(before), progress).apply(changes, listed);
        update.commit();
      }
    }
    return report(changes, changed, (System.nanoTime() - begin) / NANOS_PER_SECOND);
  }

  private IngestReport report(CorpusChanges changes, boolean changed, double seconds)
      throws IOException {
    IndexStatus status = engine.status();
    List<FileEntry> failures =
        status.files().stream().filter(file -> file.status() == FileEntry.Status.FAILED).toList();
    List<String> failed = failures.stream().map(FileEntry::path).toList();
    return new IngestReport(
        status.generation(),
        status.communiques(),
        countOthers(changes.added(), failed),
        countOthers(changes.updated(), failed),
        countOthers(changes.unchanged(), failed),
        changes.deleted().size(),
        failures.size(),
        failures,
        changed,
        seconds);
  }

  private static int countOthers(List<String> paths, List<String> failed) {
    return (int) paths.stream().filter(path -> !failed.contains(path)).count();
  }

  /** What the next run over a corpus would do. */
  public static CorpusChanges pending(Corpus corpus, IndexStatus status) throws IOException {
    return CorpusChanges.between(byPath(fingerprints(corpus)), indexed(status.files()));
  }

  /**
   * The files of the corpus in their order, each with its SHA-256, empty when it cannot be read.
   */
  private static Map<CorpusFile, String> fingerprints(Corpus corpus) throws IOException {
    Map<CorpusFile, String> fingerprints = new LinkedHashMap<>();
    for (CorpusFile file : corpus.files()) {
      fingerprints.put(file, fingerprint(file));
    }
    return fingerprints;
  }

  private static String fingerprint(CorpusFile file) {
    try {
      return Fingerprint.of(file.absolute());
    } catch (IOException e) {
      return "";
    }
  }

  private static Map<String, String> byPath(Map<CorpusFile, String> fingerprints) {
    Map<String, String> byPath = new LinkedHashMap<>();
    fingerprints.forEach((file, sha256) -> byPath.put(file.path(), sha256));
    return byPath;
  }

  private static Map<String, String> indexed(List<FileEntry> entries) {
    return entries.stream().collect(Collectors.toMap(FileEntry::path, FileEntry::sha256));
  }
}
