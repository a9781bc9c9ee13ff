package org.communique.render;

import java.util.ArrayList;
import java.util.List;
import org.communique.model.TextSpan;

/** Breaks text into the lines of a terminal. */
final class TerminalLines {
  private TerminalLines() {}

  /**
   * The lines of a text, each at most {@code width} columns wide: broken at spaces, and inside
   * words that are wider than a line (Chinese and Japanese have no spaces).
   *
   * @param width columns, at least 2
   */
  static List<TextSpan> of(String text, int width) {
    List<TextSpan> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = lineEnd(text, start, width);
      lines.add(new TextSpan(start, end));
      start = end;
      while (start < text.length() && text.charAt(start) == ' ') {
        start++;
      }
    }
    return lines;
  }

  private static int lineEnd(String text, int start, int width) {
    int columns = 0;
    int lastSpace = -1;
    for (int i = start; i < text.length(); ) {
      int character = text.codePointAt(i);
      columns += columns(character);
      if (character == ' ') {
        lastSpace = i;
      }
      if (columns > width) {
        return lastSpace > start ? lastSpace : Math.max(i, start + 1);
      }
      i += Character.charCount(character);
    }
    return text.length();
  }

  /** How many columns of a terminal a text fills. */
  static int width(String text) {
    return text.codePoints().map(TerminalLines::columns).sum();
  }

  private static int columns(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(character) ? 2 : 1;
    };
  }

  /** The wide blocks of Unicode Standard Annex 11, in broad ranges. */
  private static boolean isWide(int character) {
    return (character >= 0x1100 && character <= 0x115F)
        || (character >= 0x2E80 && character <= 0xA4CF)
        || (character >= 0xAC00 && character <= 0xD7A3)
        || (character >= 0xF900 && character <= 0xFAFF)
        || (character >= 0xFE30 && character <= 0xFE6F)
        || (character >= 0xFF00 && character <= 0xFF60)
        || (character >= 0xFFE0 && character <= 0xFFE6)
        || (character >= 0x1F300 && character <= 0x1FAFF)
        || (character >= 0x20000 && character <= 0x3FFFD);
  }
}
