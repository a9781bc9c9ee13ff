package org.communique.render;

/**
 * How text is laid out in a terminal.
 *
 * @param isColoured whether ANSI codes may be used; without them matches stand between asterisks
 * @param width columns of a line
 */
public record TerminalStyle(boolean isColoured, int width) {
  /** The width when the terminal does not tell its own. */
  public static final int DEFAULT_WIDTH = 100;

  /** Narrower terminals are written to as if they had these columns. */
  static final int MIN_WIDTH = 40;

  public TerminalStyle {
    width = Math.max(MIN_WIDTH, width);
  }

  /** For pipes and files. */
  public static TerminalStyle plain() {
    return new TerminalStyle(false, DEFAULT_WIDTH);
  }
}
