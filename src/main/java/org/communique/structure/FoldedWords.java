package org.communique.structure;

import java.text.Normalizer;
import java.util.Locale;

/** Text reduced to its words, so that the same words compare equal however they were set. */
final class FoldedWords {
  private FoldedWords() {}

  /** Letters and digits in compatibility form and lower case, words separated by single spaces. */
  static String of(String text) {
    return fold(text, true);
  }

  /** The same without spaces, for comparing across line ends. */
  static String withoutSpaces(String text) {
    return fold(text, false);
  }

  private static String compatible(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFKC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private static String fold(String text, boolean keepSpaces) {
    String lower = compatible(text).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length());
    boolean isSpacePending = false;
    for (int i = 0; i < lower.length(); ) {
      int codePoint = lower.codePointAt(i);
      i += Character.charCount(codePoint);
      if (Character.isLetterOrDigit(codePoint)) {
        if (isSpacePending && keepSpaces && !folded.isEmpty()) {
          folded.append(' ');
        }
        isSpacePending = false;
        folded.appendCodePoint(codePoint);
      } else {
        isSpacePending = true;
      }
    }
    return folded.toString();
  }
}
