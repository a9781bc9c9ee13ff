package org.communique.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.communique.json.Json;
import org.communique.json.JsonValue;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.render.HtmlRenderer;
import org.communique.search.Explanation;
import org.communique.search.ExportSink;
import org.communique.search.IndexStatus;
import org.communique.search.IndexUnusableException;
import org.communique.search.IndexUpdate;
import org.communique.search.NearPassage;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;
import org.communique.search.Suggestion;
import org.communique.search.Vocabulary;
import org.communique.search.WordingScan;
import org.communique.testing.SampleCommuniques;
import org.junit.jupiter.api.Test;

/** What is answered when the engine cannot. */
class FailingEngineTest {

  /** Of this query the disk gives some hits before it fails. */
  private static final String HALF = "half";

  /** Searching fails in the disk, everything else for want of an index. */
  private static final class FailingEngine implements SearchEngine {
    @Override
    public SearchEngine withTimeLimit(Duration limit) {
      return this;
    }

    @Override
    public void export(SearchRequest request, ExportSink sink) throws IOException {
      if (request.text().equals(HALF)) {
        SampleCommuniques.engine().export(SearchRequest.of(""), sink);
      }
      throw new IOException("/secret/path/segments_1 is damaged");
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException {
      throw new IOException("/secret/path/segments_1 is damaged");
    }

    @Override
    public Optional<OpenedCommunique> open(CommuniqueId id, String queryText) throws IOException {
      throw new IndexUnusableException("There is no index yet; run “communique index”.");
    }

    @Override
    public Optional<Explanation> explain(CommuniqueId id, String queryText) throws IOException {
      throw new IOException("no");
    }

    @Override
    public List<Suggestion> suggest(String typed) throws IOException {
      throw new IOException("no");
    }

    @Override
    public WordingScan scanWording(List<String> pieces, Consumer<Communique> each)
        throws IOException {
      throw new IOException("no");
    }

    @Override
    public List<NearPassage> nearWording(List<String> pieces, int most) throws IOException {
      throw new IOException("no");
    }

    @Override
    public String generation() {
      return "failing-1";
    }

    @Override
    public IndexStatus status() throws IOException {
      throw new IndexUnusableException("There is no index yet; run “communique index”.");
    }

    @Override
    public IndexUpdate update() throws IOException {
      throw new IOException("no");
    }

    @Override
    public IndexUpdate rebuild() throws IOException {
      throw new IOException("no");
    }

    @Override
    public void close() {}
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient();
        HttpServer server =
            new HttpServer(
                new FailingEngine(),
                new HtmlRenderer(Vocabulary.standard()),
                new ServerSettings("127.0.0.1", 0))) {
      URI uri = URI.create("http://127.0.0.1:" + server.start() + path);
      return client.send(
          HttpRequest.newBuilder(uri).header("Accept", accept).build(), BodyHandlers.ofString());
    }
  }

  @Test
  void aFailureShowsAnIdAndNothingElse() throws Exception {
    HttpResponse<String> response = get("/api/search?q=sea", "*/*");

    assertEquals(500, response.statusCode());
    assertFalse(response.body().contains("secret"), response.body());
    JsonValue problem = Json.parse(response.body());
    assertEquals("Internal Server Error", problem.field("title").text());
    assertTrue(problem.field("id").text().matches("[0-9a-f-]{36}"), response.body());
  }

  @Test
  void aFailureIsAPageWithAnIdForPeople() throws Exception {
    HttpResponse<String> response = get("/search?q=sea", "text/html");

    assertEquals(500, response.statusCode());
    assertFalse(response.body().contains("secret"), response.body());
    assertTrue(response.body().contains("name the error <code>"), response.body());
  }

  @Test
  void withoutAnIndexThePageSaysSoAndLeavesThePathsToTheLog() throws Exception {
    HttpResponse<String> response = get("/c/some-text-1a2b3c4d", "text/html");

    assertEquals(503, response.statusCode());
    assertTrue(response.body().contains("cannot be searched right now"));
  }

  @Test
  void anExportThatFailsBeforeItsFirstRowIsAnError() throws Exception {
    HttpResponse<String> response = get("/api/export?format=csv&q=sea", "*/*");

    assertEquals(500, response.statusCode());
    assertEquals(
        "application/problem+json", response.headers().firstValue("Content-Type").orElse(""));
    assertFalse(response.body().contains("secret"), response.body());
  }

  @Test
  void anExportThatFailsLaterIsBrokenOffAndNeverLooksWhole() {
    assertThrows(IOException.class, () -> get("/api/export?format=csv&q=" + HALF, "*/*"));
  }

  @Test
  void withoutAnIndexHealthIsBad() throws Exception {
    assertEquals(503, get("/health", "*/*").statusCode());
  }
}
