package org.communique.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.render.HtmlRenderer;
import org.communique.search.Vocabulary;
import org.communique.testing.SampleCommuniques;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessLogTest {
  private static final Pattern LINE =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z [A-Za-z0-9._-]{8,64}"
              + " [!-~]+ [!-~]+ [1-5]\\d\\d \\d+ \\d+");

  private final PrintStream before = System.err;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setErr(before);
  }

  /** Sends requests to a server of their own, whose log is complete when this returns. */
  private String answers(RequestLogging logging, String... requests) throws IOException {
    StringBuilder answers = new StringBuilder();
    ServerSettings settings = new ServerSettings("127.0.0.1", 0, List.of(), "", logging);
    try (HttpServer server =
        new HttpServer(
            SampleCommuniques.engine(), new HtmlRenderer(Vocabulary.standard()), settings)) {
      int port = server.start();
      for (String request : requests) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
          String whole = request + "Connection: close\r\n\r\n";
          socket.getOutputStream().write(whole.getBytes(StandardCharsets.UTF_8));
          answers.append(
              new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    awaitLines(logging == RequestLogging.ALL ? requests.length : 0);
    return answers.toString();
  }

  /** A line is written once the answer is with the client. */
  private void awaitLines(int count) {
    long end = System.nanoTime() + 5_000_000_000L;
    while (lines().size() < count && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private List<String> lines() {
    return log.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.contains("INFO"))
        .toList();
  }

  private static String id(String answer) {
    Matcher id = Pattern.compile("X-Request-Id: (\\S+)").matcher(answer);
    return id.find() ? id.group(1) : "";
  }

  @Test
  void eachRequestHasALineThatNamesItsAnswer() throws IOException {
    String answer =
        answers(RequestLogging.ALL, "GET /api/search?q=sea HTTP/1.1\r\nHost: localhost\r\n");

    assertEquals(1, lines().size(), lines()::toString);
    String line = lines().getFirst();
    assertTrue(LINE.matcher(line).matches(), line);
    assertTrue(line.contains(" " + id(answer) + " GET /api/search?q=sea 200 "), line);
    assertFalse(line.contains(" 200 0 "), line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /search?q=\u001b[31mred HTTP/1.1\r\nHost: localhost\r\n",
        "GET /search?q=%1b%5b31m%0d%0aforged HTTP/1.1\r\nHost: localhost\r\n",
        "GET /search?q=\u202eabc HTTP/1.1\r\nHost: localhost\r\n",
        "GET /%zz HTTP/1.1\r\nHost: localhost\r\n",
        "\u0001\u0002\u001b[2J\r\n",
        "GET /search HTTP/1.1\r\nHost: evil.example\r\n",
        "BREW /\u009b31m HTTP/1.1\r\nHost: localhost\r\n",
      })
  void oddRequestsHaveALineOfTheSameFormAndNothingATerminalObeys(String request)
      throws IOException {
    assertFalse(id(answers(RequestLogging.ALL, request)).isEmpty());

    assertEquals(1, lines().size(), lines()::toString);
    assertTrue(LINE.matcher(lines().getFirst()).matches(), lines()::toString);
  }

  @Test
  void longAddressesAreCut() throws IOException {
    answers(
        RequestLogging.ALL,
        "GET /search?q=%s HTTP/1.1\r\nHost: localhost\r\n".formatted("a".repeat(20_000)));

    assertTrue(lines().getFirst().length() < 1200, lines()::toString);
    assertTrue(lines().getFirst().contains("aaa... "), lines()::toString);
  }

  @ParameterizedTest
  @CsvSource({"NONE, 0", "ERRORS, 0", "ALL, 1"})
  void theSettingSaysWhichAreLogged(RequestLogging logging, int lines) throws IOException {
    answers(logging, "GET /nowhere HTTP/1.1\r\nHost: localhost\r\n");

    assertEquals(lines, lines().size());
  }

  @Test
  void failuresOfTheServerAreLoggedByDefault() throws IOException {
    answers(RequestLogging.ERRORS, "GET / HTTP/9.9\r\nHost: localhost\r\n");
    awaitLines(1);

    assertEquals(1, lines().size());
    assertTrue(lines().getFirst().contains(" 505 "), lines()::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7c9e6679-7425-40de", "01JD.proxy_42"})
  void anIdThatIsWellFormedIsKept(String given) throws IOException {
    String answer =
        answers(
            RequestLogging.ALL,
            "GET /health HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: %s\r\n".formatted(given));

    assertEquals(given, id(answer));
    assertTrue(lines().getFirst().contains(" " + given + " "), lines()::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"short", "has spaces in it", "<script>alert(1)</script>", "a\u001b[31mbcdefgh"})
  void anIdThatIsNotIsReplaced(String given) throws IOException {
    String request = "GET /health HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: %s\r\n";
    String first = id(answers(RequestLogging.NONE, request.formatted(given)));
    String second = id(answers(RequestLogging.NONE, request.formatted(given)));

    assertTrue(first.matches("[0-9a-f-]{36}"), first);
    assertNotEquals(first, second);
  }
}
