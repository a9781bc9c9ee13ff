package org.communique;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.communique.annotate.AuthorityLists;
import org.communique.annotate.AuthorityPlace;
import org.communique.annotate.CommuniqueAnnotator;
import org.communique.cli.Defaults;
import org.communique.cli.ServedCommands;
import org.communique.cli.Services;
import org.communique.cli.Services.IndexRun;
import org.communique.cli.UsageException;
import org.communique.corpus.Corpus;
import org.communique.corpus.CorpusChanges;
import org.communique.corpus.FingerprintCache;
import org.communique.evaluate.AnnotationEvaluation;
import org.communique.evaluate.AnnotationScores;
import org.communique.evaluate.CollectionDocument;
import org.communique.evaluate.Ranker;
import org.communique.extract.ExtractionLimits;
import org.communique.extract.IsolatedTextExtractor;
import org.communique.extract.OcrSettings;
import org.communique.extract.TextExtractor;
import org.communique.http.AlertFeeds;
import org.communique.http.CannotListenException;
import org.communique.http.HttpServer;
import org.communique.http.IndexTrigger;
import org.communique.http.Originals;
import org.communique.http.ServerParts;
import org.communique.http.ServerSettings;
import org.communique.ingest.FileOutcome;
import org.communique.ingest.FilePipeline;
import org.communique.ingest.IngestReport;
import org.communique.ingest.Ingestor;
import org.communique.ingest.Ingestor.Extent;
import org.communique.ingest.Progress;
import org.communique.ingest.SingleFiles;
import org.communique.lucene.CollectionRanker;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.model.CommuniqueText;
import org.communique.model.SourcedCommunique;
import org.communique.render.HtmlRenderer;
import org.communique.search.IndexStatus;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.SearchRequest.Match;
import org.communique.search.Vocabulary;
import org.communique.structure.CommuniqueAssembler;
import org.jspecify.annotations.Nullable;

/** Puts the parts of the program together; nothing is loaded before a command asks for it. */
final class Parts {
  /** The file of the index folder that remembers the fingerprints of the corpus. */
  private static final String FINGERPRINTS = "fingerprints";

  /** Time for the first answer of a server, and for those after it. */
  private static final Duration BEFORE_WARMING_UP = Duration.ofSeconds(1);

  private static final Duration BEFORE_SUGGESTIONS = Duration.ofSeconds(2);

  /** Holds the tables of languages, which take a second to load. */
  private final CommuniqueAssembler assembler = new CommuniqueAssembler();

  private AuthorityPlace authority = new AuthorityPlace.BuiltIn();

  /** The authority lists in force; null before they are needed. */
  private @Nullable AuthorityLists lists;

  /** What the commands can do. */
  Services services() {
    return new Services(
        index -> LuceneSearchEngine.open(index, vocabulary()),
        this::ingest,
        this::pending,
        this::annotator,
        this::ranker,
        this::evaluateAnnotations,
        this::serve,
        this::use,
        new Renderers(this::vocabulary),
        System.in);
  }

  /** Takes other authority lists; files of one's own are read at once, so that they are checked. */
  private synchronized void use(AuthorityPlace place) throws IOException {
    lists = place.files().isEmpty() ? null : place.read();
    authority = place;
  }

  private synchronized AuthorityLists lists() {
    if (lists == null) {
      lists = AuthorityLists.builtIn();
    }
    return lists;
  }

  /** The lists as their files are now; when one of them is broken, those before stay in force. */
  private synchronized AuthorityLists newestLists() throws IOException {
    if (!authority.files().isEmpty()) {
      lists = authority.read();
    }
    return lists();
  }

  private Vocabulary vocabulary() {
    return new Vocabulary(this::lists);
  }

  private static TextExtractor extractor(OcrSettings ocr) {
    ocr.problem()
        .ifPresent(
            problem -> {
              throw new UsageException(problem);
            });
    return new IsolatedTextExtractor(ocr);
  }

