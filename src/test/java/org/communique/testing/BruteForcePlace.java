package org.communique.testing;

import org.communique.model.TextSpan;

/**
 * A place of a text.
 *
 * @param first number of its first word in the text
 * @param last of its last word
 * @param span what is marked
 * @param isShown whether it is marked; a sentence that is about a topic is not
 */
record BruteForcePlace(int first, int last, TextSpan span, boolean isShown) {

  static BruteForcePlace of(BruteForceText text, int first, int last) {
    TextSpan span =
        new TextSpan(text.words().get(first).span().start(), text.words().get(last).span().end());
    return new BruteForcePlace(first, last, span, true);
  }

  /** A whole sentence or paragraph, for something that is true of it. */
  static BruteForcePlace hidden(BruteForceText.Unit unit) {
    return new BruteForcePlace(unit.first(), unit.last(), TextSpan.EMPTY, false);
  }

  boolean isBefore(BruteForcePlace other) {
    return last < other.first;
  }

  boolean touches(int from, int to) {
    return first <= to && from <= last;
  }
}
