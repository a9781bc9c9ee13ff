package org.communique.annotate;

import java.util.BitSet;

/**
 * The first letters of names that may be printed small, by which most words of a text are passed
 * over without a look at the list of names: nine of ten begin with a small letter, and few names
 * do.
 */
final class SmallBeginnings {
  /** Letters that are compared; four tell apart all but a tenth of the words of English. */
  private static final int LENGTH = 4;

  /** A word that is not in the set by its own letters may be so by its hash. */
  private static final int SIZE = 1 << 16;

  private final BitSet beginnings = new BitSet(SIZE);

  /** Adds the first word of a name, in folded form. */
  void add(String word) {
    beginnings.set(hash(word, 0, Math.min(word.length(), LENGTH)));
  }

  /** Whether a name may begin with a word of a text, in whatever letters it is printed. */
  boolean mayBeginAt(String text, int start, int end) {
    int limit = Math.min(end, start + LENGTH);
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      if (c < 'a' || c > 'z') {
        return true;
      }
    }
    return beginnings.get(hash(text, start, limit));
  }

  private static int hash(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return (hash ^ (hash >>> 16)) & (SIZE - 1);
  }
}