  private FilePipeline pipeline(TextExtractor extractor, AuthorityLists lists) {
    return new FilePipeline(extractor, assembler, new CommuniqueAnnotator(lists));
  }

  private CorpusChanges pending(Path corpus, Path index, IndexStatus status) throws IOException {
    return Ingestor.pending(
        Corpus.open(corpus),
        status,
        FingerprintCache.in(index.resolve(FINGERPRINTS)),
        ExtractionLimits.DEFAULT.maxFileBytes());
  }

  private IngestReport ingest(IndexRun run, Progress progress) throws IOException {
    Corpus files = Corpus.open(run.corpus());
    Path index = run.index();
    if (index.toAbsolutePath().normalize().startsWith(files.folder())) {
      throw new UsageException(
          "The index %s lies inside the corpus, and would be read as files of it."
              .formatted(index));
    }
    AuthorityLists newest = newestLists();
    try (TextExtractor extractor = extractor(run.ocr());
        SearchEngine engine =
            run.extent() == Extent.REBUILD
                ? LuceneSearchEngine.openForRebuild(index, vocabulary())
                : LuceneSearchEngine.openOrCreate(index, vocabulary())) {
      return new Ingestor(pipeline(extractor, newest), engine)
          .run(files, run.extent(), fingerprints(run), progress);
    }
  }

  private static FingerprintCache fingerprints(IndexRun run) {
    Path file = run.index().resolve(FINGERPRINTS);
    return run.checksAllBytes() ? FingerprintCache.emptyIn(file) : FingerprintCache.in(file);
  }

  private Services.FileAnnotator annotator(OcrSettings ocr) {
    TextExtractor extractor = extractor(ocr);
    return new OpenAnnotator(extractor, new SingleFiles(pipeline(extractor, lists())));
  }

  private record OpenAnnotator(TextExtractor extractor, SingleFiles files)
      implements Services.FileAnnotator {
    @Override
    public void annotate(Path file, Consumer<SourcedCommunique> each, Consumer<String> missing)
        throws IOException {
      Optional<String> failure = files.read(file, each, missing);
      if (failure.isPresent()) {
        throw new UsageException(failure.get());
      }
    }

    @Override
    public void close() {
      extractor.close();
    }
  }

  private Ranker ranker(Stream<CollectionDocument> documents, Match match) throws IOException {
    CollectionRanker collection = new CollectionRanker(vocabulary());
    for (CollectionDocument document : (Iterable<CollectionDocument>) documents::iterator) {
      collection.add(document.id(), document.title(), document.text(), document.date());
    }
    return new RankedCollection(collection, collection.ready(), match);
  }

  private record RankedCollection(
      CollectionRanker collection, CollectionRanker.Searches searches, Match match)
      implements Ranker {
    @Override
    public List<String> rank(String query, int depth) throws IOException {
      return searches.rank(query, match, depth);
    }

    @Override
    public void close() throws IOException {
      searches.close();
      collection.close();
    }
  }

  /**
   * Scores the annotators.
   *
   * @param corpus the folder the gold set's paths are relative to; when its files are not there,
   *     the folder {@code corpus} beside the gold set
   */
  private Services.Evaluation evaluateAnnotations(Path gold, Path corpus) throws IOException {
    Path beside = gold.toAbsolutePath().normalize().resolveSibling("corpus");
    CommuniqueAnnotator annotator = new CommuniqueAnnotator(lists());
    try (TextExtractor extractor = new IsolatedTextExtractor()) {
      FilePipeline pipeline = pipeline(extractor, lists());
      AnnotationScores scores =
          AnnotationEvaluation.evaluate(
              gold,
              path -> {
                Path file = corpus.resolve(path);
                return text(pipeline, Files.exists(file) ? file : beside.resolve(path));
              },
              annotator::annotate,
              lists().taxonomy());
      return new Services.Evaluation(scores.toTable(), scores.toJson());
    }
  }

