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
 * two words beside a query of these words. What costs least to read should stand first.
 */
final class LiftedQuery extends Query {
  private final Query query;
  private final List<Query> added;
  private final List<Lift> lifts;

  /**
   * A query with lifts.
   *
   * @param query decides what matches
   * @param added queries whose scores are added where they match too
   * @param lifts applied one after another to the sum
   */
  LiftedQuery(Query query, List<Query> added, List<Lift> lifts) {
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
    return rewritten.equals(query) ? this : new LiftedQuery(rewritten, added, lifts);
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
          return new LiftedScorer(supplier.get(leadCost), rising(context));
        }

        @Override
        public BulkScorer bulkScorer() throws IOException {
          return new LiftedBulkScorer(supplier.bulkScorer(), rising(context));
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

    private Rising rising(LeafReaderContext context) throws IOException {
      List<Addition> additions = new ArrayList<>();
      for (Weight weight : adding) {
        Scorer scorer = weight.scorer(context);
        if (scorer != null) {
          additions.add(Addition.of(scorer));
        }
      }
      List<Lift> present = new ArrayList<>();
      List<Present> texts = new ArrayList<>();
      for (int i = 0; i < lifting.size(); i++) {
        Scorer scorer = lifting.get(i).scorer(context);
        if (scorer != null) {
          present.add(query.lifts.get(i));
          texts.add(Present.of(scorer));
        }
      }
      return new Rising(additions, present, texts, isComplete);
    }

    @Override
    public Explanation explain(LeafReaderContext context, int doc) throws IOException {
      Explanation own = in.explain(context, doc);
      if (!own.isMatch()) {
        return own;
      }
      Rising rising = rising(context);
      return Explanation.match(rising.score(own.getValue().floatValue(), doc, 0), "lifted", own);
    }
  }

  /**
   * A query whose score is added, in one segment.
   *
   * @param highest that it gives any text of the segment
   */
  private record Addition(Scorer scorer, Present texts, float highest) {
    static Addition of(Scorer scorer) throws IOException {
      scorer.advanceShallow(0);
      float highest = scorer.getMaxScore(DocIdSetIterator.NO_MORE_DOCS);
      return new Addition(scorer, Present.of(scorer), highest);
    }

    float score(int doc) throws IOException {
      return texts.have(doc) ? scorer.score() : 0;
    }
  }

  /**
   * Tells which texts a query matches. Texts are asked for in order, each once; none that is not
   * asked for is looked at closely.
   */
  private record Present(DocIdSetIterator approximation, @Nullable TwoPhaseIterator check) {
    static Present of(Scorer scorer) {
      TwoPhaseIterator check = scorer.twoPhaseIterator();
      return new Present(check == null ? scorer.iterator() : check.approximation(), check);
    }

    boolean have(int doc) throws IOException {
      return SegmentPlaces.isAt(approximation, doc) && (check == null || check.matches());
    }
  }

  /** How scores rise in one segment. Texts are asked for in order, each once. */
  private static final class Rising {
    private final List<Addition> additions;
    private final List<Lift> lifts;
    private final List<Present> texts;
    private final double mostAdded;

    /** What a text becomes that has all lifts. */
    private double factorOfAll = 1;

    private double summandOfAll;

    /** What each addition and those after it add at most. */
    private final double[] mostAddedFrom;

    /** Whether every hit is wanted, though its score may be of no use. */
    private final boolean isComplete;

    Rising(List<Addition> additions, List<Lift> lifts, List<Present> texts, boolean isComplete) {
      this.isComplete = isComplete;
      this.additions = additions;
      this.lifts = lifts;
      this.texts = texts;
      this.mostAddedFrom = new double[additions.size() + 1];
      for (int i = additions.size() - 1; i >= 0; i--) {
        mostAddedFrom[i] = mostAddedFrom[i + 1] + additions.get(i).highest;
      }
      this.mostAdded = mostAddedFrom[0];
      for (Lift lift : lifts) {
        factorOfAll *= lift.factor;
        summandOfAll = summandOfAll * lift.factor + lift.summand;
      }
    }

