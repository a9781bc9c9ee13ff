package org.communique.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesUtils;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.SparseFixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Texts in which places stand near each other as a {@link PlaceNode} asks. Its matches are these
 * places. Every text has the same score.
 */
final class ProximityQuery extends Query {
  private final String field;
  private final PlaceNode root;
  private final List<PlaceSource> leaves;
  private final List<Query> conditions;
  private final Query superset;
  private final Optional<Query> subset;

  /**
   * By segment; one search, which runs in one thread, asks for the same texts up to three times.
   */
  private final Map<Object, Seen> seen = new HashMap<>();

  /**
   * A query over one field of {@link CommuniqueTokenStream} tokens.
   *
   * @param leaves what stands at the leaves of {@code root}
   * @param conditions those of the whole text
   * @param superset a cheap query for all texts that can match, and others
   * @param subset a cheap query for texts that match, of which the places need not be read
   */
  ProximityQuery(
      String field,
      PlaceNode root,
      List<PlaceSource> leaves,
      List<Query> conditions,
      Query superset,
      Optional<Query> subset) {
    this.field = field;
    this.root = root;
    this.leaves = List.copyOf(leaves);
    this.conditions = List.copyOf(conditions);
    this.superset = superset;
    this.subset = subset;
  }

  String field() {
    return field;
  }

  PlaceNode root() {
    return root;
  }

  List<PlaceSource> leaves() {
    return leaves;
  }

  List<Query> conditions() {
    return conditions;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    List<Weight> conditionWeights = new ArrayList<>();
    for (Query condition : conditions) {
      conditionWeights.add(weight(condition, searcher));
    }
    Weight sure = subset.isPresent() ? weight(subset.get(), searcher) : null;
    return new ProximityWeight(
        this, weight(superset, searcher), sure, conditionWeights, scoreMode, boost);
  }

  private static Weight weight(Query query, IndexSearcher searcher) throws IOException {
    return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
  }

  private static final class ProximityWeight extends ConstantScoreWeight {
    private final ProximityQuery query;
    private final Weight candidates;
    private final @Nullable Weight sure;
    private final List<Weight> conditions;
    private final ScoreMode scoreMode;

    ProximityWeight(
        ProximityQuery query,
        Weight candidates,
        @Nullable Weight sure,
        List<Weight> conditions,
        ScoreMode scoreMode,
        float boost) {
      super(query, boost);
      this.query = query;
      this.candidates = candidates;
      this.sure = sure;
      this.conditions = conditions;
      this.scoreMode = scoreMode;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
      ScorerSupplier supplier = candidates.scorerSupplier(context);
      if (supplier == null) {
        return null;
      }
      Scorer scorer = supplier.get(Long.MAX_VALUE);
      SegmentPlaces places = new SegmentPlaces(query, conditions, context);
      Seen seen = query.seen.computeIfAbsent(context.id(), id -> new Seen(context));
      return ConstantScoreScorerSupplier.fromIterator(
          TwoPhaseIterator.asDocIdSetIterator(
              new PlacesIterator(scorer, sure(context), places, query.root(), seen)),
          score(),
          scoreMode,
          context.reader().maxDoc());
    }

    /** The texts of which nothing needs to be read. */
    private DocIdSetIterator sure(LeafReaderContext context) throws IOException {
      Scorer scorer = sure == null ? null : sure.scorer(context);
      return scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    }

    /** Lucene's cache would keep the query, and with it all texts that it has seen. */
    @Override
    public boolean isCacheable(LeafReaderContext context) {
      return false;
    }

    @Override
    public @Nullable Matches matches(LeafReaderContext context, int doc) throws IOException {
      Places places = new MarkedPlaces(query, conditions, context, doc).read();
      if (places.isEmpty()) {
        return null;
      }
      Places shown = places.shown();
      if (shown.isEmpty()) {
        return MatchesUtils.MATCH_WITH_NO_TERMS;
      }
      return MatchesUtils.forField(query.field(), () -> new PlaceMatches(shown, query.leaves()));
    }
  }

  /** Texts of a segment that were looked at before. */
  private static final class Seen {
    private final SparseFixedBitSet known;
    private final SparseFixedBitSet matching;

    Seen(LeafReaderContext segment) {
      known = new SparseFixedBitSet(segment.reader().maxDoc());
      matching = new SparseFixedBitSet(segment.reader().maxDoc());
    }

    boolean isKnown(int doc) {
      return known.get(doc);
    }

    boolean isMatch(int doc) {
      return matching.get(doc);
    }

    void add(int doc, boolean isMatch) {
      known.set(doc);
      if (isMatch) {
        matching.set(doc);
      }
    }
  }

  /** Texts among the candidates in which there are places. */
  private static final class PlacesIterator extends TwoPhaseIterator {
    /** Reading the positions of a few words, beside the tens of a plain comparison. */
    private static final float COST = 1000f;

    private final Scorer candidates;
    private final @Nullable TwoPhaseIterator check;
    private final DocIdSetIterator sure;
    private final SegmentPlaces places;
    private final PlaceNode root;
    private final Seen seen;

    PlacesIterator(
        Scorer candidates, DocIdSetIterator sure, SegmentPlaces places, PlaceNode root, Seen seen) {
      super(approximation(candidates));
      this.seen = seen;
      this.candidates = candidates;
      this.check = candidates.twoPhaseIterator();
      this.sure = sure;
      this.places = places;
      this.root = root;
    }

    private static DocIdSetIterator approximation(Scorer candidates) {
      TwoPhaseIterator check = candidates.twoPhaseIterator();
      return check == null ? candidates.iterator() : check.approximation();
    }

    @Override
    public boolean matches() throws IOException {
      int doc = candidates.docID();
      if (!seen.isKnown(doc)) {
        seen.add(doc, SegmentPlaces.isAt(sure, doc) || (isChecked() && hasPlaces(doc)));
      }
      return seen.isMatch(doc);
    }

    private boolean isChecked() throws IOException {
      return check == null || check.matches();
    }

    private boolean hasPlaces(int doc) throws IOException {
      try {
        return places.reader(doc).hasAny(root);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }

    @Override
    public float matchCost() {
      return COST;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String defaultField) {
    return field + ":" + root + " of " + leaves;
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && other instanceof ProximityQuery that
        && field.equals(that.field)
        && root.equals(that.root)
        && leaves.equals(that.leaves)
        && conditions.equals(that.conditions)
        && superset.equals(that.superset)
        && subset.equals(that.subset);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), field, root, leaves, conditions);
  }
}
