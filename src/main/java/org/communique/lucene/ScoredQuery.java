package org.communique.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** What one query matches, ranked by another; the places are those of the first. */
final class ScoredQuery extends Query {
  private final Query asked;
  private final Query scored;

  /**
   * A ranked query.
   *
   * @param asked decides what matches and where
   * @param scored gives the scores; what it does not match has none
   */
  ScoredQuery(Query asked, Query scored) {
    this.asked = asked;
    this.scored = scored;
  }

  /** Decides what matches. */
  Query asked() {
    return asked;
  }

  /** Gives the scores. */
  Query scored() {
    return scored;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    Weight places =
        searcher.createWeight(searcher.rewrite(asked), ScoreMode.COMPLETE_NO_SCORES, 1f);
    if (!scoreMode.needsScores()) {
      return places;
    }
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    both.add(asked, Occur.FILTER);
    both.add(scored, Occur.SHOULD);
    Weight ranked = searcher.createWeight(searcher.rewrite(both.build()), scoreMode, boost);
    return new FilterWeight(this, ranked) {
      @Override
      public @Nullable Matches matches(LeafReaderContext context, int doc) throws IOException {
        return places.matches(context, doc);
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    asked.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return asked.toString(field) + " ranked by " + scored.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && other instanceof ScoredQuery that
        && asked.equals(that.asked)
        && scored.equals(that.scored);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), asked, scored);
  }
}
