package org.communique.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOBooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A reader that remembers where terms were found in its segments. One search looks the same few
 * words up a dozen times in every segment: to find the hits, to rank them by words and by pairs, in
 * titles, to count the parts of the query, to find the places of each hit. Without this a sixth of
 * the time of a search over 17 segments went into the dictionaries. What is found in them is read
 * as {@link SharedPlaces} has it.
 */
final class TermCacheReader extends FilterDirectoryReader {
  private TermCacheReader(DirectoryReader reader) throws IOException {
    super(
        reader,
        new SubReaderWrapper() {
          @Override
          public LeafReader wrap(LeafReader segment) {
            return new Segment(new SharedPlaces(segment));
          }
        });
  }

  /** A reader of the same segments. */
  static DirectoryReader of(DirectoryReader reader) throws IOException {
    return new TermCacheReader(reader);
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader reader) throws IOException {
    return new TermCacheReader(reader);
  }

  @Override
  public CacheHelper getReaderCacheHelper() {
    return in.getReaderCacheHelper();
  }

  private static final class Segment extends FilterLeafReader {
    private final Map<String, CachedTerms> fields = new ConcurrentHashMap<>();

    Segment(LeafReader segment) {
      super(segment);
    }

    @Override
    public @Nullable Terms terms(String field) throws IOException {
      CachedTerms known = fields.get(field);
      if (known == null) {
        Terms terms = in.terms(field);
        if (terms == null) {
          return null;
        }
        known = new CachedTerms(terms);
        fields.put(field, known);
      }
      return known;
    }

    @Override
    public CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
      return in.getReaderCacheHelper();
    }
  }

  /**
   * What is known of a term.
   *
   * @param state where it is; null when there is no such term
   */
  private record Found(@Nullable TermState state, int docFreq, long totalTermFreq) {
    static final Found NOWHERE = new Found(null, 0, 0);
  }

  private static final class CachedTerms extends FilterLeafReader.FilterTerms {
    /**
     * Terms that are remembered of one field of one segment, some 200 bytes each; an index has tens
     * of segments, and searches look into three fields.
     */
    private static final int MOST = 2_000;

    private final Map<BytesRef, Found> found = new ConcurrentHashMap<>();

    /**
     * The dictionary, open for whoever is next: to open it takes a dozen objects, and an answer
     * over seven segments looks into it a hundred times. Null while somebody has it.
     */
    private final AtomicReference<@Nullable TermsEnum> spare = new AtomicReference<>();

    CachedTerms(Terms terms) {
      super(terms);
    }

    @Override
    public TermsEnum iterator() {
      return new CachedTermsEnum(this);
    }

    private TermsEnum uncached() throws IOException {
      return in.iterator();
    }

    /** Looks into a dictionary, which it must not keep. */
    @FunctionalInterface
    private interface Look<T> {
      T into(TermsEnum dictionary) throws IOException;
    }

    private <T> T look(Look<T> look) throws IOException {
      TermsEnum idle = spare.getAndSet(null);
      TermsEnum dictionary = idle == null ? uncached() : idle;
      T seen = look.into(dictionary);
      spare.set(dictionary);
      return seen;
    }

    private Found find(BytesRef term) throws IOException {
      Found known = found.get(term);
      if (known == null) {
        known = look(dictionary -> found(term, dictionary));
        put(term, known);
      }
      return known;
    }

    private static Found found(BytesRef term, TermsEnum dictionary) throws IOException {
      return dictionary.seekExact(term)
          ? new Found(dictionary.termState(), dictionary.docFreq(), dictionary.totalTermFreq())
          : Found.NOWHERE;
    }

    private void put(BytesRef term, Found where) {
      if (found.size() >= MOST) {
        found.clear();
      }
      found.put(BytesRef.deepCopyOf(term), where);
    }
  }

  /** Opens the dictionary when something is asked that is not remembered. */
  private static final class CachedTermsEnum extends TermsEnum {
    private final CachedTerms terms;
    private @Nullable TermsEnum opened;

    /** The term it stands on, when the dictionary does not. */
    private @Nullable At at;

    /** A term that there is, and where. */
    private record At(BytesRef term, TermState state) {
      TermsEnum in(TermsEnum dictionary) throws IOException {
        dictionary.seekExact(term, state);
        return dictionary;
      }
    }

    CachedTermsEnum(CachedTerms terms) {
      this.terms = terms;
    }

    /** The dictionary, at the term that this stands on. */
    private TermsEnum here() throws IOException {
      TermsEnum dictionary = at == null ? open() : at.in(open());
      at = null;
      return dictionary;
    }

    private TermsEnum open() throws IOException {
      if (opened == null) {
        opened = terms.uncached();
      }
      return opened;
    }

    @Override
    public boolean seekExact(BytesRef text) throws IOException {
      TermState state = terms.find(text).state;
      at = state == null ? null : new At(BytesRef.deepCopyOf(text), state);
      return state != null;
    }

    @Override
    public IOBooleanSupplier prepareSeekExact(BytesRef text) {
      return () -> seekExact(text);
    }

    @Override
    public void seekExact(BytesRef text, TermState state) {
      at = new At(BytesRef.deepCopyOf(text), state);
    }

    @Override
    public int docFreq() throws IOException {
      return at != null ? terms.find(at.term).docFreq : open().docFreq();
    }

    @Override
    public long totalTermFreq() throws IOException {
      return at != null ? terms.find(at.term).totalTermFreq : open().totalTermFreq();
    }

    @Override
    public TermState termState() throws IOException {
      return at != null ? at.state : open().termState();
    }

    @Override
    public BytesRef term() throws IOException {
      return at != null ? at.term : open().term();
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) throws IOException {
      At term = at;
      return term == null
          ? open().postings(reuse, flags)
          : terms.look(dictionary -> term.in(dictionary).postings(reuse, flags));
    }

    @Override
    public ImpactsEnum impacts(int flags) throws IOException {
      At term = at;
      return term == null
          ? open().impacts(flags)
          : terms.look(dictionary -> term.in(dictionary).impacts(flags));
    }

    @Override
    public SeekStatus seekCeil(BytesRef text) throws IOException {
      at = null;
      return open().seekCeil(text);
    }

    @Override
    public void seekExact(long ord) throws IOException {
      at = null;
      open().seekExact(ord);
    }

    @Override
    public long ord() throws IOException {
      return here().ord();
    }

    @Override
    public @Nullable BytesRef next() throws IOException {
      return here().next();
    }

    @Override
    public AttributeSource attributes() {
      try {
        return open().attributes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
