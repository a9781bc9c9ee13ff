package org.communique.evaluate;

import java.util.Set;

/**
 * Right, extra and missed answers.
 *
 * @param right given and wanted
 * @param extra given, not wanted
 * @param missed wanted, not given
 */
public record Counts(int right, int extra, int missed) implements Figure {
  public static final Counts NONE = new Counts(0, 0, 0);

  /** How a set of given answers agrees with the wanted ones. */
  public static Counts of(Set<String> wanted, Set<String> given) {
    int right = 0;
    for (String answer : given) {
      right += wanted.contains(answer) ? 1 : 0;
    }
    return new Counts(right, given.size() - right, wanted.size() - right);
  }

  public Counts plus(Counts other) {
    return new Counts(right + other.right, extra + other.extra, missed + other.missed);
  }

  /** Share of given answers that are right, 0 to 1; 1 when none was given. */
  public double precision() {
    return right + extra == 0 ? 1 : right / (double) (right + extra);
  }

  /** Share of wanted answers that were given, 0 to 1; 1 when none was wanted. */
  public double recall() {
    return right + missed == 0 ? 1 : right / (double) (right + missed);
  }

  /** Harmonic mean of precision and recall, 0 to 1; 1 when nothing was given or wanted. */
  public double f1() {
    int all = 2 * right + extra + missed;
    return all == 0 ? 1 : 2.0 * right / all;
  }

  /** How many answers were wanted. */
  public int wanted() {
    return right + missed;
  }

  @Override
  public double value() {
    return f1();
  }

  @Override
  public int n() {
    return wanted();
  }
}
