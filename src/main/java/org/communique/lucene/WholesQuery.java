package org.communique.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreScorer;
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
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The communiqués of which a query matches a paragraph, all with the same score: the other way
 * round than {@link ParagraphsQuery}. Its matches have no places.
 */
final class WholesQuery extends Query {
  private final Query ofParagraphs;

  /**
   * A query for communiqués.
   *
   * @param ofParagraphs matches paragraphs and nothing else
   */
  WholesQuery(Query ofParagraphs) {
    this.ofParagraphs = ofParagraphs;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = ofParagraphs.rewrite(searcher);
    return rewritten.equals(ofParagraphs) ? this : new WholesQuery(rewritten);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    return new WholesWeight(
        this,
        searcher.createWeight(ofParagraphs, ScoreMode.COMPLETE_NO_SCORES, 1f),
        scoreMode,
        boost);
  }

  private static final class WholesWeight extends ConstantScoreWeight {
    private static final Term WHOLES = new Term(Fields.DOCUMENT_TYPE, Fields.COMMUNIQUE);

    private final Weight paragraphs;
    private final ScoreMode scoreMode;

    WholesWeight(Query query, Weight paragraphs, ScoreMode scoreMode, float boost) {
      super(query, boost);
      this.paragraphs = paragraphs;
      this.scoreMode = scoreMode;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
      ScorerSupplier supplier = paragraphs.scorerSupplier(context);
      PostingsEnum wholes = context.reader().postings(WHOLES, PostingsEnum.NONE);
      if (supplier == null || wholes == null) {
        return null;
      }
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) throws IOException {
          Scorer found = supplier.get(Long.MAX_VALUE);
          NumericDocValues numbers = DocValues.getNumeric(context.reader(), Fields.NUMBER);
          return new ConstantScoreScorer(
              score(), scoreMode, new Wholes(found.iterator(), wholes, numbers));
        }

        @Override
        public long cost() {
          return supplier.cost();
        }
      };
    }

    @Override
    public @Nullable Matches matches(LeafReaderContext context, int doc) throws IOException {
      Scorer scorer = scorer(context);
      return scorer != null && scorer.iterator().advance(doc) == doc
          ? MatchesUtils.MATCH_WITH_NO_TERMS
          : null;
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
      return paragraphs.isCacheable(context);
    }
  }

  /** The communiqués of some paragraphs in order; each stands right behind its paragraphs. */
  private static final class Wholes extends DocIdSetIterator {
    /** Fewer documents are gone through rather than passed over by the column of numbers. */
    private static final int FAR = 1_000;

    private final DocIdSetIterator paragraphs;
    private final PostingsEnum wholes;
    private final NumericDocValues numbers;
    private int doc = -1;

    Wholes(DocIdSetIterator paragraphs, PostingsEnum wholes, NumericDocValues numbers) {
      this.paragraphs = paragraphs;
      this.wholes = wholes;
      this.numbers = numbers;
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() throws IOException {
      return advance(doc + 1);
    }

    @Override
    public int advance(int target) throws IOException {
      int from = target - doc > FAR ? firstParagraph(target) : doc + 1;
      do {
        doc = whole(paragraph(from));
        from = doc + 1;
      } while (doc < target);
      return doc;
    }

    /** The first paragraph of the communiqué that stands at a place or is the next one there. */
    private int firstParagraph(int target) throws IOException {
      int whole = whole(target);
      return whole == NO_MORE_DOCS ? NO_MORE_DOCS : whole - Columns.paragraphs(numbers, whole);
    }

    private int paragraph(int from) throws IOException {
      if (from == NO_MORE_DOCS) {
        return NO_MORE_DOCS;
      }
      return paragraphs.docID() < from ? paragraphs.advance(from) : paragraphs.docID();
    }

    private int whole(int paragraph) throws IOException {
      if (paragraph == NO_MORE_DOCS) {
        return NO_MORE_DOCS;
      }
      return wholes.docID() < paragraph ? wholes.advance(paragraph) : wholes.docID();
    }

    @Override
    public long cost() {
      return paragraphs.cost();
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    ofParagraphs.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "texts with a paragraph (" + ofParagraphs.toString(field) + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && other instanceof WholesQuery that
        && ofParagraphs.equals(that.ofParagraphs);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + ofParagraphs.hashCode();
  }
}
