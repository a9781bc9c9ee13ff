package org.communique.bench;

import java.util.Arrays;

/** Measured times, in nanoseconds. */
final class Timings {
  private static final double NANOS_PER_MILLI = 1e6;

  private long[] nanos = new long[64];
  private int size;

  void add(long time) {
    if (size == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * size);
    }
    nanos[size++] = time;
  }

  void addAll(Timings others) {
    for (int i = 0; i < others.size; i++) {
      add(others.nanos[i]);
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** In milliseconds; not a number when there are none. */
  double median() {
    return percentile(50);
  }

  /**
   * The least time, in milliseconds, that so many of a hundred do not exceed (nearest rank); not a
   * number when there are none.
   */
  double percentile(double percent) {
    if (size == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(nanos, size);
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(size * percent / 100);
    return sorted[Math.max(1, rank) - 1] / NANOS_PER_MILLI;
  }
}
