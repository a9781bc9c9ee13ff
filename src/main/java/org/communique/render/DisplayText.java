package org.communique.render;

/** Makes text of unknown origin safe to show, without touching what it says. */
public final class DisplayText {
  private static final char REPLACEMENT = '\uFFFD';

  private DisplayText() {}

  /**
   * The text with every control character but tab and line feed replaced by U+FFFD, one for one, so
   * that spans still fit. Terminals obey control characters, and HTML forbids them.
   */
  static String withoutControls(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean harmless = c == '\n' || c == '\t' || !Character.isISOControl(c);
      clean.append(harmless ? c : REPLACEMENT);
    }
    return clean.toString();
  }

  /**
   * The same as one line, where nothing marks the end of the text to the bidirectional algorithm: a
   * terminal or the title of a window. Line ends become spaces, and the characters that turn the
   * direction of what follows are replaced too, one for one.
   */
  static String line(String text) {
    StringBuilder line = new StringBuilder(withoutControls(text));
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\n' || c == '\t' || c == '\u2028' || c == '\u2029') {
        line.setCharAt(i, ' ');
      } else if (turnsDirection(c)) {
        line.setCharAt(i, REPLACEMENT);
      }
    }
    return line.toString();
  }

  /**
   * A message about files and failures: every control character, and every one that turns the
   * direction of what follows, is shown as {@code ?}.
   */
  public static String message(String text) {
    StringBuilder message = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> isHarmless(point) ? point : '?')
        .forEach(message::appendCodePoint);
    return message.toString();
  }

  /** The same of several lines, such as a trace: line feeds and tabs stay. */
  public static String lines(String text) {
    StringBuilder lines = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> point == '\n' || point == '\t' || isHarmless(point) ? point : '?')
        .forEach(lines::appendCodePoint);
    return lines.toString();
  }

  private static boolean isHarmless(int point) {
    return !Character.isISOControl(point)
        && !(Character.isBmpCodePoint(point) && turnsDirection((char) point));
  }

  /** Embeddings, overrides and isolates of Unicode Standard Annex 9, section 2. */
  private static boolean turnsDirection(char c) {
    return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
  }
}
