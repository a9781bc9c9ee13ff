package org.communique.lucene;

import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Some communiqués of one segment by their numbers in {@link SegmentColumns}: listed, or the others
 * listed when these are fewer. Counts over most texts are then those over all, less those over the
 * rest. For one thread.
 */
final class HitNumbers {
  private final int[] listed;
  private final boolean areOthers;
  private final int size;
  private @Nullable FixedBitSet bits;

  private HitNumbers(int[] listed, boolean areOthers, int size) {
    this.listed = listed;
    this.areOthers = areOthers;
    this.size = size;
  }

  /**
   * The numbers of hits.
   *
   * @param numbers ascending
   * @param size communiqués of the segment
   */
  static HitNumbers of(int[] numbers, int size) {
    return 2 * numbers.length > size
        ? new HitNumbers(others(numbers, size), true, size)
        : new HitNumbers(numbers, false, size);
  }

  /** All numbers that are not among some, which are ascending. */
  private static int[] others(int[] numbers, int size) {
    int[] others = new int[size - numbers.length];
    int next = 0;
    int found = 0;
    for (int number = 0; found < others.length; number++) {
      if (next < numbers.length && numbers[next] == number) {
        next++;
      } else {
        others[found++] = number;
      }
    }
    return others;
  }

  /** The numbers of the hits, or of all others; must not be changed. */
  int[] listed() {
    return listed;
  }

  /** Whether those that are no hits are listed. */
  boolean areOthers() {
    return areOthers;
  }

  /** The listed ones as a set. */
  FixedBitSet bits() {
    FixedBitSet known = bits;
    if (known == null) {
      known = new FixedBitSet(size);
      for (int number : listed) {
        known.set(number);
      }
      bits = known;
    }
    return known;
  }
}
