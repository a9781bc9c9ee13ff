package org.communique.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.communique.testing.SampleCommuniques;
import org.communique.testing.TestServer;
import org.junit.jupiter.api.Test;

class MetricsTest {
  /** A comment, or a sample: a name, perhaps labels, a number. */
  private static final Pattern LINE =
      Pattern.compile(
          "# (?:HELP|TYPE) [a-z_]+ .+|[a-z_]+(?:\\{(?:[a-z]+=\"[^\"\\\\]*\",?)+})? [0-9.E+-]+");

  private static void assertHas(List<String> lines, String line) {
    assertTrue(lines.contains(line), () -> line + " is not in\n" + String.join("\n", lines));
  }

  @Test
  void answersAreCountedByAddressAndStatus() throws Exception {
    try (TestServer server = TestServer.over(SampleCommuniques.engine())) {
      server.get("/api/search?q=sea");
      server.get("/api/search?q=maritime");
      server.get("/api/search?page=x");
      server.get("/c/unknown-1a2b3c4d");
      server.get("/no/such/page%22");

      var answer = server.get("/metrics");
      assertEquals(200, answer.statusCode());
      assertEquals(
          "text/plain; version=0.0.4; charset=utf-8",
          answer.headers().firstValue("Content-Type").orElse(""));
      List<String> lines = answer.body().lines().toList();
      lines.forEach(line -> assertTrue(LINE.matcher(line).matches(), line));
      String requests = "communique_http_requests_total";
      assertHas(lines, requests + "{route=\"/api/search\",status=\"200\"} 2");
      assertHas(lines, requests + "{route=\"/api/search\",status=\"400\"} 1");
      assertHas(lines, requests + "{route=\"/c/{id}\",status=\"404\"} 1");
      assertHas(lines, requests + "{route=\"none\",status=\"404\"} 1");
      String seconds = "communique_http_request_seconds";
      assertHas(lines, seconds + "_count{route=\"/api/search\"} 3");
      assertHas(lines, seconds + "_bucket{route=\"/api/search\",le=\"+Inf\"} 3");
      assertTrue(answer.body().contains("\ncommunique_index_communiques "), answer.body());
    }
  }
}
