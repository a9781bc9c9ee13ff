package org.communique.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.communique.lucene.SimilarWords.Neighbour;
import org.jspecify.annotations.Nullable;

/**
 * What searches ask of one state of the index again and again, found out when it is first asked
 * for. Thread-safe.
 */
final class ReaderState {
  /**
   * Terms that are remembered; about 6 MB. Every bare word has one for each language of the stems,
   * of which most texts have one.
   */
  private static final int MAX_TERMS = 20_000;

  /**
   * Rare words whose neighbours are remembered; about 1 MB. To search for them takes 3 ms, more
   * than all else for a rare word.
   */
  private static final int MAX_WORDS = 2_000;

  private final IndexReader reader;

  /**
   * Columns of segments that this state may share with one before it; null once its own are there.
   */
  private @Nullable FacetColumns before;

  /** Terms that were asked for, and whether a text has them. */
  private final Map<Term, Boolean> terms = new ConcurrentHashMap<>();

  /** Words that were asked for, and those that are nearly the same. */
  private final Map<String, List<Neighbour>> neighbours = new ConcurrentHashMap<>();

  private final KeptAnswers answers = new KeptAnswers();
  private final KeptTexts texts = KeptTexts.ofState();
  private final Dictionaries dictionaries;

  private @Nullable Set<String> languages;
  private @Nullable TextSources sources;
  private @Nullable FacetColumns columns;
  private boolean isSearchedAgain;

  private ReaderState(IndexReader reader, @Nullable FacetColumns before) {
    this.reader = reader;
    this.dictionaries = new Dictionaries(reader);
    this.before = before;
  }

  /** The first state that is read. */
  static ReaderState of(IndexReader reader) {
    return new ReaderState(reader, null);
  }

  /** A state that follows another one, of whose segments it has most. */
  static ReaderState after(ReaderState state, IndexReader reader) {
    synchronized (state) {
      return new ReaderState(reader, state.columns == null ? state.before : state.columns);
    }
  }

  /** Codes of the languages of the stems. */
  synchronized Set<String> languages() throws IOException {
    if (languages == null) {
      languages = StemLanguages.of(reader);
    }
    return languages;
  }

  /** The answers given last. */
  KeptAnswers answers() {
    return answers;
  }

  /** Reads records; for one thread. */
  Records records() throws IOException {
    return new Records(reader.storedFields(), dictionaries);
  }

  /** Reads texts. */
  KeptTexts texts() {
    return texts;
  }

  /** Whether a document has a term. */
  boolean has(Term term) throws IOException {
    Boolean known = terms.get(term);
    if (known == null) {
      if (terms.size() >= MAX_TERMS) {
        terms.clear();
      }
      known = isAnywhere(term);
      terms.put(term, known);
    }
    return known;
  }

  private boolean isAnywhere(Term term) throws IOException {
    for (LeafReaderContext segment : reader.leaves()) {
      if (segment.reader().docFreq(term) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Finds the words that are nearly one. */
  @FunctionalInterface
  interface NeighbourSearch {
    List<Neighbour> of(String word) throws IOException;
  }

  /** The words that are nearly one, searched for when it was not asked for lately. */
  List<Neighbour> neighbours(String word, NeighbourSearch search) throws IOException {
    List<Neighbour> known = neighbours.get(word);
    if (known == null) {
      known = search.of(word);
      if (neighbours.size() >= MAX_WORDS) {
        neighbours.clear();
      }
      neighbours.put(word, known);
    }
    return known;
  }

  /** Which sources the texts come from. */
  synchronized TextSources sources() throws IOException {
    if (sources == null) {
      sources = TextSources.of(reader);
    }
    return sources;
  }

  /**
   * The columns over which the hits of communiqués are counted; empty for the first search. To read
   * them all takes longer than to count the hits of one search without them.
   */
  synchronized Optional<FacetColumns> columns() throws IOException {
    if (columns == null && isSearchedAgain) {
      columns = FacetColumns.of(reader, sources(), before);
      before = null;
    }
    isSearchedAgain = true;
    return columnsIfRead();
  }

  /** The same for a search that counts nothing: empty when they are not in memory. */
  synchronized Optional<FacetColumns> columnsIfRead() {
    return Optional.ofNullable(columns);
  }
}
