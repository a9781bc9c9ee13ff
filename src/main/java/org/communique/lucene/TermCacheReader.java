package org.communique.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    private @Nullable Found get(BytesRef term) {
      return found.get(term);
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
    private @Nullable BytesRef term;

    private @Nullable Found found;

    CachedTermsEnum(CachedTerms terms) {
      this.terms = terms;
    }

    /** The dictionary, at the term that this stands on. */
    private TermsEnum here() throws IOException {
      TermsEnum dictionary = open();
      if (term != null && found != null && found.state != null) {
        dictionary.seekExact(term, found.state);
        term = null;
        found = null;
      }
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
      Found known = terms.get(text);
      if (known == null) {
        known = look(text);
        terms.put(text, known);
      }
      term = BytesRef.deepCopyOf(text);
      found = known;
      return known.state != null;
    }

    private Found look(BytesRef text) throws IOException {
      TermsEnum dictionary = open();
      return dictionary.seekExact(text)
          ? new Found(dictionary.termState(), dictionary.docFreq(), dictionary.totalTermFreq())
          : Found.NOWHERE;
    }

    @Override
    public IOBooleanSupplier prepareSeekExact(BytesRef text) {
      return () -> seekExact(text);
    }

    @Override
    public void seekExact(BytesRef text, TermState state) throws IOException {
      term = null;
      found = null;
      open().seekExact(text, state);
    }

    @Override
    public int docFreq() throws IOException {
      return found != null ? found.docFreq : open().docFreq();
    }

    @Override
    public long totalTermFreq() throws IOException {
      return found != null ? found.totalTermFreq : open().totalTermFreq();
    }

    @Override
    public TermState termState() throws IOException {
      return found != null && found.state != null ? found.state : open().termState();
    }

    @Override
    public BytesRef term() throws IOException {
      return term != null ? term : open().term();
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) throws IOException {
      return here().postings(reuse, flags);
    }

    @Override
    public ImpactsEnum impacts(int flags) throws IOException {
      return here().impacts(flags);
    }

    @Override
    public SeekStatus seekCeil(BytesRef text) throws IOException {
      forget();
      return open().seekCeil(text);
    }

    @Override
    public void seekExact(long ord) throws IOException {
      forget();
      open().seekExact(ord);
    }

    @Override
    public long ord() throws IOException {
      return here().ord();
    }

    @Override
    public @Nullable BytesRef next() throws IOException {
      TermsEnum dictionary = here();
      forget();
      return dictionary.next();
    }

    @Override
    public AttributeSource attributes() {
      try {
        return open().attributes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void forget() {
      term = null;
      found = null;
    }
  }
}
