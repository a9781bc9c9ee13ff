package org.communique.lucene;

import java.util.Arrays;

/**
 * The tokens of one {@link TextUnit} in the order in which a field has them. At least one; the
 * first begins a new position. Filled once, then only read.
 */
final class UnitTokens {
  /** A word of English and its stem take two tokens, a mark for each sentence one more. */
  private static final int EXPECTED = 48;

  private final boolean startsBlock;
  private String[] terms = new String[EXPECTED];

  /** First and last position of each token in the text, the last exclusive. */
  private int[] starts = new int[EXPECTED];

  private int[] ends = new int[EXPECTED];
  private boolean[] isNext = new boolean[EXPECTED];
  private int size;

  UnitTokens(boolean startsBlock) {
    this.startsBlock = startsBlock;
  }

  /** Adds a token at the position after the one before. */
  void addNext(String term, Token place) {
    add(term, place, true);
  }

  /** Adds a token at the same position as the one before. */
  void addBeside(String term, Token place) {
    add(term, place, false);
  }

  private void add(String term, Token place, boolean next) {
    if (size == terms.length) {
      int length = 2 * size;
      terms = Arrays.copyOf(terms, length);
      starts = Arrays.copyOf(starts, length);
      ends = Arrays.copyOf(ends, length);
      isNext = Arrays.copyOf(isNext, length);
    }
    terms[size] = term;
    starts[size] = place.start();
    ends[size] = place.end();
    isNext[size] = next;
    size++;
  }

  /** Whether the title, a heading or a paragraph begins with this unit. */
  boolean startsBlock() {
    return startsBlock;
  }

  int size() {
    return size;
  }

  String term(int index) {
    return terms[index];
  }

  /** First position of a token's word in the communiqué's text, in UTF-16 units. */
  int start(int index) {
    return starts[index];
  }

  /** First position after it. */
  int end(int index) {
    return ends[index];
  }

  /** Whether a token stands at the position after the one before it, not at the same. */
  boolean isNext(int index) {
    return isNext[index];
  }
}
