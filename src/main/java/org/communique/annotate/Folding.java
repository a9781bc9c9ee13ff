package org.communique.annotate;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which names are compared: lower case, accents off, one character for one character,
 * so that positions stay what they were.
 */
final class Folding {
  private static final int TABLE_SIZE = 0x0500;
  private static final char[] TABLE = table();

  private Folding() {}

  private static char[] table() {
    char[] table = new char[TABLE_SIZE];
    for (char c = 0; c < TABLE_SIZE; c++) {
      table[c] = foldedSlowly(c);
    }
    return table;
  }

  private static char foldedSlowly(char c) {
    String lower = String.valueOf(c).toLowerCase(Locale.ROOT);
    char base = Normalizer.normalize(lower, Normalizer.Form.NFD).charAt(0);
    return switch (base) {
      case 'ø' -> 'o';
      case 'ł' -> 'l';
      case 'đ' -> 'd';
      case 'ß' -> 's';
      case 'ı' -> 'i';
      case 'æ' -> 'a';
      case 'œ' -> 'o';
      default -> base;
    };
  }

  static char fold(char c) {
    return c < TABLE_SIZE ? TABLE[c] : Character.toLowerCase(c);
  }

  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isMark(text.charAt(i))) {
        folded.append(fold(text.charAt(i)));
      }
    }
    return folded.toString();
  }

  /** Whether {@code c} is an accent that stands as a character of its own behind its letter. */
  static boolean isMark(char c) {
    return c >= '\u0300' && c <= '\u036f';
  }

  /** Whether {@code c} belongs to a script that is written without spaces between words. */
  static boolean isIdeograph(char c) {
    return c >= '\u3400' && c <= '\u9fff';
  }
}
