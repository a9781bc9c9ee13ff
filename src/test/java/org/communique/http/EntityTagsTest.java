package org.communique.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.communique.testing.SampleCommuniques;
import org.communique.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
  private static final String TEXT = "trilateral-ministerial-meeting-2k7q9d4m";

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.over(SampleCommuniques.engine());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=sea",
        "/search.atom?q=sea",
        "/api/search?q=sea",
        "/api/export?q=sea&format=csv",
        "/c/" + TEXT + "?q=sea",
        "/c/" + TEXT + "/cite?style=bibtex",
        "/api/communiques/" + TEXT,
        "/api/communiques/" + TEXT + "/explain?q=sea",
        "/verify",
        "/help",
        "/status",
        "/api/status",
        "/openapi.json",
        "/static/style.css"
      })
  void whatAClientHasIsNotSentAgain(String path) throws Exception {
    HttpResponse<String> first = server.get(path);
    String tag = header(first, "ETag");
    assertEquals(200, first.statusCode(), first.body());
    assertTrue(tag.matches("W/\"[0-9a-f]{16}\""), tag);
    assertEquals("no-cache", header(first, "Cache-Control"));
    assertTrue(header(first, "Vary").contains("Accept-Encoding"), header(first, "Vary"));

    HttpResponse<String> again = server.get(path, "If-None-Match", "\"other\", " + tag);
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertEquals(tag, header(again, "ETag"));
    assertEquals(header(first, "Vary"), header(again, "Vary"));
    assertEquals(304, server.send("HEAD", path, "If-None-Match", tag).statusCode());
    assertEquals(200, server.get(path, "If-None-Match", "W/\"0000000000000000\"").statusCode());
  }

  @Test
  void otherParametersHaveOtherTags() throws Exception {
    List<String> tags = new ArrayList<>();
    for (String path : List.of("/search?q=sea", "/search?q=seas", "/search?q=sea&page=1")) {
      tags.add(header(server.get(path), "ETag"));
    }
    tags.add(header(server.get("/api/search?q=sea"), "ETag"));
    tags.add(header(server.get("/api/search?q=sea", "Accept", "application/x-ndjson"), "ETag"));
    assertEquals(tags.stream().distinct().toList(), tags);
    assertEquals(tags.getFirst(), header(server.get("/search?q=sea"), "ETag"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?page=none",
        "/api/search?unknown=1",
        "/c/unknown-1a2b3c4d",
        "/nowhere",
        "/health",
        "/metrics",
        "/api/suggest?q=se"
      })
  void errorsAndWhatChangesAlwaysHaveNone(String path) throws Exception {
    assertEquals("", header(server.get(path), "ETag"));
  }
}
