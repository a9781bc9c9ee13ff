package org.communique.render;

/**
 * A stretch of text that is marked as a match throughout, or not at all.
 *
 * @param match 1-based number of the match that begins here; 0 when none does
 * @param next the number of the match after it, going round to the first; 0 when {@code match} is
 */
public record TextRun(String text, boolean isMarked, int match, int next) {
  /** Whether a match begins here, so that links can lead to it. */
  public boolean beginsMatch() {
    return match > 0;
  }
}