  private static CommuniqueText text(FilePipeline pipeline, Path file) {
    return switch (pipeline.read(FilePipeline.fileAt(file, 0), "")) {
      case FileOutcome.Read read -> read.communiques().getFirst().communique().text();
      case FileOutcome.Failed failed ->
          throw new IllegalArgumentException(file + ": " + failed.sentence());
    };
  }

  /**
   * Has the code of searches and pages loaded, and then the lists of suggestions made; each a while
   * after whoever waited for the server has the first answers, which this would slow down.
   */
  private static void warmUp(SearchEngine engine, HtmlRenderer renderer) {
    pause(BEFORE_WARMING_UP);
    quietly(
        () -> {
          for (String query : List.of("", "the")) {
            renderer.search(engine.search(SearchRequest.of(query)));
          }
        });
    pause(BEFORE_SUGGESTIONS);
    quietly(() -> engine.suggest("communique"));
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private interface Attempt {
    void make() throws IOException;
  }

  /** What fails here is told when somebody asks for it. */
  private static void quietly(Attempt attempt) {
    try {
      attempt.make();
    } catch (IOException | IllegalStateException e) {
      System.getLogger(Parts.class.getName())
          .log(System.Logger.Level.DEBUG, "the first answers will take longer", e);
    }
  }

  private Services.RunningServer serve(Defaults settings, IndexTrigger trigger) throws IOException {
    SearchEngine engine =
        LuceneSearchEngine.open(settings.index(), vocabulary()).withTimeLimit(settings.timeLimit());
    HtmlRenderer renderer = new HtmlRenderer(vocabulary());
    ServingFile serving = ServingFile.in(settings.index());
    HttpServer server =
        new HttpServer(
            engine,
            renderer,
            new ServerSettings(
                settings.host(),
                settings.port(),
                settings.names(),
                settings.token(),
                settings.logging()),
            new ServerParts(
                Originals.in(settings.corpus()),
                trigger,
                new ServedCommands(
                    engine,
                    new Renderers(this::vocabulary),
                    Settings.standard().withTimeLimit(settings.timeLimit()),
                    serving.key()),
                AlertFeeds.of(settings.searches(), settings.index(), InstantSource.system())));
    try {
      Running running = new Running(engine, server, settings.host(), server.start(), serving);
      if (answersAsUsual(settings)) {
        serving.write(running.address().getPort());
      }
      Thread.ofVirtual().start(() -> warmUp(engine, renderer));
      return running;
    } catch (CannotListenException e) {
      engine.close();
      throw e;
    }
  }

  /** Whether a command asked of the server prints what it prints by itself, without settings. */
  private static boolean answersAsUsual(Defaults settings) {
    Defaults standard = Settings.standard();
    boolean isHere =
        List.of(standard.host(), "localhost", "0.0.0.0", "::").contains(settings.host());
    return isHere
        && settings.names().isEmpty()
        && settings.timeLimit().equals(standard.timeLimit())
        && settings.authority().equals(standard.authority());
  }

  /** A server and its engine, until closed. */
  private static final class Running implements Services.RunningServer {
    private final SearchEngine engine;
    private final HttpServer server;
    private final ServingFile serving;
    private final URI address;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Running(SearchEngine engine, HttpServer server, String host, int port, ServingFile serving) {
      this.serving = serving;
      this.engine = engine;
      this.server = server;
      String name = host.contains(":") ? "[" + host + "]" : host;
      this.address = URI.create("http://" + name + ":" + port + "/");
    }

    @Override
    public URI address() {
      return address;
    }

    @Override
    public void awaitStop() throws InterruptedException {
      stopped.await();
    }

    @Override
    public synchronized void close() {
      if (stopped.getCount() > 0) {
        serving.close();
        server.close();
        closeEngine();
        stopped.countDown();
      }
    }

    private void closeEngine() {
      try {
        engine.close();
      } catch (IOException e) {
        System.getLogger(Parts.class.getName())
            .log(System.Logger.Level.WARNING, "closing the index failed", e);
      }
    }
  }
}
