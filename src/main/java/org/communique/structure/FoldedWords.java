package org.communique.structure;

import java.text.Normalizer;
import java.util.Locale;

/** Text reduced to its words, so that the same words compare equal however they were set. */
final class FoldedWords {
  /** Whether an ASCII character is a letter or a digit: nearly all that are asked about. */
  private static final boolean[] ASCII = new boolean[128];

  static {
    for (int c = 0; c < ASCII.length; c++) {
      ASCII[c] = Character.isLetterOrDigit(c);
    }
  }

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
    char[] folded = new char[lower.length()];
    int length = 0;
    boolean isSpacePending = false;
    for (int i = 0; i < lower.length(); ) {
      int codePoint = lower.codePointAt(i);
      int end = i + Character.charCount(codePoint);
      boolean isWordPart = isWordPart(codePoint);
      if (isWordPart && isSpacePending && keepSpaces && length > 0) {
        folded[length++] = ' ';
      }
      for (; i < end; i++) {
        folded[length] = lower.charAt(i);
        length += isWordPart ? 1 : 0;
      }
      isSpacePending = !isWordPart;
    }
    return new String(folded, 0, length);
  }

  private static boolean isWordPart(int codePoint) {
    return codePoint < ASCII.length ? ASCII[codePoint] : Character.isLetterOrDigit(codePoint);
  }
}
