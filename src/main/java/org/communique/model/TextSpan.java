package org.communique.model;

/**
 * A stretch of a communiqué's text.
 *
 * @param start first position inside, 0-based, in UTF-16 units
 * @param end first position outside (exclusive); equals {@code start} for an empty span
 */
public record TextSpan(int start, int end) implements Comparable<TextSpan> {
  public TextSpan {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span [" + start + ", " + end + ") is not in order");
    }
  }

  /** The span that nothing is inside of, at the beginning of a text. */
  public static final TextSpan EMPTY = new TextSpan(0, 0);

  /** Length in UTF-16 units. */
  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /** Whether {@code other} lies wholly inside this span; an empty span at either edge does. */
  public boolean contains(TextSpan other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share at least one UTF-16 unit. */
  public boolean overlaps(TextSpan other) {
    return start < other.end && other.start < end;
  }

  /** The part of {@code text} that this span covers. */
  public String in(String text) {
    return text.substring(start, end);
  }

  /** This span moved by {@code distance} UTF-16 units, which may be negative. */
  public TextSpan shift(int distance) {
    return new TextSpan(start + distance, end + distance);
  }

  /** By start, then by end. */
  @Override
  public int compareTo(TextSpan other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
