package org.communique.search;

import java.util.List;

/**
 * What an index holds.
 *
 * @param generation name of its state
 * @param communiques how many
 * @param paragraphs how many
 * @param files the ledger, in the order of their paths
 */
public record IndexStatus(
    String generation, int communiques, int paragraphs, List<FileEntry> files) {
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
