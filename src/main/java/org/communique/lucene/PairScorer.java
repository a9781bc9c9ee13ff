package org.communique.lucene;

import java.io.IOException;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/**
 * Scores texts by two words that stand together as in the query, and by the same words near each
 * other. Both count as if they were words of their own, as often as they are there; a place where
 * the words would have to be moved by n positions to stand side by side counts 1 / (1 + n), as in
 * {@code SloppyPhraseMatcher} of Lucene, whose places these are.
 */
final class PairScorer extends Scorer {
  /** The norm of the shortest text, and of fields without norms. */
  private static final long NO_NORM = 1L;

  /** What the bound of a score is lowered by, for scores are rounded. */
  private static final double SLACK = 1e-5;

  private final WordPositions first;
  private final WordPositions second;
  private final int distance;
  private final SimScorer ordered;
  private final SimScorer near;
  private final @Nullable NumericDocValues norms;
  private final Both both = new Both();
  private int scored = -1;
  private float score;

  /**
   * A scorer of the texts of one segment.
   *
   * @param distance positions from the first to the second word in the query
   * @param ordered scores words that are so far from each other
   * @param near scores words up to {@link Ranking#NEAR} positions from side by side
   */
  PairScorer(
      WordPositions first,
      WordPositions second,
      int distance,
      SimScorer ordered,
      SimScorer near,
      @Nullable NumericDocValues norms) {
    this.first = first;
    this.second = second;
    this.distance = distance;
    this.ordered = ordered;
    this.near = near;
    this.norms = norms;
  }

  /**
   * The score of a text, 0 when it has not both words. Texts are to be asked for in order, each
   * once.
   *
   * @param least if the score is below this, 0 will do
   */
  float score(int doc, double least) throws IOException {
    if (!first.isAt(doc) || !second.isAt(doc)) {
      return 0;
    }
    long norm = norms != null && norms.advanceExact(doc) ? norms.longValue() : NO_NORM;
    int most = Math.min(first.frequency(doc), second.frequency(doc));
    if (highest(most, norm) < least - SLACK) {
      return 0;
    }
    first.read(doc);
    second.read(doc);
    return scored(ordered, timesOrdered(), norm) + scored(near, timesNear(), norm);
  }

  private static float scored(SimScorer scorer, float times, long norm) {
    return times == 0 ? 0 : scorer.score(times, norm);
  }

  /**
   * What a text has at most.
   *
   * @param most how often it has the rarer word: as often the words can stand as in the query, and
   *     twice as often near each other, with one of the other word on each side
   */
  private float highest(float most, long norm) {
    return ordered.score(most, norm) + near.score(2 * most, norm);
  }

  private float timesOrdered() {
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

  /** The places of each word, the second's as if it stood where the first does. */
  private int place(boolean ofFirst, int index) {
    return ofFirst ? first.get(index) : second.get(index) - 1;
  }

  /**
   * The word that is behind goes on to the last of its places before the other word's, or to the
   * first after it.
   */
  private float timesNear() {
    int[] at = {0, 0};
    float times = 0;
    int end = Math.max(place(true, 0), place(false, 0));
    while (true) {
      boolean firstIsBehind = place(true, at[0]) <= place(false, at[1]);
      int moving = firstIsBehind ? 0 : 1;
      int size = firstIsBehind ? first.size() : second.size();
      int other = place(!firstIsBehind, at[1 - moving]);
      int apart = end - place(firstIsBehind, at[moving]);
      boolean isPast = false;
      while (!isPast && ++at[moving] < size) {
        int next = place(firstIsBehind, at[moving]);
        end = Math.max(end, next);
        isPast = next > other;
        if (!isPast) {
          apart = Math.min(apart, end - next);
        }
      }
      if (apart <= Ranking.NEAR) {
        times += 1f / (1f + apart);
      }
      if (!isPast) {
        return times;
      }
    }
  }

  @Override
  public int docID() {
    return both.docID();
  }

  @Override
  public DocIdSetIterator iterator() {
    return TwoPhaseIterator.asDocIdSetIterator(twoPhaseIterator());
  }

  @Override
  public TwoPhaseIterator twoPhaseIterator() {
    return new TwoPhaseIterator(both) {
      /** Reading the positions of two words. */
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
    return Math.nextUp(highest(Float.MAX_VALUE, NO_NORM));
  }

  /** The texts with both words. */
  private final class Both extends DocIdSetIterator {
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
      int found = first.advance(target);
      while (found != NO_MORE_DOCS) {
        int other = second.advance(found);
        if (other == found) {
          break;
        }
        found = other == NO_MORE_DOCS ? NO_MORE_DOCS : first.advance(other);
      }
      doc = found;
      return doc;
    }

    @Override
    public long cost() {
      return Math.min(first.cost(), second.cost());
    }
  }
}
