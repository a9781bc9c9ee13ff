package org.communique.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The paragraphs in which a word stands, and its places there, read from its places in texts. */
final class WordInParagraphs extends PostingsEnum {
  private final PostingsEnum texts;
  private final NumericDocValues numbers;
  private final NumericDocValues firstPositions;
  private final boolean hasOffsets;
  private int doc = -1;

  /** Documents of the text's first paragraph, and of the one come to: before it, in the title. */
  private int firstParagraph;

  private int paragraph;

  /** Position at which the next one begins. */
  private long limit;

  /** Places in the text that were not read, and the last that was, which was not taken. */
  private int unread;

  private int position;
  private boolean isAhead;

  /** The places in the paragraph. */
  private int[] positions = new int[8];

  private int[] starts = new int[8];
  private int[] ends = new int[8];
  private int freq;
  private int given;

  /**
   * The paragraphs of a word.
   *
   * @param texts its places in the texts; with offsets, if they are wanted
   * @param flags what is wanted, as in {@link org.apache.lucene.index.TermsEnum#postings}
   */
  WordInParagraphs(PostingsEnum texts, LeafReader segment, int flags) throws IOException {
    this.texts = texts;
    this.numbers = DocValues.getNumeric(segment, Fields.NUMBER);
    this.firstPositions = DocValues.getNumeric(segment, Fields.FIRST_POSITION);
    this.hasOffsets = featureRequested(flags, OFFSETS);
  }

  @Override
  public int docID() {
    return doc;
  }

  @Override
  public int advance(int target) throws IOException {
    if (texts.docID() < target && !enter(target)) {
      return doc;
    }
    do {
      nextDoc();
    } while (doc < target);
    return doc;
  }

  @Override
  public int nextDoc() throws IOException {
    freq = 0;
    given = 0;
    while (isAhead || enter(texts.docID() + 1)) {
      while (position >= limit) {
        toParagraph(paragraph + 1);
      }
      if (isInTitle()) {
        readPosition();
      } else {
        takePositions();
        doc = paragraph;
        return doc;
      }
    }
    return doc;
  }

  /** Goes to the title of a text with the word, from a document on; false when there is none. */
  private boolean enter(int target) throws IOException {
    int whole = texts.advance(target);
    if (whole == NO_MORE_DOCS) {
      isAhead = false;
      doc = NO_MORE_DOCS;
      return false;
    }
    unread = texts.freq();
    firstParagraph = whole - Columns.paragraphs(numbers, whole);
    toParagraph(firstParagraph - 1);
    readPosition();
    return true;
  }

  private boolean isInTitle() {
    return paragraph < firstParagraph;
  }

  private void toParagraph(int next) throws IOException {
    paragraph = next;
    boolean isLast = next + 1 == texts.docID();
    limit =
        !isLast && firstPositions.advanceExact(next + 1)
            ? firstPositions.longValue()
            : Long.MAX_VALUE;
  }

  private void readPosition() throws IOException {
    isAhead = unread > 0;
    if (isAhead) {
      unread--;
      position = texts.nextPosition();
    }
  }

  private void takePositions() throws IOException {
    while (isAhead && position < limit) {
      if (freq == positions.length) {
        positions = Arrays.copyOf(positions, 2 * freq);
        starts = Arrays.copyOf(starts, 2 * freq);
        ends = Arrays.copyOf(ends, 2 * freq);
      }
      positions[freq] = position;
      if (hasOffsets) {
        starts[freq] = texts.startOffset();
        ends[freq] = texts.endOffset();
      }
      freq++;
      readPosition();
    }
  }

  @Override
  public int freq() {
    return freq;
  }

  @Override
  public int nextPosition() {
    return positions[given++];
  }

  @Override
  public int startOffset() {
    return hasOffsets ? starts[given - 1] : -1;
  }

  @Override
  public int endOffset() {
    return hasOffsets ? ends[given - 1] : -1;
  }

  @Override
  public @Nullable BytesRef getPayload() {
    return null;
  }

  /** Of texts, of which each has some of these paragraphs. */
  @Override
  public long cost() {
    return texts.cost();
  }
}
