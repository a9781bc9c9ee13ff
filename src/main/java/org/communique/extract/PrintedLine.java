package org.communique.extract;

/**
 * One line as it stands on a page. Lengths are in points, 72 to the inch; {@code y} grows downwards
 * from the top of the page.
 *
 * @param page from 0
 * @param text never blank, without white space at either end
 * @param left where the first letter begins
 * @param right where the last letter ends
 * @param y of the line the letters stand on
 * @param size of most of its letters
 * @param isBold whether all its letters are bold
 * @param firstWord width of the first word
 */
record PrintedLine(
    int page,
    String text,
    float left,
    float right,
    float y,
    float size,
    boolean isBold,
    float firstWord) {

  /** Raised and lowered letters, and numbers in the margin, are off by less; in letter sizes. */
  private static final double SAME_HEIGHT = 0.6;

  /** A gap wider than this parts two words; in letter sizes. */
  private static final double SPACE = 0.12;

  /** Two sizes closer than this, as a share, are the same; programs round them. */
  private static final double SAME_SIZE = 0.07;

  /** A gap wider than this parts two columns; in letter sizes. */
  private static final double COLUMN_GAP = 3;

  /** The same line with other words, as one of its columns. */
  PrintedLine column(String words, int index, int columns) {
    float width = (right - left) / columns;
    float start = left + index * width;
    return new PrintedLine(
        page, words, start, start + width / 2, y, size, isBold, Math.min(firstWord, width));
  }

  /** Whether {@code next} stands behind this one at the same height, as a part of the same line. */
  boolean goesOnIn(PrintedLine next) {
    float height = Math.max(size, next.size);
    return page == next.page
        && Math.abs(next.y - y) < SAME_HEIGHT * height
        && next.left >= right - SPACE * height;
  }

  /** Both parts as one line, which looks like the longer part. */
  PrintedLine with(PrintedLine next) {
    PrintedLine longer = next.text.length() > text.length() ? next : this;
    boolean isParted =
        next.left - right > SPACE * Math.max(size, next.size) || next.isNoteMarkAbove(this);
    boolean isColumn = next.left - right > COLUMN_GAP * Math.max(size, next.size);
    return new PrintedLine(
        page,
        text + (isColumn ? "\t" : isParted ? " " : "") + next.text,
        left,
        next.right,
        longer.y,
        longer.size,
        longer.isBold,
        firstWord);
  }

  /** The number of a note would otherwise become part of the word it stands at. */
  private boolean isNoteMarkAbove(PrintedLine line) {
    char first = text.charAt(0);
    return isSmallerThan(line.size) && y < line.y && (first == '*' || Character.isDigit(first));
  }

  boolean looksLike(PrintedLine other) {
    return isBold == other.isBold && Math.abs(size - other.size) <= SAME_SIZE * size;
  }

  boolean isSmallerThan(float otherSize) {
    return size < otherSize * (1 - SAME_SIZE);
  }

  boolean isLargerThan(float otherSize) {
    return size > otherSize * (1 + SAME_SIZE);
  }
}
