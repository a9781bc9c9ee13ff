package org.communique.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/** Finds the documents of texts that come from a source, as {@link TextSources} tells it. */
final class FromSourceQuery extends Query {
  private final ReaderStates states;
  private final String source;

  FromSourceQuery(ReaderStates states, String source) {
    this.states = states;
    this.source = source;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    TextSources known = states.of(searcher.getIndexReader()).sources();
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        return ConstantScoreScorerSupplier.fromIterator(
            TwoPhaseIterator.asDocIdSetIterator(documents(leaf, known)),
            score(),
            scoreMode,
            leaf.reader().maxDoc());
      }

      /** What a segment's documents match depends on the ledger, which lies in other segments. */
      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private TwoPhaseIterator documents(LeafReaderContext leaf, TextSources known) throws IOException {
    SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
    SortedDocValues values = DocValues.getSorted(leaf.reader(), Fields.ID);
    TextSources.OfSegment segment = known.ofSegment(leaf.ord, values);
    return new TwoPhaseIterator(ids) {
      @Override
      public boolean matches() throws IOException {
        return segment.has(approximation.docID(), source);
      }

      @Override
      public float matchCost() {
        return 4;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "from source " + source;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FromSourceQuery query
        && query.source.equals(source)
        && query.states.equals(states);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + source.hashCode();
  }
}
