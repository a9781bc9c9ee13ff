package org.communique.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.search.Explanation;
import org.communique.search.ExportSink;
import org.communique.search.Facet;
import org.communique.search.FileEntry;
import org.communique.search.Filters;
import org.communique.search.IndexStatus;
import org.communique.search.IndexUnusableException;
import org.communique.search.IndexUpdate;
import org.communique.search.NearPassage;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;
import org.communique.search.Suggestion;
import org.communique.search.Vocabulary;
import org.communique.search.WordingScan;
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

  private final IndexFolder folder;
  private final Vocabulary vocabulary;
  private final Suggester suggester;
  private final ReaderStates states = new ReaderStates();

  /** After which a search is stopped. */
  private volatile Duration timeLimit = SearchEngine.DEFAULT_TIME_LIMIT;

  /** Null while there is no build. */
  private volatile @Nullable OpenBuild open;

  /** How the folders looked when the open commit was the newest; null when that is not known. */
  private volatile IndexFolder.@Nullable Look seen;

  private volatile boolean isClosed;

  private LuceneSearchEngine(IndexFolder folder, Vocabulary vocabulary) {
    this.folder = folder;
    this.vocabulary = vocabulary;
    this.suggester = new Suggester(vocabulary);
  }

  /**
   * Opens an index for searching and changing.
   *
   * @throws IndexUnusableException when the folder holds no index, or one of another format
   */
  public static LuceneSearchEngine open(Path folder, Vocabulary vocabulary) throws IOException {
    LuceneSearchEngine engine = openOrCreate(folder, vocabulary);
    if (engine.open == null) {
      throw IndexStore.absent(folder.toString());
    }
    return engine;
  }

  /**
   * Opens an index for changing; where there is none, the first change makes one.
   *
   * @throws IndexUnusableException when the index has another format
   */
  public static LuceneSearchEngine openOrCreate(Path folder, Vocabulary vocabulary)
      throws IOException {
    return openIn(IndexFolder.at(folder), vocabulary);
  }

  @Override
  public LuceneSearchEngine withTimeLimit(Duration limit) {
    timeLimit = limit;
    return this;
  }

  static LuceneSearchEngine openIn(IndexFolder folder, Vocabulary vocabulary) throws IOException {
    LuceneSearchEngine engine = new LuceneSearchEngine(folder, vocabulary);
    engine.refresh();
    return engine;
  }

  /** Opens an index that is to be made anew, also one that cannot be used. */
  public static LuceneSearchEngine openForRebuild(Path folder, Vocabulary vocabulary)
      throws IOException {
    try {
      return openOrCreate(folder, vocabulary);
    } catch (IndexUnusableException e) {
      return new LuceneSearchEngine(IndexFolder.at(folder), vocabulary);
    }
  }

  /** A build with the searchers on its newest commit. */
  private record OpenBuild(IndexStore store, SearcherManager searchers) implements Closeable {
    static OpenBuild of(IndexStore store, String place) throws IOException {
      try {
        store.requireUsable();
        DirectoryReader reader = TermCacheReader.of(DirectoryReader.open(store.directory()));
        return new OpenBuild(store, new SearcherManager(reader, new RankedSearchers()));
      } catch (IndexUnusableException e) {
        store.close();
        throw e;
      } catch (IOException | RuntimeException e) {
        store.close();
        throw IndexStore.damaged(place, e);
      }
    }

    @Override
    public void close() throws IOException {
      searchers.close();
      store.close();
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
    refreshIfPossible();
    OpenBuild build = open;
    if (build == null) {
      throw IndexStore.absent(folder.toString());
    }
    IndexSearcher searcher;
    try {
      searcher = build.searchers.acquire();
    } catch (AlreadyClosedException swappedMeanwhile) {
      if (isClosed) {
        throw swappedMeanwhile;
      }
      return reading(reading);
    }
    try {
      return reading.read(searcher);
    } finally {
      build.searchers.release(searcher);
    }
  }

  /** Looks for a newer generation; when the folder cannot be read, the open one goes on. */
  private void refreshIfPossible() throws IOException {
    try {
      refresh();
    } catch (IOException | AlreadyClosedException e) {
      if (open == null) {
        throw e;
      }
      LOG.log(System.Logger.Level.WARNING, "the index cannot be refreshed", e);
    }
  }

  private void refresh() throws IOException {
    OpenBuild build = open;
    if (build == null) {
      openNewest();
      return;
    }
    IndexFolder.Look before = seen;
    IndexFolder.Look now = folder.look(build.store.build());
    if (before != null && now.isSameAs(before)) {
      return;
    }
    boolean isNewest;
    if (folder.current().equals(OptionalLong.of(build.store.build()))) {
      isNewest = refresh(build);
    } else {
      openNewest();
      isNewest = false;
    }
    seen = isNewest ? now : null;
  }

  /**
   * Looks for a newer commit of a build; a failure does not matter once it is swapped.
   *
   * @return false when somebody else is looking, who may have begun before that commit
   */
  private boolean refresh(OpenBuild build) throws IOException {
    try {
      return build.searchers.maybeRefresh();
    } catch (IOException | AlreadyClosedException e) {
      boolean isStillOpen = build.equals(open);
      if (isStillOpen) {
        throw e;
      }
      return false;
    }
  }

  /** Opens the current build and lets the one before go when its last search is over. */
  private synchronized void openNewest() throws IOException {
    OptionalLong current = folder.current();
    OpenBuild before = open;
    if (current.isEmpty()
        || (before != null && before.store.build() == current.getAsLong())
        || isClosed) {
      return;
    }
    try {
      open = OpenBuild.of(folder.store(current.getAsLong()), folder.toString());
    } catch (IOException e) {
      if (folder.current().equals(current)) {
        throw e;
      }
      openNewest();
      return;
    }
    if (before != null) {
      before.close();
    }
  }

  @Override
  public SearchResult search(SearchRequest request) throws IOException {
    return reading(searcher -> search(searcher, request));
  }

  private SearchResult search(IndexSearcher searcher, SearchRequest request) throws IOException {
    long begin = System.nanoTime();
    KeptAnswers answers = states.of(searcher.getIndexReader()).answers();
    KeptAnswers.Asked asked = new KeptAnswers.Asked(request, LocalDate.now(ZoneOffset.UTC));
    SearchResult known = answers.get(asked);
    if (known != null) {
      return known.withTookMillis((System.nanoTime() - begin) / 1_000_000);
    }
    SearchResult answer = new Search(searcher, vocabulary, request, timeLimit, states).run();
    answers.put(asked, answer);
    return answer;
  }

  @Override
  public void export(SearchRequest request, ExportSink sink) throws IOException {
    reading(
        searcher -> {
          new Exporting(searcher, vocabulary, request.withPage(1, 1), timeLimit, states).run(sink);
          return true;
        });
  }

  @Override
  public Optional<OpenedCommunique> open(CommuniqueId id, String queryText) throws IOException {
    return reading(searcher -> new Opening(searcher, vocabulary, states).open(id, queryText));
  }

  @Override
  public List<Facet.Value> yearsOfAnyDate(SearchRequest request) throws IOException {
    Filters unbounded = request.filters().within(Optional.empty(), Optional.empty());
    return reading(
        searcher ->
            new Search(searcher, vocabulary, request.withFilters(unbounded), timeLimit, states)
                .years());
  }

  @Override
  public Optional<CommuniqueId> successor(CommuniqueId former) throws IOException {
    return reading(searcher -> FormerIds.successor(searcher, former));
  }

  @Override
  public Optional<Explanation> explain(CommuniqueId id, String queryText) throws IOException {
    return reading(searcher -> new Explaining(searcher, vocabulary, states).explain(id, queryText));
  }

  @Override
  public List<Suggestion> suggest(String typed) throws IOException {
    return reading(searcher -> suggester.suggest(searcher, typed, states));
  }

  @Override
  public WordingScan scanWording(List<String> pieces, Consumer<Communique> each)
      throws IOException {
    return reading(searcher -> new WordingQueries(searcher, states, timeLimit).scan(pieces, each));
  }

  @Override
  public List<NearPassage> nearWording(List<String> pieces, int most) throws IOException {
    return reading(searcher -> new WordingQueries(searcher, states, timeLimit).near(pieces, most));
  }

  @Override
  public IndexStatus status() throws IOException {
    return status(LuceneSearchEngine::files);
  }

  @Override
  public IndexStatus overview() throws IOException {
    return status(
        searcher -> {
          readOne(searcher);
          return List.of();
        });
  }

  /** Fails when texts cannot be read. */
  private static void readOne(IndexSearcher searcher) throws IOException {
    for (ScoreDoc text : searcher.search(ofType(Fields.COMMUNIQUE), 1).scoreDocs) {
      Records.of(searcher).record(text.doc);
    }
  }

  private IndexStatus status(Reading<List<FileEntry>> files) throws IOException {
    refreshIfPossible();
    if (open == null) {
      return IndexStatus.NOTHING;
    }
    return reading(
        searcher ->
            new IndexStatus(
                generation(searcher),
                count(searcher, Fields.COMMUNIQUE),
                count(searcher, Fields.PARAGRAPH),
                files.read(searcher),
                IndexStore.annotator((DirectoryReader) searcher.getIndexReader())));
  }

  @Override
  public String generation() throws IOException {
    refreshIfPossible();
    return open == null
        ? IndexStatus.NOTHING.generation()
        : reading(LuceneSearchEngine::generation);
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
    Records records = Records.of(searcher);
    List<FileEntry> files = new ArrayList<>();
    for (ScoreDoc line : searcher.search(ofType(Fields.FILE), count).scoreDocs) {
      files.add(records.file(line.doc));
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

  private IndexUpdate update(boolean anew) throws IOException {
    Closeable lock = folder.lock();
    try {
      return LuceneUpdate.begin(folder, lock, currentOrNone(anew), anew, vocabulary);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** The build that is searched; a damaged one counts as none when all is made anew. */
  private long currentOrNone(boolean anew) throws IOException {
    try {
      return folder.current().orElse(0);
    } catch (IndexUnusableException e) {
      if (anew) {
        return 0;
      }
      throw e;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    isClosed = true;
    OpenBuild build = open;
    if (build != null) {
      build.close();
    }
  }
}
