package org.communique.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The places of a word of paragraphs, read from those of the texts. */
final class PlacesInParagraphs extends PassingPostings {
  private final PostingsEnum texts;
  private final NumericDocValues toWhole;
  private final NumericDocValues firstPosition;
  private int placed = -1;

  PlacesInParagraphs(PostingsEnum documents, PostingsEnum texts, LeafReader segment)
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
