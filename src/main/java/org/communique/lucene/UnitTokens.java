package org.communique.lucene;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/**
 * The tokens of one {@link TextUnit} in the order in which a field has them. At least one; the
 * first begins a new position. Filled once, then only read.
 */
final class UnitTokens {
  /** A word of English and its stem take two tokens, a mark for each sentence one more. */
  private static final int EXPECTED = 48;

  /** In bytes of UTF-8, with marks; shorter for words without a stem of their own. */
  private static final int EXPECTED_LENGTH = 8;

  private final boolean startsBlock;

  /**
   * All terms one after another, as the index has them: they are read twice, for the paragraph and
   * for the whole, and side by side they are read from memory once.
   */
  private byte[] terms = new byte[EXPECTED * EXPECTED_LENGTH];

  /** Where each term ends in these. */
  private int[] termEnds = new int[EXPECTED];

  /** First and last position of each token in the text, the last exclusive. */
  private int[] starts = new int[EXPECTED];

  private int[] ends = new int[EXPECTED];
  private boolean[] isNext = new boolean[EXPECTED];
  private boolean[] isOfTextAlone = new boolean[EXPECTED];
  private int size;

  UnitTokens(boolean startsBlock) {
    this.startsBlock = startsBlock;
  }

  /** Adds a word as printed, at the position after the token before. */
  void addNext(Token word) {
    WordForms forms = word.forms();
    add(forms.printedTerm(), word, true, !forms.hasNoForms());
  }

  /** Adds a marked token at the same position as the one before. */
  void addBeside(byte[] term, Token place) {
    add(term, place, false, ParagraphTerms.isMarkOfText(term[0]));
  }

  /** Adds a mark at the same position as the token before. */
  void addBeside(String mark, Token place) {
    addBeside(WordForms.utf8(mark), place);
  }

  private void add(byte[] term, Token place, boolean next, boolean ofTextAlone) {
    if (size == termEnds.length) {
      int length = 2 * size;
      termEnds = Arrays.copyOf(termEnds, length);
      starts = Arrays.copyOf(starts, length);
      ends = Arrays.copyOf(ends, length);
      isNext = Arrays.copyOf(isNext, length);
      isOfTextAlone = Arrays.copyOf(isOfTextAlone, length);
    }
    append(term);
    starts[size] = place.start();
    ends[size] = place.end();
    isNext[size] = next;
    isOfTextAlone[size] = ofTextAlone;
    size++;
  }

  private void append(byte[] term) {
    int start = termStart(size);
    int end = start + term.length;
    if (end > terms.length) {
      terms = Arrays.copyOf(terms, Math.max(2 * terms.length, end));
    }
    System.arraycopy(term, 0, terms, start, term.length);
    termEnds[size] = end;
  }

  private int termStart(int index) {
    return index == 0 ? 0 : termEnds[index - 1];
  }

  /** Whether the title, a heading or a paragraph begins with this unit. */
  boolean startsBlock() {
    return startsBlock;
  }

  int size() {
    return size;
  }

  /** Lets {@code term} point to a token's term; the bytes must not be changed. */
  void read(int index, BytesRef term) {
    term.bytes = terms;
    term.offset = termStart(index);
    term.length = termEnds[index] - term.offset;
  }

  /** First position of a token's word in the communiqué's text, in UTF-16 units. */
  int start(int index) {
    return starts[index];
  }

  /** First position after it. */
  int end(int index) {
    return ends[index];
  }

  /** Whether the paragraph's field {@link ParagraphTerms goes without} a token. */
  boolean isOfTextAlone(int index) {
    return isOfTextAlone[index];
  }

  /** Whether a token stands at the position after the one before it, not at the same. */
  boolean isNext(int index) {
    return isNext[index];
  }
}
