package org.communique.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts hits until there are enough of them. */
final class AtLeast {
  private AtLeast() {}

  /**
   * The hits of a query when there are fewer than {@code enough}; else some number from there up.
   */
  static int count(IndexSearcher searcher, Query query, int enough) throws IOException {
    return searcher.search(
        query,
        new CollectorManager<Counting, Integer>() {
          @Override
          public Counting newCollector() {
            return new Counting(enough);
          }

          @Override
          public Integer reduce(Collection<Counting> counted) {
            return counted.stream().mapToInt(counting -> counting.hits).sum();
          }
        });
  }

  private static final class Counting implements Collector {
    private final int enough;
    private int hits;

    Counting(int enough) {
      this.enough = enough;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
      stopWhenEnough();
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {
          // no scores are needed
        }

        @Override
        public void collect(int doc) {
          hits++;
          stopWhenEnough();
        }
      };
    }

    private void stopWhenEnough() {
      if (hits >= enough) {
        throw new CollectionTerminatedException();
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
