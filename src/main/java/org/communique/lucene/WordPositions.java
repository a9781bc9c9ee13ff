package org.communique.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;

/** Where a word for which any of some terms stands is in one text of a segment after another. */
final class WordPositions {
  private final List<PostingsEnum> terms;
  private int[] positions = new int[16];
  private int size;

  private WordPositions(List<PostingsEnum> terms) {
    this.terms = terms;
  }

  /** The texts of a segment. */
  static WordPositions of(Collection<Term> terms, LeafReader segment) throws IOException {
    List<PostingsEnum> found = new ArrayList<>();
    for (Term term : terms) {
      PostingsEnum postings = segment.postings(term, PostingsEnum.POSITIONS);
      if (postings != null) {
        found.add(postings);
      }
    }
    return new WordPositions(found);
  }

  /** Whether no text has it. */
  boolean isNowhere() {
    return terms.isEmpty();
  }

  /** At most so many texts have it. */
  long cost() {
    return terms.stream().mapToLong(DocIdSetIterator::cost).sum();
  }

  /**
   * Goes to the first text that has it.
   *
   * @param least where that text is at least; not before the one that was asked for last
   * @return {@link DocIdSetIterator#NO_MORE_DOCS} when there is none
   */
  int advance(int least) throws IOException {
    int next = DocIdSetIterator.NO_MORE_DOCS;
    for (PostingsEnum term : terms) {
      next = Math.min(next, term.docID() < least ? term.advance(least) : term.docID());
    }
    return next;
  }

  /** Whether a text has it; texts are to be asked for in order. */
  boolean isAt(int doc) throws IOException {
    boolean isThere = false;
    for (PostingsEnum term : terms) {
      isThere |= SegmentPlaces.isAt(term, doc);
    }
    return isThere;
  }

  /** How often the text has it that is at {@code doc}. */
  int frequency(int doc) throws IOException {
    int all = 0;
    for (PostingsEnum term : terms) {
      all += term.docID() == doc ? term.freq() : 0;
    }
    return all;
  }

  /** Reads where it stands; once for each text. */
  void read(int doc) throws IOException {
    size = 0;
    int read = 0;
    for (PostingsEnum term : terms) {
      if (term.docID() == doc) {
        add(term);
        read++;
      }
    }
    if (read > 1) {
      Arrays.sort(positions, 0, size);
    }
  }

  private void add(PostingsEnum term) throws IOException {
    int more = term.freq();
    positions = ArrayUtil.grow(positions, size + more);
    for (int i = 0; i < more; i++) {
      positions[size++] = term.nextPosition();
    }
  }

  /** How many places were read. */
  int size() {
    return size;
  }

  /** A position that was read, by its number from 0 in their order. */
  int get(int index) {
    return positions[index];
  }
}
