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

  /** The text whose positions were read. */
  private int read = -1;

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

  /** How often a text has it; 0 when it is not the one that it went to. */
  int frequency(int doc) throws IOException {
    int all = 0;
    for (PostingsEnum term : terms) {
      all += term.docID() == doc ? term.freq() : 0;
    }
    return all;
  }

  /** Reads where it stands in the text that is at {@code doc}. */
  void read(int doc) throws IOException {
    if (read == doc) {
      return;
    }
    read = doc;
    size = 0;
    int before = 0;
    for (PostingsEnum term : terms) {
      if (term.docID() == doc) {
        before = size;
        add(term);
      }
    }
    if (before > 0) {
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
