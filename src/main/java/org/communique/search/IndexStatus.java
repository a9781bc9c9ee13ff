package org.communique.search;

import java.util.List;

/**
 * What an index holds.
 *
 * @param generation name of its state
 * @param communiques how many
 * @param paragraphs how many
 * @param files the ledger, in the order of their paths
 * @param annotator fingerprint of the rules and lists by which the annotations were made; empty
 *     when it is not known
 */
public record IndexStatus(
    String generation, int communiques, int paragraphs, List<FileEntry> files, String annotator) {
  /** An index of which it is not known how it was annotated. */
  public IndexStatus(String generation, int communiques, int paragraphs, List<FileEntry> files) {
    this(generation, communiques, paragraphs, files, "");
  }

  /** Of an index that does not exist yet. */
  public static final IndexStatus NOTHING = new IndexStatus("", 0, 0, List.of());

  /** Whether there is no index. */
  public boolean isNothing() {
    return generation.isEmpty();
  }

  public IndexStatus {
    files = List.copyOf(files);
  }
}