    /**
     * The score of a text. What is added is read only as long as the score can reach the least one.
     *
     * @param own what the query gives it
     * @param least when the score is below this, any score below this will do
     */
    float score(float own, int doc, float least) throws IOException {
      double factor = 1;
      double summand = 0;
      for (int i = 0; i < lifts.size(); i++) {
        if (texts.get(i).have(doc)) {
          factor *= lifts.get(i).factor;
          summand = summand * lifts.get(i).factor + lifts.get(i).summand;
        }
      }
      double score = own;
      for (int i = 0; i < additions.size(); i++) {
        if (Math.nextUp((float) ((score + mostAddedFrom[i]) * factor + summand)) < least) {
          return own;
        }
        score += additions.get(i).score(doc);
      }
      return (float) (score * factor + summand);
    }

    /** The highest score that one given by the query can become. */
    float highest(float own) {
      return Math.nextUp((float) ((own + mostAdded) * factorOfAll + summandOfAll));
    }

    /** The lowest score of the query that can become one; a little lower, for it was rounded. */
    float lowest(float score) {
      double lowest = (score - summandOfAll) / factorOfAll - mostAdded;
      return lowest <= 0 ? 0 : Math.nextDown(Math.nextDown((float) lowest));
    }

    void setMinCompetitiveScore(Scorable scorer, float least) throws IOException {
      float lowest = isComplete ? 0 : lowest(least);
      if (lowest > 0) {
        scorer.setMinCompetitiveScore(lowest);
      }
    }
  }

  private static final class LiftedScorer extends Scorer {
    private final Scorer scorer;
    private final Rising rising;
    private float least;
    private int scored = -1;
    private float score;

    LiftedScorer(Scorer scorer, Rising rising) {
      this.scorer = scorer;
      this.rising = rising;
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
      if (scored != docID()) {
        scored = docID();
        score = rising.score(scorer.score(), scored, least);
      }
      return score;
    }

    @Override
    public int advanceShallow(int target) throws IOException {
      return scorer.advanceShallow(target);
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return rising.highest(scorer.getMaxScore(upTo));
    }

    @Override
    public void setMinCompetitiveScore(float minScore) throws IOException {
      least = minScore;
      rising.setMinCompetitiveScore(scorer, minScore);
    }
  }

  /** Lets the query score runs of documents at once, in its own fastest way. */
  private static final class LiftedBulkScorer extends BulkScorer {
    private final BulkScorer scorer;
    private final Rising rising;

    LiftedBulkScorer(BulkScorer scorer, Rising rising) {
      this.scorer = scorer;
      this.rising = rising;
    }

    @Override
    public int score(LeafCollector collector, @Nullable Bits acceptDocs, int min, int max)
        throws IOException {
      return scorer.score(new LiftedCollector(collector, rising), acceptDocs, min, max);
    }

    @Override
    public long cost() {
      return scorer.cost();
    }
  }

  /** Hands hits on with their lifted scores; those that cannot be among the best are kept back. */
  private static final class LiftedCollector implements LeafCollector {
    private final LeafCollector collector;
    private final Rising rising;
    private @Nullable LiftedScore score;

    LiftedCollector(LeafCollector collector, Rising rising) {
      this.collector = collector;
      this.rising = rising;
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      score = new LiftedScore(scorer, rising);
      collector.setScorer(score);
    }

    @Override
    public void collect(int doc) throws IOException {
      if (score == null || score.moveTo(doc)) {
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

  /** The lifted score of one text after another. */
  private static final class LiftedScore extends Scorable {
    private final Scorable scorer;
    private final Rising rising;
    private float least;

    /** Scores of the query below this one cannot become {@link #least}. */
    private float lowest;

    private int doc = -1;
    private int scored = -1;
    private float score;

    LiftedScore(Scorable scorer, Rising rising) {
      this.scorer = scorer;
      this.rising = rising;
    }

    /** Goes on to the next text; false when it is not wanted, because its score is too low. */
    boolean moveTo(int next) throws IOException {
      doc = next;
      return lowest == 0 || rising.isComplete || scorer.score() >= lowest;
    }

    @Override
    public float score() throws IOException {
      if (scored != doc) {
        scored = doc;
        score = rising.score(scorer.score(), doc, least);
      }
      return score;
    }

    @Override
    public void setMinCompetitiveScore(float minScore) throws IOException {
      least = minScore;
      lowest = rising.lowest(minScore);
      rising.setMinCompetitiveScore(scorer, minScore);
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
        && lifts.equals(that.lifts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), query, added, lifts);
  }
}
