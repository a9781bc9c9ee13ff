package org.communique.lucene;

import java.io.IOException;
import java.util.Objects;
import java.util.OptionalInt;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.communique.search.SearchRequest.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs of the communiqués that match a query, each with the score of its communiqué: for
 * what is the same in all paragraphs and stands in the index once.
 */
final class ParagraphsQuery extends Query {
  /** On average, to tell what the paragraphs cost by their texts. */
  private static final int PARAGRAPHS_OF_TEXT = 16;

  private final Query ofWholes;

  private ParagraphsQuery(Query ofWholes) {
    this.ofWholes = ofWholes;
  }

  /** The documents of a unit of which a query for communiqués is true. */
  static Query in(Unit unit, Query ofWholes) {
    return switch (unit) {
      case COMMUNIQUE -> ofWholes;
      case PARAGRAPH -> new ParagraphsQuery(ofWholes);
    };
  }

  /** What matches the communiqués. */
  Query ofWholes() {
    return ofWholes;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = ofWholes.rewrite(searcher);
    return rewritten.equals(ofWholes) ? this : new ParagraphsQuery(rewritten);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    ScoreMode ofEach = scoreMode.needsScores() ? ScoreMode.COMPLETE : scoreMode;
    return new ParagraphsWeight(this, ofWholes.createWeight(searcher, ofEach, boost));
  }

  private static final class ParagraphsWeight extends Weight {
    private final Weight wholes;

    ParagraphsWeight(Query query, Weight wholes) {
      super(query);
      this.wholes = wholes;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
      ScorerSupplier supplier = wholes.scorerSupplier(context);
      return supplier == null ? null : new OfParagraphs(supplier, context);
    }

    @Override
    public @Nullable Matches matches(LeafReaderContext context, int doc) throws IOException {
      OptionalInt whole = whole(context, doc);
      return whole.isPresent() ? wholes.matches(context, whole.getAsInt()) : null;
    }

    @Override
    public Explanation explain(LeafReaderContext context, int doc) throws IOException {
      OptionalInt whole = whole(context, doc);
      return whole.isPresent()
          ? wholes.explain(context, whole.getAsInt())
          : Explanation.noMatch("no paragraph");
    }

    /** The document of the communiqué that a paragraph is of. */
    private static OptionalInt whole(LeafReaderContext context, int doc) throws IOException {
      NumericDocValues toWhole = DocValues.getNumeric(context.reader(), Fields.TO_WHOLE);
      return toWhole.advanceExact(doc)
          ? OptionalInt.of(doc + (int) toWhole.longValue())
          : OptionalInt.empty();
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
      return wholes.isCacheable(context);
    }
  }

  private static final class OfParagraphs extends ScorerSupplier {
    private final ScorerSupplier wholes;
    private final LeafReaderContext context;

    OfParagraphs(ScorerSupplier wholes, LeafReaderContext context) {
      this.wholes = wholes;
      this.context = context;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      Scorer scorer = wholes.get(leadCost);
      return new ParagraphScorer(scorer, new Paragraphs(scorer.iterator(), context));
    }

    @Override
    public long cost() {
      return Math.min(context.reader().maxDoc(), PARAGRAPHS_OF_TEXT * wholes.cost());
    }
  }

  private static final class ParagraphScorer extends Scorer {
    private final Scorer wholes;
    private final Paragraphs paragraphs;
    private int scored = -1;
    private float score;

    ParagraphScorer(Scorer wholes, Paragraphs paragraphs) {
      this.wholes = wholes;
      this.paragraphs = paragraphs;
    }

    @Override
    public int docID() {
      return paragraphs.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return paragraphs;
    }

    @Override
    public float score() throws IOException {
      if (scored != wholes.docID()) {
        scored = wholes.docID();
        score = wholes.score();
      }
      return score;
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return wholes.getMaxScore(DocIdSetIterator.NO_MORE_DOCS);
    }
  }

  /** The paragraphs of communiqués in order; those of one stand right before its own document. */
  private static final class Paragraphs extends DocIdSetIterator {
    private final DocIdSetIterator wholes;
    private final NumericDocValues numbers;
    private int doc = -1;
    private int counted = -1;
    private int count;

    Paragraphs(DocIdSetIterator wholes, LeafReaderContext context) throws IOException {
      this.wholes = wholes;
      this.numbers = DocValues.getNumeric(context.reader(), Fields.NUMBER);
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
      if (wholes.docID() <= target) {
        doc = paragraphFrom(target, next(target + 1L));
      } else {
        doc = paragraphFrom(target, wholes.docID());
      }
      return doc;
    }

    private int next(long target) throws IOException {
      return target >= NO_MORE_DOCS ? NO_MORE_DOCS : wholes.advance((int) target);
    }

    private int paragraphFrom(int target, int first) throws IOException {
      int whole = first;
      while (whole != NO_MORE_DOCS) {
        int paragraphs = paragraphsBefore(whole);
        if (paragraphs > 0) {
          return Math.max(target, whole - paragraphs);
        }
        whole = wholes.nextDoc();
      }
      return NO_MORE_DOCS;
    }

    /**
     * How many paragraphs a communiqué has. None when the document is a paragraph itself, which a
     * query for texts without a word matches too.
     */
    private int paragraphsBefore(int whole) throws IOException {
      if (counted != whole) {
        counted = whole;
        int paragraphs = Columns.paragraphs(numbers, whole);
        count = numbers.advanceExact(whole) ? 0 : paragraphs;
      }
      return count;
    }

    @Override
    public long cost() {
      return PARAGRAPHS_OF_TEXT * wholes.cost();
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    ofWholes.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "paragraphs of (" + ofWholes.toString(field) + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && other instanceof ParagraphsQuery that
        && ofWholes.equals(that.ofWholes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), ofWholes);
  }
}
