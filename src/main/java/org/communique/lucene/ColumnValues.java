package org.communique.lucene;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;

/**
 * The values that the communiqués of one segment have in one field, for counting. Communiqués go by
 * their numbers in {@link SegmentColumns}. Never changed once made.
 */
final class ColumnValues {
  private static final int[] NONE = {};

  /**
   * In a tally, hits are counted above the sum of the numbers beside their values: up to 16 million
   * hits, which is more than an index of texts and paragraphs has documents for.
   */
  private static final int SUM_BITS = 40;

  private static final long SUM_MASK = (1L << SUM_BITS) - 1;

  /**
   * Words of bit sets that are compared in the time in which one value of a list is counted: an
   * estimate, for a list takes about a nanosecond a value and processors with vectors compare more.
   */
  private static final int WORDS_OF_A_VALUE = 4;

  private final String[] names;

  /**
   * Where the values of each communiqué begin, in their order; empty when none has more than one.
   */
  private final int[] starts;

  /**
   * The ordinals of all values; without {@link #starts}, for each communiqué that of its value and
   * 1 more, or 0 when it has none.
   */
  private final int[] ordinals;

  /** The numbers beside the values. */
  private final int[] weights;

  /**
   * For each value the communiqués that have it, by their numbers; empty where there are numbers
   * beside the values, or where lists are faster for any hits.
   */
  private final FixedBitSet[] communiquesByValue;

  /**
   * More communiqués than these are counted faster by {@link #communiquesByValue}. At most half of
   * all are ever listed.
   */
  private final long mostToList;

  private final int[] allCounts;
  private final long[] allTallies;

  private ColumnValues(String[] names, int[] starts, int[] ordinals, int[] weights) {
    this.names = names;
    this.starts = starts;
    this.ordinals = ordinals;
    this.weights = weights;
    int communiques = starts.length == 0 ? ordinals.length : starts.length - 1;
    int[] all = IntStream.range(0, communiques).toArray();
    long words = (long) names.length * FixedBitSet.bits2words(communiques);
    long valuesOfAll = Math.max(1, ordinals.length);
    this.mostToList = words / WORDS_OF_A_VALUE * communiques / valuesOfAll;
    boolean isListed = weights.length > 0 || mostToList >= communiques / 2;
    this.communiquesByValue = isListed ? new FixedBitSet[0] : communiquesByValue(communiques);
    this.allCounts = listed(all);
    this.allTallies = weights.length == 0 ? new long[0] : listedTallies(all);
  }

  private FixedBitSet[] communiquesByValue(int communiques) {
    FixedBitSet[] sets = new FixedBitSet[names.length];
    Arrays.setAll(sets, ordinal -> new FixedBitSet(communiques));
    for (int number = 0; number < communiques; number++) {
      if (starts.length == 0 && ordinals[number] > 0) {
        sets[ordinals[number] - 1].set(number);
      }
      for (int i = start(number); i < start(number + 1); i++) {
        sets[ordinals[i]].set(number);
      }
    }
    return sets;
  }

  /** Where the values of a communiqué begin, where there are lists of them. */
  private int start(int number) {
    return starts.length == 0 ? 0 : starts[number];
  }

  /**
   * A column of values alone.
   *
   * @param names the different values, by their ordinals
   * @param starts where the ordinals of each communiqué begin, and where the last ones end
   * @param ordinals of the values of all communiqués, in their order
   */
  static ColumnValues of(String[] names, int[] starts, int[] ordinals) {
    return areSingle(starts)
        ? new ColumnValues(names, NONE, single(starts, ordinals), NONE)
        : new ColumnValues(names, starts, ordinals, NONE);
  }

  /**
   * A column of values with numbers beside them.
   *
   * @param weights a number for each of {@code ordinals}
   */
  static ColumnValues weighted(String[] names, int[] starts, int[] ordinals, int[] weights) {
    return new ColumnValues(names, starts, ordinals, weights);
  }

  private static boolean areSingle(int[] starts) {
    return IntStream.range(1, starts.length).allMatch(i -> starts[i] - starts[i - 1] <= 1);
  }

  private static int[] single(int[] starts, int[] ordinals) {
    return IntStream.range(1, starts.length)
        .map(i -> starts[i] == starts[i - 1] ? 0 : ordinals[starts[i - 1]] + 1)
        .toArray();
  }

  /** The different values, by their ordinals. */
  List<String> names() {
    return List.of(names);
  }

  /** How many of some communiqués have each value, by its ordinal. */
  int[] counts(HitNumbers hits) {
    boolean areFew = communiquesByValue.length == 0 || hits.listed().length <= mostToList;
    int[] counts = areFew ? listed(hits.listed()) : countsBySets(hits.bits());
    for (int i = 0; hits.areOthers() && i < counts.length; i++) {
      counts[i] = allCounts[i] - counts[i];
    }
    return counts;
  }

  private int[] countsBySets(FixedBitSet numbers) {
    int[] counts = new int[names.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = (int) FixedBitSet.intersectionCount(communiquesByValue[i], numbers);
    }
    return counts;
  }

  private int[] listed(int[] numbers) {
    return starts.length == 0 ? listedSingle(numbers) : listedSets(numbers);
  }

  private int[] listedSingle(int[] numbers) {
    int[] counts = new int[names.length + 1];
    for (int number : numbers) {
      counts[ordinals[number]]++;
    }
    return Arrays.copyOfRange(counts, 1, counts.length);
  }

  private int[] listedSets(int[] numbers) {
    int[] counts = new int[names.length];
    for (int number : numbers) {
      int end = starts[number + 1];
      for (int i = starts[number]; i < end; i++) {
        counts[ordinals[i]]++;
      }
    }
    return counts;
  }

  /**
   * How many of some communiqués have each value, by its ordinal, and the sum of the numbers beside
   * it, where there are some; of topics, sentences. Both are in one number, so that they are
   * counted at once: {@link #hits} and {@link #sum} read them.
   */
  long[] tallies(HitNumbers hits) {
    long[] tallies = listedTallies(hits.listed());
    for (int i = 0; hits.areOthers() && i < tallies.length; i++) {
      tallies[i] = allTallies[i] - tallies[i];
    }
    return tallies;
  }

  private long[] listedTallies(int[] numbers) {
    long[] tallies = new long[names.length];
    for (int number : numbers) {
      int end = starts[number + 1];
      for (int i = starts[number]; i < end; i++) {
        tallies[ordinals[i]] += (1L << SUM_BITS) + weights[i];
      }
    }
    return tallies;
  }

  /** The communiqués in a tally. */
  static int hits(long tally) {
    return (int) (tally >>> SUM_BITS);
  }

  /** The sum in a tally. */
  static long sum(long tally) {
    return tally & SUM_MASK;
  }
}
