package org.communique.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.AutomatonTermsEnum;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SlowImpactsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * The terms of paragraphs. Of the tokens of a text, paragraphs have in the index what most searches
 * ask for: stems, words without forms, and the marks of sentences, topics, acts, citations and
 * names, each with how often. The words as printed, those with capitals, compounds and the words
 * inside names are read off the positions in the text, and so are the positions of all.
 */
final class ParagraphTerms extends FilterLeafReader.FilterTerms {
  private static final String MARKS_OF_TEXT = "=-<>;";
  private static final String MARKS = "~|#!%@^";

  private final Terms texts;
  private final LeafReader segment;

  /**
   * The terms of a segment's paragraphs.
   *
   * @param paragraphs those that are in the index
   * @param texts all of the texts, with offsets
   */
  ParagraphTerms(Terms paragraphs, Terms texts, LeafReader segment) {
    super(paragraphs);
    this.texts = texts;
    this.segment = segment;
  }

  /** Whether tokens that begin with this are in the index with the text alone. */
  static boolean isMarkOfText(byte first) {
    return MARKS_OF_TEXT.indexOf(first) >= 0;
  }

  private static boolean areIndexed(BytesRef term) {
    byte first = term.length == 0 ? 0 : term.bytes[term.offset];
    return !isMarkOfText(first)
        && (MARKS.indexOf(first) >= 0 || Stemmer.hasNoForms(term.utf8ToString()));
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
  public long size() {
    return -1;
  }

  @Override
  public @Nullable BytesRef getMin() throws IOException {
    return texts.getMin();
  }

  @Override
  public @Nullable BytesRef getMax() throws IOException {
    return texts.getMax();
  }

  @Override
  public TermsEnum iterator() throws IOException {
    return new OfParagraphs(new Each(texts.iterator()));
  }

  @Override
  public TermsEnum intersect(CompiledAutomaton compiled, @Nullable BytesRef startTerm)
      throws IOException {
    return new Matching(new Each(texts.iterator()), compiled, startTerm);
  }

  private TermsEnum ofIndex() throws IOException {
    return in.iterator();
  }

  /**
   * The terms that an automaton accepts; only of these it is asked whether paragraphs have them.
   */
  private static final class Matching extends AutomatonTermsEnum {
    private final Each terms;
    private final @Nullable BytesRef startTerm;

    /**
     * Those after a term.
     *
     * @param startTerm exclusive; null for all
     */
    Matching(Each terms, CompiledAutomaton compiled, @Nullable BytesRef startTerm) {
      super(terms, compiled);
      this.terms = terms;
      this.startTerm = startTerm;
    }

    @Override
    protected @Nullable BytesRef nextSeekTerm(@Nullable BytesRef term) throws IOException {
      return super.nextSeekTerm(term == null ? startTerm : term);
    }

    @Override
    protected AcceptStatus accept(BytesRef term) {
      AcceptStatus status = super.accept(term);
      return switch (status) {
        case YES -> terms.isInParagraphs() ? status : AcceptStatus.NO;
        case YES_AND_SEEK -> terms.isInParagraphs() ? status : AcceptStatus.NO_AND_SEEK;
        case NO, NO_AND_SEEK, END -> status;
      };
    }
  }

  /** Without the terms that stand in titles alone. */
  private static final class OfParagraphs extends FilterLeafReader.FilterTermsEnum {
    private final Each terms;

    OfParagraphs(Each terms) {
      super(terms);
      this.terms = terms;
    }

    @Override
    public @Nullable BytesRef next() throws IOException {
      BytesRef term = in.next();
      while (term != null && !terms.isInParagraphs()) {
        term = in.next();
      }
      return term;
    }

    @Override
    public SeekStatus seekCeil(BytesRef text) throws IOException {
      SeekStatus status = in.seekCeil(text);
      if (status == SeekStatus.END || terms.isInParagraphs()) {
        return status;
      }
      return next() == null ? SeekStatus.END : SeekStatus.NOT_FOUND;
    }

    @Override
    public boolean seekExact(BytesRef text) throws IOException {
      return in.seekExact(text) && terms.isInParagraphs();
    }
  }

  /** Stands on the terms of the texts: every term of a paragraph is one of its text. */
  private final class Each extends FilterLeafReader.FilterTermsEnum {
    private @Nullable TermsEnum indexed;

    Each(TermsEnum texts) {
      super(texts);
    }

    /** The term among those of the index; null when it is read off the texts. */
    private @Nullable TermsEnum indexed() throws IOException {
      if (!areIndexed(term())) {
        return null;
      }
      TermsEnum terms = indexed;
      if (terms == null) {
        terms = ofIndex();
        indexed = terms;
      }
      return terms.seekExact(term()) ? terms : null;
    }

    /** False for a term that stands in titles alone. */
    boolean isInParagraphs() {
      try {
        return indexed() != null
            || fromText(PostingsEnum.NONE).nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /**
     * Exact, for Lucene counts hits by it; what is not indexed is counted. {@link TermCacheReader}
     * remembers it.
     */
    @Override
    public int docFreq() throws IOException {
      TermsEnum own = indexed();
      return own == null ? count(fromText(PostingsEnum.NONE)) : own.docFreq();
    }

    private static int count(PostingsEnum paragraphs) throws IOException {
      int count = 0;
      while (paragraphs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        count++;
      }
      return count;
    }

    /** Of what is not indexed, with those in titles. */
    @Override
    public long totalTermFreq() throws IOException {
      TermsEnum own = indexed();
      return own == null ? in.totalTermFreq() : own.totalTermFreq();
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) throws IOException {
      TermsEnum own = indexed();
      if (own == null) {
        return fromText(flags);
      }
      return PostingsEnum.featureRequested(flags, PostingsEnum.POSITIONS)
          ? places(own.postings(null, PostingsEnum.FREQS), flags)
          : own.postings(reuse, flags);
    }

    @Override
    public ImpactsEnum impacts(int flags) throws IOException {
      TermsEnum own = indexed();
      if (own == null) {
        return new SlowImpactsEnum(fromText(flags));
      }
      return PostingsEnum.featureRequested(flags, PostingsEnum.POSITIONS)
          ? places(own.impacts(PostingsEnum.FREQS), flags)
          : own.impacts(flags);
    }

    private PlacesInParagraphs places(PostingsEnum paragraphs, int flags) throws IOException {
      return new PlacesInParagraphs(paragraphs, in.postings(null, flags), segment);
    }

    private PostingsEnum fromText(int flags) throws IOException {
      return new WordInParagraphs(
          in.postings(null, flags | PostingsEnum.POSITIONS), segment, flags);
    }
  }
}
