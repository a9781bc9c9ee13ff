package org.communique.lucene;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A segment in which everything about the places of words can be asked that the index has only once
 * or in another form: much of {@link Fields#PASSAGE} is read off {@link Fields#TEXT}, and the
 * offsets of both, and of a title that the text prints, are in {@link Fields#WORD_SPANS}. With all
 * of that in the postings an index was half as large again.
 *
 * <p>Positions in a paragraph count from the beginning of the text.
 */
final class SharedPlaces extends FilterLeafReader {
  /**
   * What was read last: the words of a query are looked for in one text after another, and to open
   * the column takes memory for the longest text of the segment each time.
   */
  private volatile @Nullable Read read;

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
      case Fields.PASSAGE -> paragraphs(terms);
      default -> terms;
    };
  }

  private @Nullable Terms paragraphs(Terms terms) throws IOException {
    Terms texts = terms(Fields.TEXT);
    return texts == null ? null : new ParagraphTerms(terms, texts, in);
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
              ? new Spans(super.postings(null, PostingsEnum.PAYLOADS))
              : super.postings(reuse, flags);
        }

        @Override
        public ImpactsEnum impacts(int flags) throws IOException {
          return asks(flags, PostingsEnum.OFFSETS)
              ? new Spans(super.impacts(PostingsEnum.PAYLOADS))
              : super.impacts(flags);
        }
      };
    }
  }

  /**
   * The words of one text.
   *
   * @param document of the segment
   * @param words null when it has none
   */
  private record Read(int document, @Nullable BytesRef words) {}

  /** The words of a text; null when it has none. */
  private @Nullable BytesRef words(int document) throws IOException {
    Read last = read;
    if (last == null || last.document != document) {
      BinaryDocValues column = DocValues.getBinary(in, Fields.WORD_SPANS);
      boolean hasWords = column.advanceExact(document);
      last = new Read(document, hasWords ? BytesRef.deepCopyOf(column.binaryValue()) : null);
      read = last;
    }
    return last.words;
  }

  /** The places of a word of texts, with offsets. */
  private final class Spans extends PassingPostings {
    private static final int UNKNOWN = -1;

    private int at = UNKNOWN;
    private WordSpans.@Nullable Cursor words;
    private int position = UNKNOWN;
    private int start;
    private int end;
    private boolean isPlaced;

    Spans(PostingsEnum documents) {
      super(documents);
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
      if (at != documents.docID()) {
        at = documents.docID();
        BytesRef own = SharedPlaces.this.words(at);
        words = own == null ? null : new WordSpans.Cursor(own);
      }
      return words;
    }

    @Override
    public @Nullable BytesRef getPayload() {
      return null;
    }
  }
}
