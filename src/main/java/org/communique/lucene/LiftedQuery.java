package org.communique.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * A query whose hits have higher scores than it gives them: the scores of other queries are added,
 * then some texts are lifted as a whole.
 *
 * <p>It knows how far a score can rise. A search for the best hits lets the query pass over texts
 * that cannot be among them, and reads what is added only for those that can, such as phrases of
 * two words beside a query of these words.
 */
final class LiftedQuery extends Query {
  private final Query query;
  private final List<Query> added;
  private final List<Lift> lifts;
  private final float least;

  /**
   * A query with lifts.
   *
   * @param query decides what matches
   * @param added queries whose scores are added where they match too
   * @param lifts applied one after another to the sum
   * @param least a search for the best hits may pass over those with a lower score; 0 for none
   */
  LiftedQuery(Query query, List<Query> added, List<Lift> lifts, float least) {
    this.least = least;
    this.query = query;
    this.added = List.copyOf(added);
    this.lifts = List.copyOf(lifts);
  }

  /**
   * What the score of some texts becomes: itself times a factor, and a summand more.
   *
   * @param texts those that are lifted
   * @param factor at least 1
   * @param summand at least 0
   */
  record Lift(Query texts, float factor, float summand) {
    /** Whether it lifts by a summand. */
    boolean isSummand() {
      return summand > 0;
    }

    static Lift times(float factor, Query texts) {
      return new Lift(texts, factor, 0);
    }

    static Lift plus(float summand, Query texts) {
      return new Lift(texts, 1, summand);
    }
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = query.rewrite(searcher);
    return rewritten.equals(query) ? this : new LiftedQuery(rewritten, added, lifts, least);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    Weight weight = searcher.createWeight(query, scoreMode, boost);
    if (!scoreMode.needsScores()) {
      return weight;
    }
    List<Weight> adding = new ArrayList<>();
    for (Query more : added) {
      adding.add(searcher.createWeight(searcher.rewrite(more), scoreMode, boost));
    }
    List<Weight> lifting = new ArrayList<>();
    for (Lift lift : lifts) {
      Query texts = searcher.rewrite(lift.texts);
      lifting.add(searcher.createWeight(texts, ScoreMode.COMPLETE_NO_SCORES, 1f));
    }
    return new LiftedWeight(this, weight, adding, lifting, scoreMode.isExhaustive());
  }

  private static final class LiftedWeight extends FilterWeight {
    private final LiftedQuery query;
    private final List<Weight> adding;
    private final List<Weight> lifting;

    private final boolean isComplete;

    LiftedWeight(
        LiftedQuery query,
        Weight weight,
        List<Weight> adding,
        List<Weight> lifting,
        boolean isComplete) {
      super(query, weight);
      this.isComplete = isComplete;
      this.query = query;
      this.adding = adding;
      this.lifting = lifting;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
      ScorerSupplier supplier = in.scorerSupplier(context);
      if (supplier == null) {
        return null;
      }
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) throws IOException {
          return new LiftedScorer(supplier.get(leadCost), scores(context));
        }

        @Override
        public BulkScorer bulkScorer() throws IOException {
          return new LiftedBulkScorer(supplier.bulkScorer(), scores(context));
        }

        @Override
        public long cost() {
          return supplier.cost();
        }

        @Override
        public void setTopLevelScoringClause() throws IOException {
          supplier.setTopLevelScoringClause();
        }
      };
    }

    private LiftedScores scores(LeafReaderContext context) throws IOException {
      Additions additions = new Additions();
      for (Weight weight : adding) {
        Scorer scorer = weight.scorer(context);
        if (scorer != null) {
          additions.add(scorer);
        }
      }
      List<Lift> present = new ArrayList<>();
      List<LiftedScores.Present> texts = new ArrayList<>();
      for (int i = 0; i < lifting.size(); i++) {
        Scorer scorer = lifting.get(i).scorer(context);
        if (scorer != null) {
          present.add(query.lifts.get(i));
          texts.add(LiftedScores.Present.of(scorer));
        }
      }
      return new LiftedScores(additions, present, texts, isComplete ? 0 : query.least, isComplete);
    }

    @Override
    public Explanation explain(LeafReaderContext context, int doc) throws IOException {
      Explanation own = in.explain(context, doc);
      if (!own.isMatch()) {
        return own;
      }
      LiftedScores scores = scores(context);
      return Explanation.match(scores.score(own.getValue().floatValue(), doc), "lifted", own);
    }
  }

  private static final class LiftedScorer extends Scorer {
    private final Scorer scorer;
    private final LiftedScores scores;
    private final LiftedScores.Current score;

    LiftedScorer(Scorer scorer, LiftedScores scores) throws IOException {
      this.scorer = scorer;
      this.scores = scores;
      this.score = new LiftedScores.Current(scorer, scores);
    }

    @Override
    public int docID() {
      return scorer.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return scorer.iterator();
    }

    @Override
    public @Nullable TwoPhaseIterator twoPhaseIterator() {
      return scorer.twoPhaseIterator();
    }

    @Override
    public float score() throws IOException {
      score.moveTo(docID());
      return score.score();
    }

    @Override
    public int advanceShallow(int target) throws IOException {
      return scorer.advanceShallow(target);
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return scores.highest(scorer.getMaxScore(upTo));
    }

    @Override
    public void setMinCompetitiveScore(float minScore) throws IOException {
      score.setMinCompetitiveScore(minScore);
    }
  }

  /** Lets the query score runs of documents at once, in its own fastest way. */
  private static final class LiftedBulkScorer extends BulkScorer {
    private final BulkScorer scorer;
    private final LiftedScores scores;

    LiftedBulkScorer(BulkScorer scorer, LiftedScores scores) {
      this.scorer = scorer;
      this.scores = scores;
    }

    @Override
    public int score(LeafCollector collector, @Nullable Bits acceptDocs, int min, int max)
        throws IOException {
      return scorer.score(new LiftedCollector(collector, scores), acceptDocs, min, max);
    }

    @Override
    public long cost() {
      return scorer.cost();
    }
  }

  /** Hands hits on with their lifted scores; those that cannot be among the best are kept back. */
  private static final class LiftedCollector implements LeafCollector {
    private final LeafCollector collector;
    private final LiftedScores scores;
    private LiftedScores.@Nullable Current score;

    LiftedCollector(LeafCollector collector, LiftedScores scores) {
      this.collector = collector;
      this.scores = scores;
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      score = new LiftedScores.Current(scorer, scores);
      collector.setScorer(score);
    }

    @Override
    public void collect(int doc) throws IOException {
      if (score == null) {
        collector.collect(doc);
        return;
      }
      score.moveTo(doc);
      if (score.isWanted()) {
        collector.collect(doc);
      }
    }

    @Override
    public @Nullable DocIdSetIterator competitiveIterator() throws IOException {
      return collector.competitiveIterator();
    }

    @Override
    public void finish() throws IOException {
      collector.finish();
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    query.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "lifted(" + query.toString(field) + ", " + added + ", " + lifts + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && other instanceof LiftedQuery that
        && query.equals(that.query)
        && added.equals(that.added)
        && lifts.equals(that.lifts)
        && least == that.least;
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), query, added, lifts, least);
  }
}
