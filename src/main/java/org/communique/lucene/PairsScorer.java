package org.communique.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/**
 * Scores texts by pairs of words that stand together as in the query, and by the same words near
 * each other. Both count as if they were words of their own, as often as they are there; a place
 * where the words would have to be moved by n positions to stand side by side counts 1 / (1 + n),
 * as in {@code SloppyPhraseMatcher} of Lucene, whose places these are.
 */
final class PairsScorer extends Scorer {
  /** The norm of the shortest text, and of fields without norms. */
  private static final long NO_NORM = 1L;

  /** How much less than is needed will do, in parts of it, for scores are rounded. */
  private static final double SLACK = 1e-6;

  private final List<TermPlaces> words;
  private final List<Scored> pairs;
  private final @Nullable NumericDocValues norms;

  /** What each pair gives the text at most that is looked at, and all together. */
  private final float[] highest;

  private double sumOfHighest;

  /** The text that was looked at last. */
  private int looked = -1;

  private final AnyWord anyWord = new AnyWord();
  private int scored = -1;
  private float score;

  /**
   * How a pair is scored.
   *
   * @param ordered scores words that stand as in the query
   * @param near scores words up to {@link Ranking#NEAR} positions from side by side
   */
  record Scored(PairsQuery.Pair pair, SimScorer ordered, SimScorer near) {
    /**
     * What a text has at most.
     *
     * @param most how often it has the rarer word: as often the words can stand as in the query,
     *     and twice as often near each other, with one of the other word on each side
     */
    float highest(float most, long norm) {
      return ordered.score(most, norm) + near.score(2 * most, norm);
    }

    float score(float timesOrdered, float timesNear, long norm) {
      float score = timesOrdered == 0 ? 0 : ordered.score(timesOrdered, norm);
      return timesNear == 0 ? score : score + near.score(timesNear, norm);
    }
  }

  /**
   * A scorer of the texts of one segment.
   *
   * @param words by their numbers in the pairs
   */
  PairsScorer(List<TermPlaces> words, List<Scored> pairs, @Nullable NumericDocValues norms) {
    this.words = words;
    this.pairs = pairs;
    this.norms = norms;
    this.highest = new float[pairs.size()];
  }

  /** What a text has at most; texts are to be asked for in order. */
  double highest(int doc) throws IOException {
    if (looked != doc) {
      looked = doc;
      sumOfHighest = doc < anyWord.docID() ? 0 : findHighest(doc);
    }
    return sumOfHighest;
  }

  private double findHighest(int doc) throws IOException {
    if (anyWord.advance(doc) != doc) {
      return 0;
    }
    double sum = 0;
    for (int i = 0; i < highest.length; i++) {
      Scored one = pairs.get(i);
      int most = Math.min(frequency(one.pair.first(), doc), frequency(one.pair.second(), doc));
      highest[i] = most == 0 ? 0 : one.highest(most, norm(doc));
      sum += highest[i];
    }
    return sum;
  }

  private int frequency(int word, int doc) throws IOException {
    return words.get(word).frequency(doc);
  }

  /**
   * The score of a text; texts are to be asked for in order.
   *
   * @param least if the score is below this, anything lower will do
   */
  float score(int doc, double least) throws IOException {
    double rest = highest(doc);
    double needed = least - SLACK * (1 + Math.abs(least));
    float sum = 0;
    for (int i = 0; i < highest.length && rest > 0 && sum + rest >= needed; i++) {
      if (highest[i] > 0) {
        rest -= highest[i];
        sum += score(pairs.get(i), doc);
      }
    }
    return sum;
  }

  private long norm(int doc) throws IOException {
    return norms != null && norms.advanceExact(doc) ? norms.longValue() : NO_NORM;
  }

  private float score(Scored one, int doc) throws IOException {
    TermPlaces first = words.get(one.pair.first());
    TermPlaces second = words.get(one.pair.second());
    first.read(doc);
    second.read(doc);
    return one.score(
        timesApart(first, second, one.pair.distance()), timesNear(first, second), norm(doc));
  }

  private static float timesApart(TermPlaces first, TermPlaces second, int distance) {
    int times = 0;
    int j = 0;
    for (int i = 0; i < first.size(); i++) {
      int wanted = first.get(i) + distance;
      while (j < second.size() && second.get(j) < wanted) {
        j++;
      }
      if (j < second.size() && second.get(j) == wanted) {
        times++;
      }
    }
    return times;
  }

  /**
   * The word that is behind goes on to the last of its places before the other word's, and from
   * there on to the first after it; the second word's count as if they were one position before.
   */
  private static float timesNear(TermPlaces first, TermPlaces second) {
    float times = 0;
    int i = 0;
    int j = 0;
    while (i < first.size() && j < second.size()) {
      if (first.get(i) < second.get(j)) {
        int limit = second.get(j) - 1;
        i = first.last(i, limit);
        times += near(limit - first.get(i++));
      } else {
        int limit = first.get(i) + 1;
        j = second.last(j, limit);
        times += near(limit - second.get(j++));
      }
    }
    return times;
  }

  private static float near(int apart) {
    return apart <= Ranking.NEAR ? 1f / (1f + apart) : 0;
  }

  @Override
  public int docID() {
    return anyWord.docID();
  }

  @Override
  public DocIdSetIterator iterator() {
    return TwoPhaseIterator.asDocIdSetIterator(twoPhaseIterator());
  }

  @Override
  public TwoPhaseIterator twoPhaseIterator() {
    return new TwoPhaseIterator(anyWord) {
      /** Reading the positions of some words. */
      private static final float COST = 100f;

      @Override
      public boolean matches() throws IOException {
        return score() > 0;
      }

      @Override
      public float matchCost() {
        return COST;
      }
    };
  }

  @Override
  public float score() throws IOException {
    if (scored != docID()) {
      scored = docID();
      score = score(scored, 0);
    }
    return score;
  }

  @Override
  public float getMaxScore(int upTo) {
    double sum = 0;
    for (Scored one : pairs) {
      sum += one.highest(Float.MAX_VALUE, NO_NORM);
    }
    return Math.nextUp((float) sum);
  }

  /** The texts with any of the words; no word is behind the text it is at. */
  private final class AnyWord extends DocIdSetIterator {
    private int doc = -1;

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() throws IOException {
      return advance(doc + 1);
    }

    @Override
    public int advance(int target) throws IOException {
      int next = NO_MORE_DOCS;
      for (TermPlaces word : words) {
        next = Math.min(next, word.advance(target));
      }
      doc = next;
      return doc;
    }

    @Override
    public long cost() {
      return words.stream().mapToLong(TermPlaces::cost).sum();
    }
  }
}
