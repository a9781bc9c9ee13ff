package org.communique.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.communique.search.Facet;
import org.jspecify.annotations.Nullable;

/**
 * The values of the communiqués of one segment in memory, for counting: read off the columns on the
 * disk, they took a sixth of the time of a search over 46,000 texts. About 150 bytes a text are
 * held, and a bit for each value that a field has, of fields that have few. The communiqués are
 * numbered from 0 in the order of their documents; paragraphs have no number. Never changed once
 * made.
 */
final class SegmentColumns {
  private static final int[] NONE = {};

  /** Numbers of signatories are counted in these steps. */
  private static final String[] STEPS = {"0", "1", "2", "3..5", "6..10", "11.."};

  private final FixedBitSet communiques;

  /** How many communiqués stand before each 64 documents. */
  private final int[] before;

  private final Map<Facet.Field, Values> columns = new EnumMap<>(Facet.Field.class);

  /** The ordinal of the id of each communiqué. */
  private final int[] ids;

  /** The first day of issue of each communiqué; {@link Long#MIN_VALUE} where it is not known. */
  private final long[] days;

  private SegmentColumns(FixedBitSet communiques, LeafReader reader) throws IOException {
    this.communiques = communiques;
    long[] words = communiques.getBits();
    this.before = new int[words.length + 1];
    for (int i = 0; i < words.length; i++) {
      before[i + 1] = before[i] + Long.bitCount(words[i]);
    }
    this.ids = new int[before[words.length]];
    readIds(DocValues.getSorted(reader, Fields.ID));
    this.days = new long[ids.length];
    Arrays.fill(days, Long.MIN_VALUE);
    readDays(DocValues.getNumeric(reader, Fields.DAY));
    columns.put(Facet.Field.YEAR, sets(reader, Fields.YEAR));
    columns.put(Facet.Field.SIGNATORY, sets(reader, Fields.SIGNATORY));
    columns.put(Facet.Field.SIGNATORIES, steps(reader));
    columns.put(Facet.Field.TOPIC, topics(reader));
    columns.put(Facet.Field.ACT, sets(reader, Fields.ACT));
    columns.put(Facet.Field.KIND, sets(reader, Fields.KIND));
    columns.put(Facet.Field.LANGUAGE, sets(reader, Fields.LANGUAGE));
  }

  /** One column. */
  static final class Values {
    /**
     * In a tally, hits are counted above the sum of the numbers beside their values: up to 16
     * million hits, which is more than an index of texts and paragraphs has documents for.
     */
    private static final int SUM_BITS = 40;

    private static final long SUM_MASK = (1L << SUM_BITS) - 1;

    /**
     * Words of bit sets that are compared in the time in which one value of a list is counted: an
     * estimate, for a list takes about a nanosecond a value and processors with vectors compare
     * more.
     */
    private static final int WORDS_OF_A_VALUE = 4;

    private final String[] names;

    /**
     * Where the values of each communiqué begin, in their order; empty when none has more than one.
     */
    private final int[] starts;

    /**
     * The ordinals of all values; without {@link #starts}, for each communiqué that of its value
     * and 1 more, or 0 when it has none.
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
     * More communiqués than these are counted faster by {@link #communiquesByValue}. At most half
     * of all are ever listed.
     */
    private final long mostToList;

    private final int[] allCounts;
    private final long[] allTallies;

