package org.communique.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Percentile intervals by resampling documents with replacement (Efron and Tibshirani 1993, An
 * Introduction to the Bootstrap, chapter 13). The seed is fixed, so that the same answers always
 * have the same interval.
 */
final class Bootstrap {
  static final int RESAMPLES = 1000;
  static final long SEED = 20230603;

  /** Shares of the resamples below the interval and up to its end: 95 % lie inside. */
  private static final double LOW = 0.025;

  private static final double HIGH = 0.975;

  private final List<Tally> documents;

  Bootstrap(List<Tally> documents) {
    this.documents = List.copyOf(documents);
  }

  /** The 95 % interval of a metric; both ends 0 when no document has it. */
  Interval interval(Metric metric) {
    double[] values = new double[RESAMPLES];
    Random random = new Random(SEED);
    int measured = 0;
    for (int i = 0; i < RESAMPLES; i++) {
      Figure sum = resampled(metric, random);
      if (sum != null && sum.n() > 0) {
        values[measured++] = sum.value();
      }
    }
    if (measured == 0) {
      return new Interval(0, 0);
    }
    double[] sorted = Arrays.copyOf(values, measured);
    Arrays.sort(sorted);
    return new Interval(at(sorted, LOW), at(sorted, HIGH));
  }

  private @org.jspecify.annotations.Nullable Figure resampled(Metric metric, Random random) {
    Figure sum = null;
    for (int i = 0; i < documents.size(); i++) {
      Map<Metric, Figure> figures = documents.get(random.nextInt(documents.size())).figures();
      Figure figure = figures.get(metric);
      if (figure != null) {
        sum = sum == null ? figure : sum.plus(figure);
      }
    }
    return sum;
  }

  private static double at(double[] sorted, double share) {
    int index = (int) Math.round(share * (sorted.length - 1));
    return sorted[index];
  }
}
