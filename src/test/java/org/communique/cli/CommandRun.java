package org.communique.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.communique.annotate.AuthorityPlace;
import org.communique.cli.Services.RunningServer;
import org.communique.corpus.CorpusChanges;
import org.communique.evaluate.CollectionDocument;
import org.communique.evaluate.Ranker;
import org.communique.extract.OcrSettings;
import org.communique.http.RequestLogging;
import org.communique.ingest.IngestReport;
import org.communique.json.JsonValue;
import org.communique.model.Communique;
import org.communique.model.SourcedCommunique;
import org.communique.search.FileEntry;
import org.communique.search.IndexUnusableException;
import org.communique.search.SearchEngine;
import org.communique.testing.ListEngine;

/** Runs commands over two communiqués and keeps what they print. */
final class CommandRun {
  static final Communique SEA =
      ListEngine.communique("sea-2k7q9d4m", "On the sea", "The sea is free.", "It is open.");
  static final Communique AIR = ListEngine.communique("air-1a2b3c4d", "On the air", "Air is free.");

  static final FileEntry BROKEN =
      new FileEntry(
          "a/bro\u001bken.pdf",
          FileEntry.Status.FAILED,
          "malformed",
          "The file is damaged, or is not what its format promises.",
          12,
          "",
          0,
          0,
          0.1,
          false,
          List.of(),
          List.of());
  static final FileEntry READ =
      new FileEntry(
          "sea.txt",
          FileEntry.Status.INDEXED,
          "",
          "",
          30,
          "",
          30,
          2,
          0.1,
          false,
          List.of(new FileEntry.Holding(SEA.id(), "")),
          List.of());

  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final ListEngine engine = new ListEngine(List.of(SEA, AIR), List.of(BROKEN));
  private final PlainRendering rendering = new PlainRendering();
  private final List<String> calls = new ArrayList<>();
  private Map<String, String> environment = Map.of();
  private Terminal terminal = Terminal.NONE;
  private IngestReport report = report(List.of(BROKEN), true);
  private int filesOfRun = 2;
  private String input = "";

  /** Commands whose corpus and index are folders of {@code folder}. */
  CommandRun(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("corpus"));
    Files.createDirectories(folder.resolve("index"));
  }

  static IngestReport report(List<FileEntry> failures, boolean isChanged) {
    List<FileEntry> ledger = new ArrayList<>(List.of(READ, READ.at("air.txt")));
    ledger.addAll(failures);
    CorpusChanges changes =
        new CorpusChanges(
            List.of("sea.txt", BROKEN.path()), List.of(), List.of(), List.of("air.txt"), List.of());
    return new IngestReport("g2", 2, changes, ledger, 0, isChanged, 0.25);
  }

  CommandRun withEnvironment(String name, String value) {
    environment = Map.of(name, value);
    return this;
  }

  CommandRun withInput(String text) {
    input = text;
    return this;
  }

  CommandRun onTerminal() {
    terminal = new Terminal(true, true, false, 40);
    return this;
  }

  CommandRun withReport(IngestReport wanted) {
    report = wanted;
    return this;
  }

  CommandRun withFilesOfRun(int count) {
    filesOfRun = count;
    return this;
  }

  /** Runs one command and returns its exit code. */
  int run(String... arguments) {
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), terminal);
    return app(console).run(arguments);
  }

  CommandLineApp app(Console console) {
    return new CommandLineApp(services(), defaults(), console, environment);
  }

  Defaults defaults() {
    return new Defaults(
        folder.resolve("corpus"),
        folder.resolve("index"),
        "127.0.0.1",
        0,
        List.of(),
        "",
        OcrSettings.OFF,
        SearchEngine.DEFAULT_TIME_LIMIT,
        new AuthorityPlace.BuiltIn(),
        folder.resolve("searches.txt"),
        RequestLogging.ERRORS);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  /** What the commands asked of the parts behind them. */
  List<String> calls() {
    return calls;
  }

  /** Whether each answer for people was asked for in colour. */
  List<Boolean> colours() {
    return rendering.colours();
  }

  boolean hasClosedEngine() {
    return engine.isClosed();
  }

  private Services services() {
    return new Services(
        this::open,
        (run, progress) -> {
          calls.add(
              "index %s %s %s".formatted(name(run.corpus()), name(run.index()), run.extent()));
          for (int done = 1; done <= filesOfRun; done++) {
            progress.fileDone(
                READ.at("a long path of a file/number " + done + ".txt"), done, filesOfRun);
          }
          return report;
        },
        (corpus, index, status) ->
            new CorpusChanges(
                List.of("new.txt"), List.of(), List.of(), List.of(), List.of("old.txt")),
        ocr -> new OneByOne(),
        (documents, match) -> new FirstCome(documents.map(CollectionDocument::id).toList()),
        (gold, corpus) ->
            new Services.Evaluation("gold table\n", JsonValue.object().put("gold", true).build()),
        (settings, trigger) -> {
          calls.add("serve %s %d".formatted(settings.host(), settings.port()));
          return new StoppedServer();
        },
        this::use,
        rendering,
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
  }

  private void use(AuthorityPlace place) throws IOException {
    if (place instanceof AuthorityPlace.Folder) {
      place.read();
      calls.add("authority " + place);
    }
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  private SearchEngine open(Path index) throws IOException {
    if (!Files.isDirectory(index)) {
      throw new IndexUnusableException(
          "There is no index in %s; make one with: communique index.".formatted(index));
    }
    if (Files.exists(index.resolve("bug"))) {
      throw new IllegalStateException("what nobody foresaw");
    }
    return engine;
  }

  /** Hands on what {@link #annotate} gives at once. */
  private static final class OneByOne implements Services.FileAnnotator {
    @Override
    public void annotate(Path file, Consumer<SourcedCommunique> each, Consumer<String> missing)
        throws IOException {
      CommandRun.annotate(file).forEach(each);
    }

    @Override
    public void close() {}
  }

  private static List<SourcedCommunique> annotate(Path file) throws IOException {
    if (Files.readString(file).isBlank()) {
      throw new UsageException("The file holds no text.");
    }
    Communique communique =
        ListEngine.communique("some-1a2b3c4d", Files.readString(file).strip(), "Text.");
    return List.of(new SourcedCommunique(ListEngine.source(communique), communique));
  }

  /** Ranks documents in the order they came. */
  private record FirstCome(List<String> ids) implements Ranker {
    @Override
    public List<String> rank(String query, int depth) {
      return ids.stream().limit(depth).collect(Collectors.toList());
    }

    @Override
    public void close() {}
  }

  /** A server that was stopped at once. */
  private static final class StoppedServer implements RunningServer {
    @Override
    public URI address() {
      return URI.create("http://127.0.0.1:4711/");
    }

    @Override
    public void awaitStop() {}

    @Override
    public void close() {}
  }
}
