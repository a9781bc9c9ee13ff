package org.communique.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.communique.json.Json;
import org.communique.json.JsonValue;
import org.communique.json.JsonValue.JsonArray;
import org.communique.json.JsonValue.JsonNull;
import org.communique.json.JsonValue.JsonNumber;
import org.communique.json.JsonValue.JsonObject;
import org.communique.json.JsonValue.JsonString;
import org.communique.render.HtmlRenderer;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.Vocabulary;
import org.communique.testing.SampleCollection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Requests that nobody sends in good faith, byte for byte over a socket: each has an answer of its
 * expected kind, and none says anything of what is inside the server.
 */
class HostileRequestsTest {
  private static final Path REQUESTS = Path.of("../shared/hostile/requests.jsonl");

  /** Those that need many clients at a time or a minute of patience have tests of their own. */
  private static final List<String> ELSEWHERE = List.of("slow", "flood");

  private static final Map<String, String> ROUTES =
      Map.of(
          "{SEARCH}", "/search",
          "{API}", "/api/search",
          "{DOC}", "/c",
          "{FILE}", "/files",
          "{REINDEX}", "/api/index",
          "{STATIC}", "/static");

  private static HttpServer server;
  private static int port;
  private static String id;

  @BeforeAll
  static void start() throws IOException {
    SearchEngine engine = SampleCollection.engine();
    server =
        new HttpServer(
            engine,
            new HtmlRenderer(Vocabulary.standard()),
            new ServerSettings("127.0.0.1", 0, List.of(), "a token of the test only"),
            ServerParts.NONE.withOriginals(Originals.in(SampleCollection.FOLDER)));
    port = server.start();
    id = engine.search(SearchRequest.of("missile")).hits().getFirst().id().value();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> eachHasAnAnswerOfItsKind() throws IOException {
    assumeTrue(Files.exists(REQUESTS), REQUESTS + " is not there, so no such request was sent");
    return Files.readAllLines(REQUESTS).stream()
        .map(Json::parse)
        .filter(request -> request.field("id") instanceof JsonString)
        .filter(request -> !ELSEWHERE.contains(string(request, "class")))
        .map(request -> DynamicTest.dynamicTest(name(request), () -> check(request)));
  }

  private static String name(JsonValue request) {
    return string(request, "id") + " " + string(request, "class");
  }

  private static String string(JsonValue object, String field) {
    return object.field(field) instanceof JsonString string ? string.value() : "";
  }

  private static void check(JsonValue request) throws IOException {
    String answer = answer(bytes(request));
    String status = answer.startsWith("HTTP/") ? answer.split("[ \r]", 3)[1] : "close";
    List<String> expected = expected(request);
    assertTrue(expected.contains(status), () -> status + " is none of " + expected + "\n" + answer);
    for (String secret : List.of("org.communique", "org.eclipse", "java.lang", "Jetty", "at io.")) {
      assertFalse(answer.contains(secret), () -> "says " + secret + ":\n" + answer);
    }
    assertFalse(answer.contains(Path.of("").toAbsolutePath().toString()), "says a path");
    boolean isPage = answer.contains("Content-Type: text/html");
    assertFalse(isPage && answer.contains("<script>alert"), () -> "a script:\n" + answer);
    if (answer.startsWith("HTTP/")) {
      RequestHardening.HEADERS.forEach(
          (header, value) -> assertTrue(answer.contains(header + ": " + value), header));
    }
  }

  private static List<String> expected(JsonValue request) {
    List<String> expected = new ArrayList<>();
    if (request.field("expect") instanceof JsonArray array) {
      for (JsonValue value : array.values()) {
        expected.add(value instanceof JsonNumber n ? n.literal() : ((JsonString) value).value());
      }
    }
    return expected;
  }

  private static byte[] bytes(JsonValue request) {
    String raw = string(request, "raw");
    if (!raw.isEmpty()) {
      return raw.getBytes(StandardCharsets.ISO_8859_1);
    }
    String path = string(request, "path");
    path = path.replace("{REALID}", id);
    for (Map.Entry<String, String> route : ROUTES.entrySet()) {
      path = path.replace(route.getKey(), route.getValue());
    }
    StringBuilder head =
        new StringBuilder(string(request, "method") + " " + path + " HTTP/1.1\r\n");
    if (request.field("headers") instanceof JsonObject headers) {
      headers.fields().forEach((n, v) -> head.append(n + ": " + ((JsonString) v).value() + "\r\n"));
    }
    if (!head.toString().contains("\r\nHost: ")) {
      head.append("Host: 127.0.0.1:" + port + "\r\n");
    }
    byte[] body = body(request).getBytes(StandardCharsets.UTF_8);
    head.append("Connection: close\r\nContent-Length: " + body.length + "\r\n\r\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }

  private static String body(JsonValue request) {
    JsonValue made = request.field("body_gen");
    if (made instanceof JsonNull) {
      return string(request, "body");
    }
    int times = Integer.parseInt(((JsonNumber) made.field("n")).literal());
    return string(made, "prefix") + string(made, "repeat").repeat(times) + string(made, "suffix");
  }

  /** What comes back until the server closes; empty when it closes without a word. */
  private static String answer(byte[] request) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port));
      socket.setSoTimeout(40_000);
      Thread writer = Thread.ofVirtual().start(() -> write(socket, request));
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      try (InputStream in = socket.getInputStream()) {
        in.transferTo(answer);
      } catch (SocketException closedWhileTheBodyWasStillSent) {
        // What came before counts.
      }
      writer.interrupt();
      return answer.toString(StandardCharsets.UTF_8);
    }
  }

  private static void write(Socket socket, byte[] request) {
    try {
      OutputStream out = socket.getOutputStream();
      out.write(request);
      out.flush();
    } catch (IOException refusedEarly) {
      // The answer says why.
    }
  }
}
