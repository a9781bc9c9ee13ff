package org.communique.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.communique.render.HtmlRenderer;
import org.communique.search.Vocabulary;
import org.communique.testing.SampleCommuniques;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexApiTest {
  private static final String TOKEN = "Zauberwort-4711-é";

  private final AtomicInteger runs = new AtomicInteger();
  private HttpServer server;
  private int port;

  private void serve(String token) throws IOException {
    server =
        new HttpServer(
            SampleCommuniques.engine(),
            new HtmlRenderer(Vocabulary.standard()),
            new ServerSettings("127.0.0.1", 0, List.of(), token),
            ServerParts.NONE.withTrigger(() -> runs.getAndIncrement() == 0));
    port = server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> post(String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/index"))
            .POST(BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  @Test
  void withTheTokenARunBeginsAndAnotherFollowsIt() throws Exception {
    serve("sixteen letters!");

    HttpResponse<String> first = post("Authorization", "Bearer sixteen letters!");
    assertEquals(202, first.statusCode());
    assertEquals("{\"run\":\"begins\"}", first.body().strip());
    assertEquals(
        "{\"run\":\"follows\"}", post("Authorization", "Bearer sixteen letters!").body().strip());
    assertEquals(2, runs.get());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer sixteen letters",
        "Bearer sixteen letters!!",
        "Bearer",
        "sixteen letters!",
        "Basic sixteen letters!"
      })
  void withAnotherTokenNothingRuns(String authorization) throws Exception {
    serve("sixteen letters!");

    HttpResponse<String> answer = post("Authorization", authorization);
    assertEquals(401, answer.statusCode());
    assertEquals("Bearer", answer.headers().firstValue("WWW-Authenticate").orElse(""));
    assertTrue(answer.body().contains("\"status\":401"), answer.body());
    assertEquals(401, post().statusCode());
    assertEquals(0, runs.get());
  }

  @Test
  void withoutATokenInTheSettingsNobodyMay() throws Exception {
    serve("");

    assertEquals(403, post("Authorization", "Bearer ").statusCode());
    assertEquals(
        403, post("Authorization", "Bearer x", "Origin", "http://evil.example").statusCode());
    assertEquals(0, runs.get());
  }

  @Test
  void itCannotBeRead() throws Exception {
    serve(TOKEN);

    HttpRequest get =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/index")).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(get, BodyHandlers.ofString());
      assertEquals(405, answer.statusCode());
      assertEquals("POST", answer.headers().firstValue("Allow").orElse(""));
    }
  }
}
