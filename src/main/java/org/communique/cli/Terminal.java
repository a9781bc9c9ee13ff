package org.communique.cli;

/**
 * What stands behind the two streams.
 *
 * @param outIsTerminal whether people read standard output
 * @param errIsTerminal whether people read standard error
 * @param colour whether standard output may be coloured
 * @param width of a line, in columns
 */
public record Terminal(boolean outIsTerminal, boolean errIsTerminal, boolean colour, int width) {
  /** Columns of a line when nobody says. */
  public static final int DEFAULT_WIDTH = 100;

  /** No terminal: files or pipes. */
  public static final Terminal NONE = new Terminal(false, false, false, DEFAULT_WIDTH);

  /** The same, coloured or not. */
  Terminal withColour(boolean isColoured) {
    return new Terminal(outIsTerminal, errIsTerminal, isColoured, width);
  }
}
