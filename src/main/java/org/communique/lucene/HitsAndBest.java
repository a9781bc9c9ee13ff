package org.communique.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/**
 * Collects all hits and the best of them at once, for queries whose hits cost more to find than to
 * score, such as phrases. Scorers are told which scores are of use, but give every hit.
 */
final class HitsAndBest implements CollectorManager<HitsAndBest.Both, HitsAndBest.Found> {
  private final CollectedHits.Manager hits = new CollectedHits.Manager();
  private final TopFieldCollectorManager best;

  /**
   * A collector.
   *
   * @param best for the best hits
   */
  HitsAndBest(TopFieldCollectorManager best) {
    this.best = best;
  }

  /** All hits, and the best in their order. */
  record Found(CollectedHits all, TopFieldDocs best) {}

  @Override
  public Both newCollector() throws IOException {
    return new Both(hits.newCollector(), best.newCollector());
  }

  @Override
  public Found reduce(Collection<Both> collected) throws IOException {
    return new Found(
        hits.reduce(collected.stream().map(Both::hits).toList()),
        best.reduce(collected.stream().map(Both::best).toList()));
  }

  /** The two collectors of one run. */
  record Both(CollectedHits.Collecting hits, TopFieldCollector best) implements Collector {
    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      LeafCollector all = hits.getLeafCollector(context);
      try {
        return new BothOfLeaf(all, best.getLeafCollector(context));
      } catch (CollectionTerminatedException noneIsBetter) {
        return all;
      }
    }
  }

  private static final class BothOfLeaf implements LeafCollector {
    private final LeafCollector all;
    private @Nullable LeafCollector best;

    BothOfLeaf(LeafCollector all, LeafCollector best) {
      this.all = all;
      this.best = best;
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      all.setScorer(scorer);
      if (best != null) {
        best.setScorer(scorer);
      }
    }

    @Override
    public void collect(int doc) throws IOException {
      all.collect(doc);
      if (best != null) {
        try {
          best.collect(doc);
        } catch (CollectionTerminatedException noneIsBetter) {
          best = null;
        }
      }
    }

    @Override
    public void finish() throws IOException {
      all.finish();
      if (best != null) {
        best.finish();
      }
    }
  }
}
