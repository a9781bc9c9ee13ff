package org.communique.evaluate;

/**
 * How many of a number of things have a property.
 *
 * @param count that have it
 * @param of how many there are
 */
public record Share(int count, int of) implements Figure {
  public static final Share NONE = new Share(0, 0);

  /** One thing that has the property or not. */
  public static Share one(boolean has) {
    return new Share(has ? 1 : 0, 1);
  }

  /** 0 to 1; 0 of nothing is 0. */
  @Override
  public double value() {
    return of == 0 ? 0 : count / (double) of;
  }

  @Override
  public int n() {
    return of;
  }
}
