package org.communique.search;

import java.util.List;
import java.util.Locale;
import org.communique.model.CommuniqueId;

/**
 * One line of the ledger: what became of one file of the corpus.
 *
 * @param path relative to the corpus folder, with {@code /}
 * @param reason one sentence when the file is not indexed or only in part, else empty
 * @param sha256 of its bytes when it was read; empty when it could not be
 * @param characters of text taken from it, in UTF-16 units
 * @param paragraphs in all its communiqués
 * @param seconds it took to read and annotate
 * @param truncated whether a limit cut its text
 * @param ids of the communiqués it holds, in its order
 */
public record FileEntry(
    String path,
    Status status,
    String reason,
    long sizeBytes,
    String sha256,
    long characters,
    int paragraphs,
    double seconds,
    boolean truncated,
    List<CommuniqueId> ids) {
  public FileEntry {
    ids = List.copyOf(ids);
  }

  /** What became of a file. */
  public enum Status {
    /** Its communiqués are in the index. */
    INDEXED,
    /** Its text is in the index under another file that holds the very same text. */
    DUPLICATE,
    /** It holds no text; the reason says why. */
    FAILED;

    /** The name in JSON. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
