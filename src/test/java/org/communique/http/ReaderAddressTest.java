package org.communique.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.render.HtmlRenderer;
import org.communique.search.Vocabulary;
import org.communique.testing.FixedEngine;
import org.communique.testing.SampleText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of paragraphs, as the server reads them. */
class ReaderAddressTest {
  private static final String PAGE = "/c/statement-1a2b3c4d";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static HttpServer server;
  private static int port;

  @BeforeAll
  static void start() throws Exception {
    SampleText text = SampleText.of("statement-1a2b3c4d", "Statement");
    text.paragraph("Alpha was agreed.").paragraph("Beta was agreed.").paragraph("Gamma too.");
    Vocabulary vocabulary = Vocabulary.standard();
    server =
        new HttpServer(
            new FixedEngine(List.of(text.build()), vocabulary),
            new HtmlRenderer(vocabulary),
            new ServerSettings("127.0.0.1", 0));
    port = server.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  /** The fingerprint in the permalink of a paragraph. */
  private static String fingerprint(int paragraph) throws Exception {
    Matcher link =
        Pattern.compile("\\?p=" + paragraph + "-(\\w{13})#p" + paragraph).matcher(get(PAGE).body());
    assertTrue(link.find());
    return link.group(1);
  }

  @Test
  void aPermalinkLeadsToItsParagraph() throws Exception {
    assertEquals(200, get(PAGE + "?p=2-" + fingerprint(2)).statusCode());
  }

  @Test
  void aPermalinkFollowsItsWordsToAnotherNumber() throws Exception {
    HttpResponse<String> moved = get(PAGE + "?q=beta&p=3-" + fingerprint(2));

    assertEquals(302, moved.statusCode());
    assertEquals(
        PAGE + "?q=beta&p=2#p2",
        moved.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]*", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"?p=1", "?p=99", "?p=all", "?p=2-00000", "?p=", "?topics=1", "?topics=no"})
  void addressesThatMeanSomethingAreAnswered(String parameters) throws Exception {
    assertEquals(200, get(PAGE + parameters).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"?p=0", "?p=x", "?p=-1", "?p=1-x", "?p=99999999999", "?p=%3Cb%3E"})
  void othersAreRefusedWithAReason(String parameters) throws Exception {
    HttpResponse<String> refused = get(PAGE + parameters);

    assertEquals(400, refused.statusCode());
    assertTrue(refused.body().contains("the number of a paragraph"), refused.body());
    assertFalse(refused.body().contains("<b>"), refused.body());
  }

  @Test
  void citationsNameTheHostThatWasAsked() throws Exception {
    assertTrue(get(PAGE).body().contains("para. [2], http://127.0.0.1:" + port + PAGE + "?p=2-"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"><script>", "a,b", "x%20y", "(evil)"})
  void aHostThatIsNoneIsNotCopiedIntoThePage(String host) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      String request =
          "GET " + PAGE + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertFalse(answer.contains(host), answer);
    }
  }
}
