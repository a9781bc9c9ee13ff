package org.communique;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.communique.http.HttpServer;
import org.communique.http.ServerSettings;
import org.communique.json.Json;
import org.communique.json.JsonValue.JsonString;
import org.communique.render.HtmlRenderer;
import org.communique.search.Vocabulary;
import org.communique.testing.SampleCollection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The queries that broke other search engines, through the pages, the API and the commands. */
class HostileQueriesEverywhereTest {
  private static final Path QUERIES = Path.of("../shared/hostile/queries.txt");
  private static final Duration LIMIT = Duration.ofSeconds(2);

  /** The name of a class of Java or Lucene, as traces have them. */
  private static final Pattern CLASS = Pattern.compile("(java|lucene|communique)\\.[a-z]+\\.[A-Z]");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final List<String> LOGGED = new ArrayList<>();

  private static HttpServer server;
  private static int port;

  /**
   * A query.
   *
   * @param statuses of HTTP it may have
   */
  private record Hostile(String id, List<Integer> statuses, String text) {}

  @BeforeAll
  static void start() throws IOException {
    Logger.getLogger("").addHandler(new Failures());
    server =
        new HttpServer(
            SampleCollection.engine(),
            new HtmlRenderer(Vocabulary.standard()),
            new ServerSettings("127.0.0.1", 0));
    port = server.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Keeps what is logged with an exception. */
  private static final class Failures extends Handler {
    @Override
    public void publish(LogRecord entry) {
      if (entry.getThrown() != null && entry.getLevel().intValue() >= Level.WARNING.intValue()) {
        LOGGED.add(entry.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private static List<Hostile> queries() throws IOException {
    assumeTrue(Files.exists(QUERIES), () -> "there is no " + QUERIES);
    return Files.readAllLines(QUERIES).stream()
        .filter(line -> !line.startsWith("#"))
        .map(HostileQueriesEverywhereTest::query)
        .toList();
  }

  private static Hostile query(String line) {
    String[] parts = line.split("\t", -1);
    List<Integer> statuses =
        Arrays.stream(parts[2].split("\\|", -1)).map(Integer::valueOf).toList();
    return new Hostile(parts[0], statuses, ((JsonString) Json.parse(parts[3])).value());
  }

  @Test
  void pagesAndApiAnswer() throws Exception {
    for (Hostile query : queries()) {
      for (String path : List.of("/search?q=", "/api/search?q=", "/api/suggest?q=")) {
        check(query, path);
      }
    }
    assertTrue(LOGGED.isEmpty(), LOGGED.toString());
  }

  private static void check(Hostile query, String path) throws Exception {
    String encoded = URLEncoder.encode(query.text(), StandardCharsets.UTF_8);
    URI uri = URI.create("http://127.0.0.1:" + port + path + encoded);
    long begin = System.nanoTime();
    HttpResponse<String> response =
        CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    Duration taken = Duration.ofNanos(System.nanoTime() - begin);

    String what = path + " " + query.id();
    assertTrue(query.statuses().contains(response.statusCode()), what + response.statusCode());
    assertTrue(taken.compareTo(LIMIT) < 0, () -> what + " took " + taken);
    assertFalse(CLASS.matcher(response.body()).find(), what);
    boolean isPage = path.startsWith("/search");
    assertFalse(isPage && response.body().contains("<script>alert"), what);
  }

  @Test
  void theCommandAnswers() throws IOException {
    for (Hostile query : queries()) {
      List<String> unpaired = query.text().indexOf('\0') < 0 ? List.of(query.text()) : List.of();
      for (String text : unpaired) {
        checkCommand(query.id(), "search", "--explain-query", "--", text);
        checkCommand(query.id(), "search", text);
      }
    }
  }

  private static void checkCommand(String id, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Map<String, String> environment =
        Map.of("COMMUNIQUE_INDEX", SampleCollection.index().toString());
    long begin = System.nanoTime();
    int exitCode = new Application(environment, new Properties()).run(out, err, arguments);
    Duration taken = Duration.ofNanos(System.nanoTime() - begin);

    assertTrue(exitCode >= 0 && exitCode <= 2, id);
    String printed = out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    assertFalse(printed.contains("\tat ") || CLASS.matcher(printed).find(), id);
    assertTrue(printed.chars().noneMatch(c -> c < ' ' && c != '\n'), id);
    assertTrue(taken.compareTo(LIMIT) < 0, () -> id + " took " + taken);
  }
}
