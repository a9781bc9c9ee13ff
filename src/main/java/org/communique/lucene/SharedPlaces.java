package org.communique.lucene;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.Impacts;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A segment in which everything about the places of words can be asked that the index has only once
 * or in another form: the positions of {@link Fields#PASSAGE} are those of {@link Fields#TEXT}, and
 * the offsets of both, and of a title that the text prints, are in {@link Fields#WORD_SPANS}. With
 * all of that in the postings an index was half as large again.
 *
 * <p>Positions in a paragraph count from the beginning of the text.
 */
final class SharedPlaces extends FilterLeafReader {
  SharedPlaces(LeafReader segment) {
    super(segment);
  }

  @Override
  public @Nullable Terms terms(String field) throws IOException {
    Terms terms = in.terms(field);
    if (terms == null) {
      return null;
    }
    return switch (field) {
      case Fields.TEXT, Fields.TITLE -> new OfTexts(terms);
      case Fields.PASSAGE -> new OfParagraphs(terms);
      default -> terms;
    };
  }

  @Override
  public CacheHelper getCoreCacheHelper() {
    return in.getCoreCacheHelper();
  }

  @Override
  public CacheHelper getReaderCacheHelper() {
    return in.getReaderCacheHelper();
  }

  private static boolean asks(int flags, short feature) {
    return PostingsEnum.featureRequested(flags, feature);
  }

  /** The words of texts, or of titles. */
  private final class OfTexts extends FilterTerms {
    OfTexts(Terms terms) {
      super(terms);
    }

    @Override
    public boolean hasOffsets() {
      return true;
    }

    @Override
    public TermsEnum iterator() throws IOException {
      return new FilterTermsEnum(super.iterator()) {
        @Override
        public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) throws IOException {
          return asks(flags, PostingsEnum.OFFSETS)
              ? spans(super.postings(null, PostingsEnum.PAYLOADS))
              : super.postings(reuse, flags);
        }

        @Override
        public ImpactsEnum impacts(int flags) throws IOException {
          return asks(flags, PostingsEnum.OFFSETS)
              ? spans(super.impacts(PostingsEnum.PAYLOADS))
              : super.impacts(flags);
        }
      };
    }

    private Spans spans(PostingsEnum postings) throws IOException {
      return new Spans(postings, DocValues.getBinary(SharedPlaces.this.in, Fields.WORD_SPANS));
    }
  }

  /** The words of paragraphs. */
  private final class OfParagraphs extends FilterTerms {
    OfParagraphs(Terms terms) {
      super(terms);
    }

    @Override
    public boolean hasPositions() {
      return true;
    }

    @Override
    public boolean hasOffsets() {
      return true;
    }

    @Override
    public TermsEnum iterator() throws IOException {
      return new FilterTermsEnum(super.iterator()) {
        @Override
        public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) throws IOException {
          return asks(flags, PostingsEnum.POSITIONS)
              ? positions(super.postings(null, PostingsEnum.FREQS), term(), flags)
              : super.postings(reuse, flags);
        }

        @Override
        public ImpactsEnum impacts(int flags) throws IOException {
          return asks(flags, PostingsEnum.POSITIONS)
              ? positions(super.impacts(PostingsEnum.FREQS), term(), flags)
              : super.impacts(flags);
        }
      };
    }

    private InParagraphs positions(PostingsEnum paragraphs, BytesRef term, int flags)
        throws IOException {
      Terms texts = terms(Fields.TEXT);
      TermsEnum words = texts == null ? TermsEnum.EMPTY : texts.iterator();
      if (!words.seekExact(term)) {
        throw new IOException("a word of a paragraph is not in its text; rebuild the index");
      }
      return new InParagraphs(paragraphs, words.postings(null, flags), SharedPlaces.this.in);
    }
  }

  /** Postings that pass on what they are not asked to do better. */
  private abstract static class Passing extends ImpactsEnum {
    final PostingsEnum documents;

    Passing(PostingsEnum documents) {
      this.documents = documents;
    }

    @Override
    public int docID() {
      return documents.docID();
    }

    @Override
    public int nextDoc() throws IOException {
      return documents.nextDoc();
    }

    @Override
    public int advance(int target) throws IOException {
      return documents.advance(target);
    }

    @Override
    public long cost() {
      return documents.cost();
    }

    @Override
    public int freq() throws IOException {
      return documents.freq();
    }

    private ImpactsEnum impacts() {
      if (documents instanceof ImpactsEnum impacts) {
        return impacts;
      }
      throw new IllegalStateException("these postings were not asked for impacts");
    }

    @Override
    public void advanceShallow(int target) throws IOException {
      impacts().advanceShallow(target);
    }

    @Override
    public Impacts getImpacts() throws IOException {
      return impacts().getImpacts();
    }
  }

  /** The places of a word of texts, with offsets. */
  private static final class Spans extends Passing {
    private static final int UNKNOWN = -1;

    private final BinaryDocValues spans;
    private int read = UNKNOWN;
    private WordSpans.@Nullable Cursor words;
    private int position = UNKNOWN;
    private int start;
    private int end;
    private boolean isPlaced;

    Spans(PostingsEnum documents, BinaryDocValues spans) {
      super(documents);
      this.spans = spans;
    }

    @Override
    public int nextPosition() throws IOException {
      position = documents.nextPosition();
      isPlaced = false;
      return position;
    }

    @Override
    public int startOffset() throws IOException {
      place();
      return start;
    }

    @Override
    public int endOffset() throws IOException {
      place();
      return end;
    }

    private void place() throws IOException {
      if (isPlaced) {
        return;
      }
      isPlaced = true;
      WordSpans.Cursor cursor = words();
      if (cursor == null || !cursor.moveTo(position)) {
        start = UNKNOWN;
        end = UNKNOWN;
        return;
      }
      BytesRef payload = documents.getPayload();
      TokenSpan span =
          payload == null
              ? new TokenSpan(cursor.start(), cursor.end())
              : TokenSpan.of(payload, cursor.start());
      start = span.start();
      end = span.end();
    }

    /** Those of the text it is at; null when the text has none. */
    private WordSpans.@Nullable Cursor words() throws IOException {
      if (read != documents.docID()) {
        read = documents.docID();
        words = spans.advanceExact(read) ? new WordSpans.Cursor(spans.binaryValue()) : null;
      }
      return words;
    }

    @Override
    public @Nullable BytesRef getPayload() {
      return null;
    }
  }

  /** The places of a word of paragraphs, read from those of the texts. */
  private static final class InParagraphs extends Passing {
    private final PostingsEnum texts;
    private final NumericDocValues toWhole;
    private final NumericDocValues firstPosition;
    private int placed = -1;

    InParagraphs(PostingsEnum documents, PostingsEnum texts, LeafReader segment)
        throws IOException {
      super(documents);
      this.texts = texts;
      this.toWhole = DocValues.getNumeric(segment, Fields.TO_WHOLE);
      this.firstPosition = DocValues.getNumeric(segment, Fields.FIRST_POSITION);
    }

    /** The places of the paragraphs before, if they were not read, are passed over. */
    @Override
    public int nextPosition() throws IOException {
      int paragraph = documents.docID();
      if (placed == paragraph) {
        return texts.nextPosition();
      }
      placed = paragraph;
      if (!toWhole.advanceExact(paragraph) || !firstPosition.advanceExact(paragraph)) {
        throw new IOException("a paragraph of the index has no place; rebuild the index");
      }
      int whole = paragraph + (int) toWhole.longValue();
      if (texts.docID() < whole && texts.advance(whole) != whole) {
        throw new IOException("a word of a paragraph is not in its text; rebuild the index");
      }
      int position = texts.nextPosition();
      while (position < firstPosition.longValue()) {
        position = texts.nextPosition();
      }
      return position;
    }

    @Override
    public int startOffset() throws IOException {
      return texts.startOffset();
    }

    @Override
    public int endOffset() throws IOException {
      return texts.endOffset();
    }

    @Override
    public @Nullable BytesRef getPayload() {
      return null;
    }
  }
}
