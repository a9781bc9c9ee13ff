package org.communique.render;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a communiqué's text on its page that is marked throughout, or not at all, and that
 * proves the same facts throughout.
 *
 * @param match 1-based number of the match that begins here; 0 when none does
 * @param nextUrl leads to the match after it, going round to the first; empty when {@code match} is
 *     0
 * @param proofs numbers of the facts these words prove, as {@link Proofs} gives them
 * @param beginning those of {@code proofs} whose words begin here
 */
public record ReaderRun(
    String text,
    boolean isMarked,
    int match,
    String nextUrl,
    List<Integer> proofs,
    List<Integer> beginning) {
  public ReaderRun {
    proofs = List.copyOf(proofs);
    beginning = List.copyOf(beginning);
  }

  /** Whether a match begins here, so that links can lead to it. */
  public boolean beginsMatch() {
    return match > 0;
  }

  public boolean isProof() {
    return !proofs.isEmpty();
  }

  /** The numbers of {@link #proofs} with spaces between them. */
  public String proofNumbers() {
    return proofs.stream().map(number -> Integer.toString(number)).collect(Collectors.joining(" "));
  }

  /** Name that links to the proving words lead to; null when none begin here. */
  public @Nullable String anchor() {
    return beginning.isEmpty() ? null : Proofs.anchor(beginning.getLast());
  }

  /** Names of further proofs that begin at the same place. */
  public List<String> furtherAnchors() {
    return beginning.stream()
        .limit(Math.max(0, beginning.size() - 1))
        .map(number -> Proofs.anchor(number))
        .toList();
  }
}