    private Values(String[] names, int[] starts, int[] ordinals, int[] weights) {
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
    int[] counts(Numbers hits) {
      boolean areFew = communiquesByValue.length == 0 || hits.listed.length <= mostToList;
      int[] counts = areFew ? listed(hits.listed) : countsBySets(hits.bits());
      for (int i = 0; hits.areOthers && i < counts.length; i++) {
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
     * How many of some communiqués have each value, by its ordinal, and the sum of the numbers
     * beside it, where there are some; of topics, sentences. Both are in one number, so that they
     * are counted at once: {@link #hits} and {@link #sum} read them.
     */
    long[] tallies(Numbers hits) {
      long[] tallies = listedTallies(hits.listed);
      for (int i = 0; hits.areOthers && i < tallies.length; i++) {
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

  /**
   * Some communiqués of the segment by their numbers: listed, or the others listed when these are
   * fewer. Counts over most texts are then those over all, less those over the rest. For one
   * thread.
   */
  static final class Numbers {
    private final int[] listed;
    private final boolean areOthers;
    private final int size;
    private @Nullable FixedBitSet bits;

    /**
     * @param size communiqués of the segment
     */
    private Numbers(int[] listed, boolean areOthers, int size) {
      this.listed = listed;
      this.areOthers = areOthers;
      this.size = size;
    }

    /** The listed ones as a set. */
    private FixedBitSet bits() {
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

  /** The numbers of hits. */
  Numbers numbers(CollectedHits.OfSegment hits) {
    int[] numbers = new int[hits.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(hits.doc(i));
    }
    return 2 * numbers.length > size()
        ? new Numbers(others(numbers), true, size())
        : new Numbers(numbers, false, size());
  }

  /** All numbers that are not among some, which are in order. */
  private int[] others(int[] numbers) {
    int[] others = new int[size() - numbers.length];
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

  /**
   * The sources of the communiqués.
   *
   * @param segment the place of this one in the index
   */
  Values sources(TextSources sources, int segment) {
    Filling filling = new Filling();
    for (int number = 0; number < ids.length; number++) {
      filling.begin(number);
      for (int source : sources.places(segment, ids[number])) {
        filling.add(source);
      }
    }
    return filling.of(sources.names().toArray(String[]::new));
  }

  /** Reads the columns of a segment. */
  static SegmentColumns of(LeafReader reader) throws IOException {
    FixedBitSet communiques = new FixedBitSet(Math.max(1, reader.maxDoc()));
    PostingsEnum found =
        reader.postings(new Term(Fields.DOCUMENT_TYPE, Fields.COMMUNIQUE), PostingsEnum.NONE);
    if (found != null) {
      communiques.or(found);
    }
    return new SegmentColumns(communiques, reader);
  }

  /** How many communiqués there are, deleted ones too. */
  private int size() {
    return ids.length;
  }

  /** The number of a communiqué by its document in the segment. */
  private int number(int doc) {
    int word = doc >> 6;
    long below = communiques.getBits()[word] & ((1L << doc) - 1);
    return before[word] + Long.bitCount(below);
  }

  /**
   * The first day of issue of the communiqué of a document, in days since 1970-01-01; {@link
   * Long#MIN_VALUE} when it is not known.
   */
  long day(int doc) {
    return days[number(doc)];
  }

  /** The values of a field; domains are among the topics. */
  Values values(Facet.Field field) {
    return Objects.requireNonNull(columns.get(field), field.label());
  }

  /** The fields that have a column here. */
  Iterable<Facet.Field> fields() {
    return columns.keySet();
  }

  private void readIds(SortedDocValues values) throws IOException {
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      if (communiques.get(doc)) {
        ids[number(doc)] = values.ordValue();
      }
    }
  }

  private void readDays(NumericDocValues values) throws IOException {
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      if (communiques.get(doc)) {
        days[number(doc)] = values.longValue();
      }
    }
  }

  private Values sets(LeafReader reader, String field) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(reader, field);
    return filled(values).of(names(values));
  }

  private Filling filled(SortedSetDocValues values) throws IOException {
    Filling filling = new Filling();
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      if (communiques.get(doc)) {
        filling.begin(number(doc));
        for (int i = 0; i < values.docValueCount(); i++) {
          filling.add((int) values.nextOrd());
        }
      }
    }
    return filling;
  }

  private Values topics(LeafReader reader) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(reader, Fields.TOPIC);
    Filling topics = filled(values);
    BinaryDocValues counts = DocValues.getBinary(reader, Fields.TOPIC_SENTENCES);
    int[] sentences = new int[topics.size];
    for (int doc = counts.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = counts.nextDoc()) {
      if (communiques.get(doc)) {
        BytesRef numbers = counts.binaryValue();
        int first = topics.starts[number(doc)];
        for (int i = 0; i < numbers.length / Integer.BYTES; i++) {
          int offset = numbers.offset + i * Integer.BYTES;
          sentences[first + i] = (int) BitUtil.VH_LE_INT.get(numbers.bytes, offset);
        }
      }
    }
    return topics.weighted(names(values), sentences);
  }

  private Values steps(LeafReader reader) throws IOException {
    SortedNumericDocValues values = DocValues.getSortedNumeric(reader, Fields.SIGNATORY_COUNT);
    Filling filling = new Filling();
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      if (communiques.get(doc)) {
        filling.begin(number(doc));
        filling.add(stepOf(values.nextValue()));
      }
    }
    return filling.of(STEPS);
  }

  /** Bilateral texts and those of small groups are told apart; longer lists by their size. */
  private static int stepOf(long signatories) {
    if (signatories <= 2) {
      return (int) signatories;
    }
    return signatories <= 5 ? 3 : signatories <= 10 ? 4 : 5;
  }

  /** The step in which a number of signatories is counted. */
  static String step(long signatories) {
    return STEPS[stepOf(signatories)];
  }

  private static String[] names(SortedSetDocValues values) throws IOException {
    String[] names = new String[Math.toIntExact(values.getValueCount())];
    for (int ordinal = 0; ordinal < names.length; ordinal++) {
      names[ordinal] = values.lookupOrd(ordinal).utf8ToString();
    }
    return names;
  }

  /** Gathers the values of communiqués, which come in order. */
  private final class Filling {
    private final int[] starts = new int[size() + 1];
    private int[] ordinals = new int[size()];
    private int communique = -1;
    private int size;

    /** The values that follow are those of this one. */
    void begin(int number) {
      close(number);
      communique = number;
    }

    /** Those up to a number have no more values. */
    private void close(int number) {
      for (int i = communique + 1; i <= number; i++) {
        starts[i] = size;
      }
    }

    void add(int ordinal) {
      ordinals = ArrayUtil.grow(ordinals, size + 1);
      ordinals[size++] = ordinal;
    }

    Values of(String[] names) {
      close(starts.length - 1);
      int[] all = ArrayUtil.copyOfSubArray(ordinals, 0, size);
      return Values.areSingle(starts)
          ? new Values(names, NONE, Values.single(starts, all), NONE)
          : new Values(names, starts, all, NONE);
    }

    Values weighted(String[] names, int[] weights) {
      close(starts.length - 1);
      return new Values(names, starts, ArrayUtil.copyOfSubArray(ordinals, 0, size), weights);
    }
  }
}
