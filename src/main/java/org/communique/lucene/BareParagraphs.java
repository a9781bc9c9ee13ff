package org.communique.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs that no heading stands above: those whose document has one block and not several.
 */
final class BareParagraphs extends Query {
  private static final Term BLOCKS = new Term(Fields.PASSAGE, CommuniqueTokenStream.PARAGRAPH_END);

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        PostingsEnum blocks = context.reader().postings(BLOCKS, PostingsEnum.FREQS);
        return blocks == null
            ? null
            : ConstantScoreScorerSupplier.fromIterator(
                TwoPhaseIterator.asDocIdSetIterator(new WithOneBlock(blocks)),
                score(),
                scoreMode,
                context.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return true;
      }
    };
  }

  /** Documents that have the mark of a block once. */
  private static final class WithOneBlock extends TwoPhaseIterator {
    private final PostingsEnum blocks;

    WithOneBlock(PostingsEnum blocks) {
      super(blocks);
      this.blocks = blocks;
    }

    @Override
    public boolean matches() throws IOException {
      return blocks.freq() == 1;
    }

    /** One number is read. */
    @Override
    public float matchCost() {
      return 1f;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "paragraphs without headings";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other);
  }

  @Override
  public int hashCode() {
    return classHash();
  }
}
