package org.communique.search;

import java.util.List;
import java.util.Locale;
import org.communique.extract.JsonLinesReader;
import org.communique.model.CommuniqueId;
import org.communique.model.Source;

/**
 * One line of the ledger: what became of one file of the corpus.
 *
 * @param path relative to the corpus folder, with {@code /}
 * @param cause one lower-case word with hyphens for programs, such as {@code encrypted}, when the
 *     file is not indexed; else empty
 * @param reason one sentence when the file is not indexed or only in part, else empty
 * @param sha256 of its bytes when it was read; empty when it could not be
 * @param characters of text taken from it, in UTF-16 units
 * @param paragraphs in all its communiqués
 * @param seconds it took to read and annotate
 * @param truncated whether a limit cut its text
 * @param holdings the communiqués it holds, in its order; the same one may stand there twice
 * @param omissions what of the file could not be read, each as its place and the reason
 */
public record FileEntry(
    String path,
    Status status,
    String cause,
    String reason,
    long sizeBytes,
    String sha256,
    long characters,
    int paragraphs,
    double seconds,
    boolean truncated,
    List<Holding> holdings,
    List<String> omissions) {
  public FileEntry {
    holdings = List.copyOf(holdings);
    omissions = List.copyOf(omissions);
  }

  /**
   * A communiqué in a file.
   *
   * @param entry its place inside the file, as in {@link Source#entry()}
   */
  public record Holding(CommuniqueId id, String entry) {}

  /** What became of a file. */
  public enum Status {
    /** Its communiqués are in the index, all of them or some. */
    INDEXED,
    /** Its text is in the index under another file that holds the very same text. */
    DUPLICATE,
    /** It was read and has no text: an empty file, a scan. */
    EMPTY,
    /** It was not opened: a link that leads out of the corpus, a pipe, a folder without access. */
    SKIPPED,
    /** It could not be read, or only with limits broken; the reason says why. */
    FAILED;

    /** The name in JSON. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A line of a file that gave no communiqué. */
  public static FileEntry without(
      String path, Status status, String cause, String reason, long sizeBytes, String sha256) {
    return new FileEntry(
        path, status, cause, reason, sizeBytes, sha256, 0, 0, 0, false, List.of(), List.of());
  }

  /** Whether communiqués of it are in the index, be it under another file. */
  public boolean isRead() {
    return status == Status.INDEXED || status == Status.DUPLICATE;
  }

  /** The communiqués it holds, each once, in its order. */
  public List<CommuniqueId> ids() {
    return holdings.stream().map(Holding::id).distinct().toList();
  }

  /** Where in this file a communiqué stands; the first place when there are several. */
  public Source source(Holding holding) {
    return new Source(path, holding.entry(), sizeBytes, sha256);
  }

  /**
   * Where its texts come from, as people think of it: the first folder of its path; the name of a
   * file that lies in the corpus folder itself, when it is a collection, which is JSON lines or
   * holds several texts; empty of other files there.
   */
  public String collection() {
    int folder = path.indexOf('/');
    if (folder > 0) {
      return path.substring(0, folder);
    }
    return JsonLinesReader.isJsonLines(path) || holdings.size() > 1 ? path : "";
  }

  /** Whether only a part of it is in the index. */
  public boolean isPartial() {
    return isRead() && (truncated || !omissions.isEmpty());
  }

  /** The same line with another outcome. */
  public FileEntry with(Status newStatus, String newReason) {
    return copy(path, newStatus, newReason);
  }

  /** The same line under another path. */
  public FileEntry at(String newPath) {
    return copy(newPath, status, reason);
  }

  private FileEntry copy(String newPath, Status newStatus, String newReason) {
    return new FileEntry(
        newPath,
        newStatus,
        cause,
        newReason,
        sizeBytes,
        sha256,
        characters,
        paragraphs,
        seconds,
        truncated,
        holdings,
        omissions);
  }
}
