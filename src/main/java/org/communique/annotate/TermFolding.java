package org.communique.annotate;

import java.text.Normalizer;
import java.util.Locale;

/** Letters without case and accents, for comparing words. */
final class TermFolding {
  private TermFolding() {}

  /**
   * {@code word} in lower case, without marks and soft hyphens, with straight apostrophes. Its
   * length may differ from the word's.
   */
  static String fold(String word) {
    if (isPlain(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    String parts = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      append(folded, parts.charAt(i));
    }
    return folded.toString();
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder folded, char c) {
    switch (c) {
      case '’', '‘', 'ʼ', '´' -> folded.append('\'');
      case 'ı' -> folded.append('i');
      case 'ø' -> folded.append('o');
      case 'ß' -> folded.append("ss");
      case 'æ' -> folded.append("ae");
      case 'œ' -> folded.append("oe");
      case 'ł' -> folded.append('l');
      case 'đ', 'ð' -> folded.append('d');
      case 'þ' -> folded.append("th");
      case '\u00AD' -> {}
      default -> {
        if (Character.getType(c) != Character.NON_SPACING_MARK) {
          folded.append(c);
        }
      }
    }
  }
}
