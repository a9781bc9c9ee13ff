package org.communique.evaluate;

/**
 * The mean of a number that each document or sentence has.
 *
 * @param sum of the numbers
 * @param n how many there are
 */
public record Mean(double sum, int n) implements Figure {
  public static final Mean NONE = new Mean(0, 0);

  /** The number of one document or sentence. */
  public static Mean one(double value) {
    return new Mean(value, 1);
  }

  /** 0 of nothing. */
  @Override
  public double value() {
    return n == 0 ? 0 : sum / n;
  }
}
