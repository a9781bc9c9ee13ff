package org.communique.lucene;

import java.util.Arrays;

/** Says quickly whether one of some places is near another. */
final class Neighbours {
  private final Places places;
  private final int[] ends;
  private final int words;

  /**
   * The neighbours among {@code places}.
   *
   * @param words the greatest distance
   */
  Neighbours(Places places, int words) {
    this.places = places;
    this.ends = places.sortedEnds();
    this.words = words;
  }

  boolean anyNear(int start, int end) {
    return anyAfter(end) || anyBefore(start);
  }

  /** Whether one begins after {@code end}, near it. */
  boolean anyAfter(int end) {
    int next = places.firstFrom(end + 1);
    return next < places.size() && places.start(next) - end <= words;
  }

  /** Whether one ends before {@code start}, near it. */
  boolean anyBefore(int start) {
    int at = Arrays.binarySearch(ends, start);
    int first = at >= 0 ? firstEqual(at) : -at - 1;
    return first > 0 && start - ends[first - 1] <= words;
  }

  private int firstEqual(int at) {
    int first = at;
    while (first > 0 && ends[first - 1] == ends[at]) {
      first--;
    }
    return first;
  }
}
