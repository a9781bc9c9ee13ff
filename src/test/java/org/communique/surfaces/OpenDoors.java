package org.communique.surfaces;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communique.cli.CommandLineApp;
import org.communique.cli.Console;
import org.communique.cli.ExitCode;
import org.communique.cli.Terminal;
import org.communique.http.HttpServer;
import org.communique.http.ServerSettings;
import org.communique.json.Json;
import org.communique.model.Communique;
import org.communique.model.TextSpan;
import org.communique.render.ExportFormat;
import org.communique.render.HtmlRenderer;
import org.communique.render.PageUrls;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.Vocabulary;
import org.communique.surfaces.ShownAnswer.ShownHit;

/** The doors of the program over one engine: the port itself, HTTP and the command line. */
public final class OpenDoors implements AutoCloseable {
  /** The largest page over HTTP. */
  private static final int PAGE = 100;

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final SearchEngine engine;
  private final Function<Console, CommandLineApp> commands;
  private final HttpServer server;
  private final int port;

  /**
   * Opens all doors.
   *
   * @param engine stays open
   * @param commands gives a command line over the same engine
   */
  public OpenDoors(
      SearchEngine engine, Vocabulary vocabulary, Function<Console, CommandLineApp> commands)
      throws IOException {
    this.engine = engine;
    this.commands = commands;
    this.server =
        new HttpServer(engine, new HtmlRenderer(vocabulary), new ServerSettings("127.0.0.1", 0));
    this.port = server.start();
  }

  @Override
  public void close() {
    server.close();
  }

  /** Every door that searches, by name; a further one, such as an export, belongs here. */
  public Map<String, Surface> surfaces() {
    Map<String, Surface> surfaces = new LinkedHashMap<>();
    surfaces.put("engine", this::engine);
    surfaces.put("API", request -> paged(request, PageUrls::searchApi, this::api));
    surfaces.put("page", request -> paged(request, PageUrls::search, PageAnswers::answer));
    surfaces.put("search --json", this::json);
    surfaces.put("search --jsonl", this::jsonLines);
    surfaces.put("search --jsonl --all", this::wholeJsonLines);
    surfaces.put("search --csv --all", this::csv);
    surfaces.put("export as JSON lines", this::exportedLines);
    surfaces.put("export as CSV", this::exportedCsv);
    return surfaces;
  }

  /** Every door that opens a text, by name. */
  public Map<String, Reader> readers() {
    Map<String, Reader> readers = new LinkedHashMap<>();
    readers.put("engine", this::opened);
    readers.put("API", this::openedByApi);
    readers.put("reader page", this::openedAsPage);
    return readers;
  }

  private ShownAnswer engine(SearchRequest request) throws IOException {
    return ShownAnswer.of(engine.search(request.withPage(1, SearchRequest.MAX_SIZE)));
  }

  /** All pages one after another, with the total of the first. */
  private ShownAnswer paged(
      SearchRequest request,
      Function<SearchRequest, String> address,
      Function<String, ShownAnswer> reader)
      throws IOException, InterruptedException {
    ShownAnswer first = reader.apply(get(address.apply(request.withPage(1, PAGE))));
    List<ShownHit> hits = new ArrayList<>(first.hits());
    for (int page = 2; hits.size() == (page - 1) * PAGE; page++) {
      hits.addAll(reader.apply(get(address.apply(request.withPage(page, PAGE)))).hits());
    }
    return new ShownAnswer(first.total(), hits);
  }

  private ShownAnswer api(String body) {
    return JsonAnswers.answer(Json.parse(body));
  }

  private String get(String address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address)).build();
    HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(address + " answers " + response.statusCode());
    }
    return response.body();
  }

  private ShownAnswer json(SearchRequest request) throws IOException {
    return JsonAnswers.answer(Json.parse(run(request, "--json")));
  }

  /** Lines tell no total but their number. */
  private ShownAnswer jsonLines(SearchRequest request) throws IOException {
    List<ShownHit> hits =
        run(request, "--jsonl").lines().map(Json::parse).map(JsonAnswers::hit).toList();
    return new ShownAnswer(hits.size(), hits);
  }

  private static ShownAnswer lines(String lines) {
    return whole(lines.lines().map(Json::parse).map(JsonAnswers::exported).toList());
  }

  private static ShownAnswer whole(List<ShownHit> hits) {
    return new ShownAnswer(hits.size(), true, hits);
  }

  private ShownAnswer wholeJsonLines(SearchRequest request) throws IOException {
    return lines(run(request, "--jsonl", "--all"));
  }

  private ShownAnswer csv(SearchRequest request) throws IOException {
    return whole(CsvAnswers.hits(run(request, "--csv", "--all")));
  }

  private ShownAnswer exportedLines(SearchRequest request)
      throws IOException, InterruptedException {
    return lines(get(PageUrls.export(request, ExportFormat.JSON_LINES)));
  }

  /** The link on the page asks for a byte order mark. */
  private ShownAnswer exportedCsv(SearchRequest request) throws IOException, InterruptedException {
    String csv = get(PageUrls.export(request, ExportFormat.CSV));
    if (!csv.startsWith("\uFEFF")) {
      throw new IllegalArgumentException("no byte order mark before " + csv);
    }
    return whole(CsvAnswers.hits(csv.substring(1)));
  }

  private String run(SearchRequest request, String format) throws IOException {
    return run(request, format, "-n" + SearchRequest.MAX_SIZE);
  }

  private String run(SearchRequest request, String format, String number) throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), Terminal.NONE);
    int exit =
        commands
            .apply(console)
            .run("search", format, number, "--unit", request.unit().label(), "--", request.text());
    if (exit == ExitCode.FAILED) {
      throw new IOException(err.toString());
    }
    return out.toString();
  }

  private List<TextSpan> opened(Communique communique, String query) throws IOException {
    return engine.open(communique.id(), query).map(OpenedCommunique::matches).orElseThrow();
  }

  private List<TextSpan> openedByApi(Communique communique, String query)
      throws IOException, InterruptedException {
    String body = get(PageUrls.communiqueApi(communique.id(), query));
    return JsonAnswers.spans(Json.parse(body).field("marks"));
  }

  private List<TextSpan> openedAsPage(Communique communique, String query)
      throws IOException, InterruptedException {
    return PageAnswers.marks(get(PageUrls.communique(communique.id(), query)), communique);
  }
}
