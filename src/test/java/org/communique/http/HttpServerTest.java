package org.communique.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.communique.json.Json;
import org.communique.json.JsonValue;
import org.communique.render.HtmlRenderer;
import org.communique.search.Vocabulary;
import org.communique.testing.SampleCommuniques;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpServerTest {
  private static final String TRILATERAL = "trilateral-ministerial-meeting-2k7q9d4m";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static HttpServer server;
  private static int port;

  @BeforeAll
  static void start() throws IOException {
    server =
        new HttpServer(
            SampleCommuniques.engine(),
            new HtmlRenderer(Vocabulary.standard()),
            new ServerSettings("127.0.0.1", 0));
    port = server.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "/, text/html;charset=utf-8",
    "/search, text/html;charset=utf-8",
    "/search?q=maritime, text/html;charset=utf-8",
    "/search.atom?q=maritime, application/atom+xml;charset=utf-8",
    "/api/search?q=maritime, application/json",
    "/c/" + TRILATERAL + ", text/html;charset=utf-8",
    "/api/communiques/" + TRILATERAL + "?q=sea, application/json",
    "/health, application/json",
    "/static/style.css, text/css;charset=utf-8",
    "/static/js/main.js, text/javascript;charset=utf-8",
    "/static/icon.svg, image/svg+xml"
  })
  void everyRouteAnswers(String path, String type) throws Exception {
    HttpResponse<String> response = get(path);

    assertEquals(200, response.statusCode());
    assertEquals(type, header(response, "Content-Type").toLowerCase(Locale.ROOT));
    assertSafe(response);
  }

  private static void assertSafe(HttpResponse<?> response) {
    RequestHardening.HEADERS.forEach(
        (name, value) -> assertEquals(value, header(response, name), name));
    assertEquals("", header(response, "Server"));
    assertEquals("", header(response, "X-Powered-By"));
  }

  @ParameterizedTest
  @CsvSource({
    "/nowhere, 404",
    "/c/unknown-1a2b3c4d, 404",
    "/c/Not%20an%20id, 404",
    "/c/..%2F..%2Fetc, 404",
    "/static/nothing.css, 404",
    "/static/../templates/layout.jte, 404",
    "/static/js, 404",
    "/search?sort=best, 400",
    "/search.atom?from=long-ago, 400",
    "/search?not.kind=letter, 400",
    "/search?signatories=many, 400",
    "/search?from=2023&to=2021, 400",
    "/search?page=99999, 400",
    "/search?q=a&q=b, 400"
  })
  void errorsAreAnsweredSafely(String path, int status) throws Exception {
    HttpResponse<String> response = get(path);

    assertEquals(status, response.statusCode());
    assertSafe(response);
    assertFalse(response.body().contains("Exception"), response.body());
  }

  @Test
  void anErrorIsAPageForPeople() throws Exception {
    HttpResponse<String> response =
        send(request("/search?q=sea&unit=sentence").header("Accept", "text/html,*/*;q=0.8"));

    assertEquals(400, response.statusCode());
    assertEquals(
        "text/html;charset=utf-8", header(response, "Content-Type").toLowerCase(Locale.ROOT));
    assertTrue(response.body().contains("<h1>This cannot be asked so</h1>"));
    assertTrue(response.body().contains("one of communique, paragraph"));
    assertTrue(response.body().contains("value=\"sea\""), "the query stays in the box");
  }

  @ParameterizedTest
  @CsvSource({"/api/search?kind=letter, */*", "/search?kind=letter, application/json"})
  void anErrorIsAProblemForPrograms(String path, String accept) throws Exception {
    HttpResponse<String> response = send(request(path).header("Accept", accept));

    assertEquals(400, response.statusCode());
    assertEquals("application/problem+json", header(response, "Content-Type"));
    JsonValue problem = Json.parse(response.body());
    assertEquals("about:blank", problem.field("type").text());
    assertEquals("Bad Request", problem.field("title").text());
    assertEquals("400", problem.field("status").text());
    assertEquals("kind", problem.field("parameter").text());
    assertEquals("letter", problem.field("given").text());
    assertTrue(problem.field("allowed").text().contains("joint-statement"));
  }

  @Test
  void aMisspelledParameterIsRefusedByTheApi() throws Exception {
    assertEquals(400, get("/api/search?q=sea&signatories=JPN").statusCode());
  }

  @Test
  void aParameterThatAnotherSiteAddedDoesNotBreakALink() throws Exception {
    assertEquals(200, get("/search?q=sea&utm_source=letter").statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"})
  void nothingButReadingIsAllowed(String method) throws Exception {
    String answer = raw(method + " /search?q=sea HTTP/1.1\r\nHost: localhost\r\n");

    assertTrue(answer.startsWith("HTTP/1.1 405 "), answer);
    assertTrue(answer.contains("Allow: GET, HEAD"), answer);
    assertTrue(answer.contains("Content-Security-Policy: default-src 'none'"), answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-HTTP-Method-Override", "x-http-method-override"})
  void aHeaderDoesNotChangeTheMethod(String name) throws Exception {
    HttpResponse<String> read = send(request("/api/search?q=sea").header(name, "DELETE"));
    HttpResponse<String> write =
        send(
            request("/api/search?q=sea")
                .header(name, "GET")
                .POST(HttpRequest.BodyPublishers.noBody()));

    assertEquals(200, read.statusCode());
    assertEquals(405, write.statusCode());
  }

  @ParameterizedTest
  @CsvSource({"/search?q=sea, 200", "/c/unknown-1a2b3c4d, 404", "/static/style.css, 200"})
  void headIsAnsweredAsGetIs(String path, int status) throws Exception {
    HttpResponse<String> response =
        send(request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));

    assertEquals(status, response.statusCode());
    assertEquals("", response.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/9.9\r\nHost: localhost\r\n",
        "GET /%zz HTTP/1.1\r\nHost: localhost\r\n",
        "GET /search HTTP/1.1\r\nHost: a b\r\n",
        "GARBAGE\r\n",
        "GET /c/a%00b HTTP/1.1\r\nHost: localhost\r\n"
      })
  void brokenRequestsLearnNothingOfTheServer(String request) throws Exception {
    String answer = raw(request);

    assertTrue(answer.matches("(?s)HTTP/1.1 [45]\\d\\d .*"), answer);
    assertTrue(answer.contains("Content-Security-Policy: default-src 'none'"), answer);
    assertFalse(answer.toLowerCase(Locale.ROOT).contains("jetty"), answer);
    assertFalse(answer.contains("Exception"), answer);
  }

  @Test
  void aBrokenEscapeIsNoEmptyQuery() throws Exception {
    String answer = raw("GET /api/search?q=100%&kind=treaty HTTP/1.1\r\nHost: localhost\r\n");

    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    assertTrue(answer.contains("\"parameter\":\"q\",\"given\":\"100%\""), answer);
  }

  @Test
  void tooLongARequestIsRefused() throws Exception {
    HttpResponse<String> response = get("/search?q=" + "a".repeat(60_000));

    assertEquals(414, response.statusCode());
    assertEquals("URI Too Long", Json.parse(response.body()).field("title").text());
  }

  /** Jetty answers these itself. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /api/search HTTP/9.9                                | 505",
        "GET /api/%zz HTTP/1.1                                   | 400",
        "GET /api/a/..;/b HTTP/1.1                               | 400",
        "POST /api/index HTTP/1.1~Content-Length: many           | 400",
        "GET /api/search HTTP/1.1~Bad Header: x                  | 400",
        "GET /api/search HTTP/1.1~Transfer-Encoding: odd         | 400",
        "GET /api/search HTTP/1.1~Expect: miracles               | 417",
        "GET /search HTTP/1.1~Expect: miracles~Accept: text/json | 417",
        "GARBAGE                                                 | 400",
        "BREW /api/\u009b31m HTTP/1.1                            | 400",
        "TRACE /api/..;/x HTTP/1.1                               | 400",
        "GET /api/search?q=\u001b HTTP/1.1                       | 400"
      })
  void brokenRequestsOfProgramsAreAnsweredWithProblems(String request, int status)
      throws Exception {
    String lines = request.replaceFirst("(HTTP/\\S[^~]*)", "$1~Host: localhost");
    String answer = raw(lines.replace("~", "\r\n") + "\r\n");

    assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
    assertTrue(answer.contains("\r\nContent-Type: application/problem+json\r\n"), answer);
    JsonValue problem = Json.parse(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    assertEquals(Integer.toString(status), problem.field("status").text());
    RequestHardening.HEADERS.forEach(
        (name, value) -> assertTrue(answer.contains("\r\n" + name + ": " + value), name));
    assertTrue(answer.contains("\r\nX-Request-Id: "), answer);
  }

  @Test
  void headerFieldsThatAreTooLongAreAProblem() throws Exception {
    String field = "X: " + "a".repeat(60_000) + "\r\n";
    String answer = raw("GET /api/search HTTP/1.1\r\nHost: localhost\r\n" + field);

    assertTrue(answer.startsWith("HTTP/1.1 431 "), answer);
    assertTrue(answer.contains("\"instance\":\"/api/search\""), answer);
  }

  @Test
  void apiItselfHasAProblemToo() throws Exception {
    assertEquals("application/problem+json", header(get("/api"), "Content-Type"));
  }

  @Test
  void nobodyIsConnectedFromHereToElsewhere() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      String request = "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
      assertEquals("HTTP/1.1 405", answer);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=sea",
        "/api/search?q=sea",
        "/api/status",
        "/health",
        "/search.atom?q=sea",
        "/c/" + TRILATERAL,
        "/nowhere",
        "/search?page=x",
        "/static/style.css",
        "/help",
        "/api/export?q=sea&format=csv",
        "/openapi.json"
      })
  void headHasTheHeadersOfGet(String path) throws Exception {
    HttpResponse<String> read = get(path);
    HttpResponse<String> head =
        send(request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));

    assertEquals(read.statusCode(), head.statusCode());
    Map<String, List<String>> expected = new TreeMap<>(read.headers().map());
    Map<String, List<String>> actual = new TreeMap<>(head.headers().map());
    List<String> free = new ArrayList<>(List.of("date", "x-request-id", "transfer-encoding"));
    if (path.startsWith("/api/export")) {
      free.add("content-length"); // known only once every hit is read
    }
    assertEquals(
        expected.containsKey("content-length") && free.size() == 3,
        actual.containsKey("content-length"));
    free.forEach(expected::remove);
    free.forEach(actual::remove);
    assertEquals(expected, actual);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search?q=sea", "/api/search?q=sea", "/static/style.css", "/help"})
  void whatIsLongIsCompressedForThoseWhoAcceptIt(String path) throws Exception {
    HttpResponse<byte[]> packed =
        CLIENT.send(
            request(path).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
    String plain = get(path).body();

    assertEquals("gzip", header(packed, "Content-Encoding"));
    assertTrue(header(packed, "Vary").contains("Accept-Encoding"));
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertEquals(plain, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search?q=sea", "/api/search?q=sea", "/static/style.css", "/nowhere"})
  void whatIsNotCompressedHasALength(String path) throws Exception {
    assertWhole(CLIENT.send(request(path).build(), BodyHandlers.ofByteArray()));
    assertWhole(
        CLIENT.send(
            request(path).header("Accept-Encoding", "identity").build(),
            BodyHandlers.ofByteArray()));
  }

  @Test
  void whatIsLongHasALengthToo() throws Exception {
    HttpResponse<byte[]> answer =
        CLIENT.send(request("/openapi.json").build(), BodyHandlers.ofByteArray());

    assertTrue(answer.body().length > 32 * 1024, "no longer than a part");
    assertWhole(answer);
  }

  private static void assertWhole(HttpResponse<byte[]> answer) {
    assertEquals(Integer.toString(answer.body().length), header(answer, "Content-Length"));
    assertEquals("", header(answer, "Transfer-Encoding"));
  }

  @Test
  void listsAreLinesForThoseWhoAcceptThem() throws Exception {
    JsonValue whole = Json.parse(get("/api/search?q=sea").body());
    HttpResponse<String> lines =
        send(request("/api/search?q=sea").header("Accept", "application/x-ndjson"));

    assertEquals("application/x-ndjson", header(lines, "Content-Type"));
    assertEquals("Accept, Accept-Encoding", header(lines, "Vary"));
    assertEquals(whole.field("hits").elements(), lines.body().lines().map(Json::parse).toList());

    JsonValue status = Json.parse(get("/api/status").body());
    String files = send(request("/api/status").header("Accept", "application/x-ndjson")).body();
    assertEquals(status.field("files").elements(), files.lines().map(Json::parse).toList());
  }

  private static String raw(String head) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      String request = head + "Connection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void staticFilesAreKeptUntilTheyChange() throws Exception {
    HttpResponse<String> first = get("/static/style.css");
    String tag = header(first, "ETag");

    HttpResponse<String> again = send(request("/static/style.css").header("If-None-Match", tag));

    assertTrue(tag.matches("W/\"[0-9a-f]{16}\""), tag);
    assertEquals("no-cache", header(first, "Cache-Control"));
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
  }

  @Test
  void longAnswersAreCompressed() throws Exception {
    HttpResponse<byte[]> response =
        CLIENT.send(
            request("/static/style.css").header("Accept-Encoding", "gzip").build(),
            BodyHandlers.ofByteArray());

    assertEquals("gzip", header(response, "Content-Encoding"));
  }

  @Test
  void healthNamesWhatIsServed() throws Exception {
    JsonValue health = Json.parse(get("/health").body());

    assertEquals("ok", health.field("status").text());
    assertEquals("fixed-1", health.field("generation").text());
    assertEquals("6", health.field("communiques").text());
  }

  @Test
  void pagesNameTheirJsonTwin() throws Exception {
    String search = get("/search?q=maritime+security&kind=joint-statement").body();
    String communique = get("/c/" + TRILATERAL + "?q=sea").body();

    assertTrue(
        search.contains(
            "<link rel=\"alternate\" type=\"application/json\""
                + " href=\"/api/search?q=maritime+security&amp;kind=joint-statement\">"));
    assertTrue(communique.contains("href=\"/api/communiques/" + TRILATERAL + "?q=sea\">"));
  }

  @Test
  void aTakenPortIsSaidInOneSentence() {
    ServerSettings taken = new ServerSettings("127.0.0.1", port);
    try (HttpServer second =
        new HttpServer(
            SampleCommuniques.engine(), new HtmlRenderer(Vocabulary.standard()), taken)) {
      CannotListenException thrown = assertThrows(CannotListenException.class, second::start);

      assertEquals(
          "Cannot listen on 127.0.0.1 port "
              + port
              + ": the port is taken or not allowed; choose another port.",
          thrown.getMessage());
    }
  }
}
