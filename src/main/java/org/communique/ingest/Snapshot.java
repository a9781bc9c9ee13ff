package org.communique.ingest;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communique.corpus.Corpus;
import org.communique.corpus.CorpusFile;
import org.communique.corpus.CorpusListing;
import org.communique.corpus.FingerprintCache;
import org.communique.corpus.SkippedPath;
import org.communique.extract.JsonLinesReader;
import org.communique.search.FileEntry;

/**
 * The corpus at the beginning of a run: what lies there, and its fingerprints.
 *
 * @param files in their order, each with its SHA-256; empty when it cannot be read or is too large
 * @param skipped what is not read
 */
record Snapshot(Map<CorpusFile, String> files, List<SkippedPath> skipped) {

  /**
   * Looks at a corpus.
   *
   * @param maxFileBytes larger files are not read, as they will be refused anyway
   */
  static Snapshot of(Corpus corpus, FingerprintCache fingerprints, long maxFileBytes)
      throws IOException {
    CorpusListing listing = corpus.list();
    Map<CorpusFile, String> files = new LinkedHashMap<>();
    for (CorpusFile file : listing.files()) {
      files.put(file, sha256(file, fingerprints, maxFileBytes));
    }
    return new Snapshot(files, listing.skipped());
  }

  private static String sha256(CorpusFile file, FingerprintCache fingerprints, long maxFileBytes) {
    if (file.sizeBytes() > maxFileBytes && !JsonLinesReader.isJsonLines(file.path())) {
      return "";
    }
    try {
      return fingerprints.fingerprint(file);
    } catch (IOException e) {
      return "";
    }
  }

  /** By path what tells a change; comparable with {@link #fingerprints(List)}. */
  Map<String, String> fingerprints() {
    Map<String, String> fingerprints = new LinkedHashMap<>();
    files.forEach(
        (file, sha256) -> fingerprints.put(file.path(), fingerprint(sha256, file.sizeBytes())));
    skipped.forEach(path -> fingerprints.put(path.path(), path.cause().label()));
    return fingerprints;
  }

  /** By path what tells a change, as it was when the ledger was written. */
  static Map<String, String> fingerprints(List<FileEntry> entries) {
    Map<String, String> fingerprints = new LinkedHashMap<>();
    for (FileEntry entry : entries) {
      fingerprints.put(
          entry.path(),
          SkippedPath.Cause.isLabel(entry.cause())
              ? entry.cause()
              : fingerprint(entry.sha256(), entry.sizeBytes()));
    }
    return fingerprints;
  }

  /** A file whose bytes are unknown is told by its size. */
  private static String fingerprint(String sha256, long sizeBytes) {
    return sha256.isEmpty() ? sizeBytes + " bytes" : sha256;
  }
}
