package org.communique.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/**
 * Texts in which words of the query stand near each other two by two, the better the nearer and the
 * more often. For each pair it gives what two phrases of Lucene would give, one as the words stand
 * in the query and one with a slop, but reads the places of a word once, and lets a word weigh what
 * it weighs alone, however many terms stand for it. With phrases a quarter of the time of {@code
 * president /p congress} over 46,000 texts went into the ranking of its hits; with the weights of
 * all their terms pairs outweighed the words where an index has stems of many languages, none of
 * its hits could be passed over, and {@code state president} took 24 ms instead of 11.
 *
 * @see PairsScorer
 */
final class PairsQuery extends Query {
  private final String field;
  private final List<Set<Term>> words;
  private final List<Pair> pairs;

  /**
   * Two words.
   *
   * @param first number of the first among the words, from 0
   * @param second number of the second
   * @param distance positions from the first to the second in the query; 1 for side by side
   */
  record Pair(int first, int second, int distance) {}

  /**
   * Pairs of words.
   *
   * @param words for each the terms that stand for it
   * @param pairs of words that have no term in common
   */
  PairsQuery(String field, List<Set<Term>> words, List<Pair> pairs) {
    this.field = field;
    this.words = List.copyOf(words);
    this.pairs = List.copyOf(pairs);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    List<Optional<TermStatistics>> statistics = new ArrayList<>();
    for (Set<Term> word : words) {
      statistics.add(WordStatistics.of(word, searcher));
    }
    List<PairsScorer.Scored> scored = new ArrayList<>();
    for (Pair pair : pairs) {
      Optional<TermStatistics> first = statistics.get(pair.first);
      Optional<TermStatistics> second = statistics.get(pair.second);
      if (first.isPresent() && second.isPresent()) {
        scored.add(
            new PairsScorer.Scored(
                pair,
                scorer(searcher, boost * Ranking.ORDERED_PAIR_WEIGHT, first.get(), second.get()),
                scorer(searcher, boost * Ranking.NEAR_PAIR_WEIGHT, first.get(), second.get())));
      }
    }
    return new PairsWeight(this, scored);
  }

  private SimScorer scorer(
      IndexSearcher searcher, float weight, TermStatistics first, TermStatistics second)
      throws IOException {
    return searcher
        .getSimilarity()
        .scorer(weight, searcher.collectionStatistics(field), first, second);
  }

  private static final class PairsWeight extends Weight {
    private final PairsQuery query;
    private final List<PairsScorer.Scored> scored;

    PairsWeight(PairsQuery query, List<PairsScorer.Scored> scored) {
      super(query);
      this.query = query;
      this.scored = scored;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
      PairsScorer scorer = pairsScorer(context);
      return scorer == null ? null : new DefaultScorerSupplier(scorer);
    }

    private @Nullable PairsScorer pairsScorer(LeafReaderContext context) throws IOException {
      List<TermPlaces> words = new ArrayList<>();
      for (Set<Term> word : query.words) {
        words.add(new TermPlaces(word, context.reader()));
      }
      List<PairsScorer.Scored> here =
          scored.stream()
              .filter(one -> !words.get(one.pair().first).isNowhere())
              .filter(one -> !words.get(one.pair().second).isNowhere())
              .toList();
      return here.isEmpty()
          ? null
          : new PairsScorer(words, here, context.reader().getNormValues(query.field));
    }

    @Override
    public Explanation explain(LeafReaderContext context, int doc) throws IOException {
      PairsScorer scorer = pairsScorer(context);
      float score = scorer == null ? 0 : scorer.score(doc, 0);
      return score > 0
          ? Explanation.match(score, "words near each other")
          : Explanation.noMatch("no two words near each other");
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
      return true;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String defaultField) {
    return field + ":pairs(" + words + ", " + pairs + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && other instanceof PairsQuery that
        && field.equals(that.field)
        && words.equals(that.words)
        && pairs.equals(that.pairs);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), field, words, pairs);
  }
}
