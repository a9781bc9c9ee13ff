package org.communique.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.communique.render.HtmlRenderer;
import org.communique.search.SearchEngine;
import org.communique.search.Vocabulary;
import org.communique.testing.SampleCommuniques;
import org.junit.jupiter.api.Test;

/** More searches at once than the processors can hasten. */
class SearchGateTest {
  private static final int CLIENTS = 40;

  /** An engine whose searches take a second each. */
  private static SearchEngine slow(SearchEngine engine) {
    return (SearchEngine)
        Proxy.newProxyInstance(
            SearchEngine.class.getClassLoader(),
            new Class<?>[] {SearchEngine.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("search")) {
                Thread.sleep(1000);
              }
              try {
                return method.invoke(engine, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void someAreAnsweredAndTheOthersAreRefusedAtOnce() throws IOException {
    HttpServer server =
        new HttpServer(
            slow(SampleCommuniques.engine()),
            new HtmlRenderer(Vocabulary.standard()),
            new ServerSettings("127.0.0.1", 0));
    int port = server.start();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/search?q=sea"))
              .build();
      List<CompletableFuture<HttpResponse<String>>> asked =
          Stream.generate(() -> client.sendAsync(request, BodyHandlers.ofString()))
              .limit(CLIENTS)
              .toList();
      List<HttpResponse<String>> answers = asked.stream().map(CompletableFuture::join).toList();

      long answered = answers.stream().filter(a -> a.statusCode() == 200).count();
      List<HttpResponse<String>> refused =
          answers.stream().filter(a -> a.statusCode() == 503).toList();
      assertEquals(CLIENTS, answered + refused.size(), "nothing else");
      assertTrue(answered > 0 && !refused.isEmpty(), answered + " of " + CLIENTS);
      assertEquals("1", refused.getFirst().headers().firstValue("Retry-After").orElse(""));
      assertTrue(refused.getFirst().body().contains("Try again"), refused.getFirst().body());

      HttpResponse<String> later = client.sendAsync(request, BodyHandlers.ofString()).join();
      assertEquals(200, later.statusCode(), "places are given back");
    } finally {
      server.close();
    }
  }
}
