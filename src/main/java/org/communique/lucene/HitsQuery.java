package org.communique.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Matches hits that were collected before, in the same reader. */
final class HitsQuery extends Query {
  private final CollectedHits hits;

  HitsQuery(CollectedHits hits) {
    this.hits = hits;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    Map<Integer, CollectedHits.OfSegment> bySegment = new HashMap<>();
    hits.segments().forEach(found -> bySegment.put(found.leaf().ord, found));
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        CollectedHits.OfSegment found = bySegment.get(leaf.ord);
        if (found == null || found.size() == 0) {
          return null;
        }
        return ConstantScoreScorerSupplier.fromIterator(
            found.iterator(), score(), scoreMode, leaf.reader().maxDoc());
      }

      /** They are the hits of one search. */
      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "hits";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HitsQuery query && query.hits.equals(hits);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + hits.hashCode();
  }
}
