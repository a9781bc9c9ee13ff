package org.communique.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.communique.model.CommuniqueId;
import org.communique.search.FileEntry;
import org.communique.search.IndexStatus;
import org.communique.search.IndexUnusableException;
import org.communique.search.IndexUpdate;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;
import org.communique.search.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The engine embedded in this process. Searches read the newest commit: each one first looks,
 * cheaply, whether there is a newer one, also of another process, and reopens only the segments
 * that changed.
 */
public final class LuceneSearchEngine implements SearchEngine {
  /**
   * Clauses of one Lucene query; a word has one for each language of the index, and a beginning of
   * a word inside a phrase one for each word that begins so.
   */
  private static final int MAX_CLAUSES = 1 << 17;

  private static final System.Logger LOG = System.getLogger(LuceneSearchEngine.class.getName());

  static {
    IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
  }

  private final IndexStore store;
  private final Vocabulary vocabulary;
  private final SearcherManager searchers;

  private LuceneSearchEngine(IndexStore store, Vocabulary vocabulary) throws IOException {
    this.store = store;
    this.vocabulary = vocabulary;
    this.searchers = new SearcherManager(store.directory(), new RankedSearchers());
  }

  /**
   * Opens an index for searching and changing.
   *
   * @throws IndexUnusableException when the folder holds no index, or one of another format
   */
  public static LuceneSearchEngine open(Path folder, Vocabulary vocabulary) throws IOException {
    if (!Files.exists(folder)) {
      throw IndexStore.absent(folder.toString());
    }
    return opened(IndexStore.at(folder), vocabulary);
  }

  /**
   * Opens an index, after making an empty one where there is none.
   *
   * @throws IndexUnusableException when the index has another format
   */
  public static LuceneSearchEngine openOrCreate(Path folder, Vocabulary vocabulary)
      throws IOException {
    IndexStore store = IndexStore.at(folder);
    if (!store.exists()) {
      commitEmpty(store);
    }
    return opened(store, vocabulary);
  }

  /** Opens an index that is to be made anew: one that cannot be used is emptied first. */
  public static LuceneSearchEngine openForRebuild(Path folder, Vocabulary vocabulary)
      throws IOException {
    try {
      return openOrCreate(folder, vocabulary);
    } catch (IndexUnusableException e) {
      IndexStore store = IndexStore.at(folder);
      store.clear();
      commitEmpty(store);
      return opened(store, vocabulary);
    }
  }

  /** An empty index in a directory of Lucene's, such as one in memory. */
  static LuceneSearchEngine createIn(Directory directory, Vocabulary vocabulary)
      throws IOException {
    IndexStore store = IndexStore.in(directory);
    commitEmpty(store);
    return opened(store, vocabulary);
  }

  private static LuceneSearchEngine opened(IndexStore store, Vocabulary vocabulary)
      throws IOException {
    try {
      store.requireUsable();
      return new LuceneSearchEngine(store, vocabulary);
    } catch (IndexUnusableException e) {
      store.close();
      throw e;
    } catch (IOException | RuntimeException e) {
      store.close();
      throw store.damaged(e);
    }
  }

  private static void commitEmpty(IndexStore store) throws IOException {
    try (IndexWriter writer = store.writer(true)) {
      store.commit(writer);
    }
  }

  private static final class RankedSearchers extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(Ranking.similarity());
      return searcher;
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read(IndexSearcher searcher) throws IOException;
  }

  private <T> T reading(Reading<T> reading) throws IOException {
    refresh();
    IndexSearcher searcher = searchers.acquire();
    try {
      return reading.read(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  /** Looks for a newer commit; when the folder cannot be read, the open generation goes on. */
  private void refresh() {
    try {
      searchers.maybeRefresh();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "the index cannot be refreshed", e);
    }
  }

  @Override
  public SearchResult search(SearchRequest request) throws IOException {
    return reading(searcher -> new Search(searcher, vocabulary, request).run());
  }

  @Override
  public Optional<OpenedCommunique> open(CommuniqueId id, String queryText) throws IOException {
    return reading(searcher -> new Opening(searcher, vocabulary).open(id, queryText));
  }

  @Override
  public IndexStatus status() throws IOException {
    return reading(
        searcher ->
            new IndexStatus(
                generation(searcher),
                count(searcher, Fields.COMMUNIQUE),
                count(searcher, Fields.PARAGRAPH),
                files(searcher)));
  }

  /** The name of the generation a searcher reads. */
  static String generation(IndexSearcher searcher) throws IOException {
    return IndexStore.generation((DirectoryReader) searcher.getIndexReader());
  }

  private static int count(IndexSearcher searcher, String type) throws IOException {
    return searcher.count(ofType(type));
  }

  private static TermQuery ofType(String type) {
    return new TermQuery(new Term(Fields.DOCUMENT_TYPE, type));
  }

  private static List<FileEntry> files(IndexSearcher searcher) throws IOException {
    int count = Math.max(1, count(searcher, Fields.FILE));
    StoredFields stored = searcher.storedFields();
    List<FileEntry> files = new ArrayList<>();
    for (ScoreDoc line : searcher.search(ofType(Fields.FILE), count).scoreDocs) {
      files.add(CommuniqueCodec.decodeFile(Records.bytes(stored, line.doc)));
    }
    files.sort(Comparator.comparing(FileEntry::path));
    return files;
  }

  @Override
  public IndexUpdate update() throws IOException {
    return update(false);
  }

  @Override
  public IndexUpdate rebuild() throws IOException {
    return update(true);
  }

  private IndexUpdate update(boolean fromNothing) throws IOException {
    return new LuceneUpdate(
        store, store.writer(fromNothing), new CommuniqueDocuments(vocabulary::domainOf));
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    store.close();
  }
}
