package org.communique.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.communique.render.HtmlRenderer;
import org.communique.search.ExportHead;
import org.communique.search.ExportSink;
import org.communique.search.ExportedHit;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.Vocabulary;
import org.communique.testing.SampleCommuniques;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportHandlerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static HttpServer server;
  private static int port;

  @BeforeAll
  static void start() throws IOException {
    server = server(SampleCommuniques.engine());
    port = server.start();
  }

  private static HttpServer server(SearchEngine engine) {
    return new HttpServer(
        engine, new HtmlRenderer(Vocabulary.standard()), new ServerSettings("127.0.0.1", 0));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    return CLIENT.send(
        HttpRequest.newBuilder(uri).header("Accept", accept).build(),
        BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/export?format=csv&q=sea, */*, text/csv;charset=utf-8;header=present, csv",
    "/api/export?format=jsonl&q=sea, text/csv, application/x-ndjson, jsonl",
    "/api/export?format=md&q=sea, */*, text/markdown;charset=utf-8, md",
    "/api/export?q=sea, text/csv, text/csv;charset=utf-8;header=present, csv",
    "/api/export?q=sea, */*, application/x-ndjson, jsonl"
  })
  void theFormIsTheOneAskedFor(String path, String accept, String type, String ending)
      throws Exception {
    HttpResponse<String> response = get(path, accept);

    assertEquals(200, response.statusCode());
    assertEquals(type, header(response, "Content-Type").replace(" ", "").toLowerCase());
    assertTrue(
        header(response, "Content-Disposition")
            .startsWith("attachment; filename=\"communiques-sea." + ending + "\""),
        header(response, "Content-Disposition"));
    RequestHardening.HEADERS.forEach(
        (name, value) -> assertEquals(value, header(response, name), name));
    assertTrue(response.body().contains("http://127.0.0.1:" + port + "/c/"), response.body());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/export?format=xls",
    "/api/export?format=csv&bom=yes",
    "/api/export?q=a&colour=red",
    "/api/export?sort=best"
  })
  void whatCannotBeAskedIsAProblem(String path) throws Exception {
    HttpResponse<String> response = get(path, "text/csv");

    assertEquals(400, response.statusCode());
    assertEquals("application/problem+json", header(response, "Content-Type"));
    assertEquals("", header(response, "Content-Disposition"));
  }

  @Test
  void aByteOrderMarkIsWrittenOnRequestOnly() throws Exception {
    assertEquals('\uFEFF', get("/api/export?format=csv&bom=1&q=sea", "*/*").body().charAt(0));
    assertEquals('r', get("/api/export?format=csv&q=sea", "*/*").body().charAt(0));
    assertEquals('{', get("/api/export?format=jsonl&bom=1&q=sea", "*/*").body().charAt(0));
  }

  @Test
  void aHeadRequestGetsTheHeadersAlone() throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + "/api/export?format=csv&q=sea");
    HttpResponse<String> response =
        CLIENT.send(
            HttpRequest.newBuilder(uri).method("HEAD", HttpRequest.BodyPublishers.noBody()).build(),
            BodyHandlers.ofString());

    assertEquals(200, response.statusCode());
    assertTrue(header(response, "Content-Type").startsWith("text/csv"));
    assertEquals("", response.body());
  }

  /** An engine whose export has no end but that of its client. */
  private static final class Endless implements ExportSink {
    private final ExportSink to;
    private final AtomicLong rows;

    Endless(ExportSink to, AtomicLong rows) {
      this.to = to;
      this.rows = rows;
    }

    @Override
    public void begin(ExportHead head) throws IOException {
      to.begin(head);
    }

    @Override
    public boolean take(ExportedHit hit) throws IOException {
      while (to.take(hit)) {
        rows.incrementAndGet();
      }
      return false;
    }
  }

  @Test
  void nothingMoreIsReadOnceTheClientIsGone() throws Exception {
    AtomicLong rows = new AtomicLong();
    CountDownLatch over = new CountDownLatch(1);
    try (HttpServer endless = server(endless(rows, over))) {
      int at = endless.start();
      try (Socket socket = new Socket("127.0.0.1", at)) {
        socket
            .getOutputStream()
            .write(
                "GET /api/export?format=csv&q= HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        assertEquals(100_000, in.readNBytes(100_000).length);
      }
      assertTrue(over.await(20, TimeUnit.SECONDS), rows + " rows and no end");
      assertTrue(rows.get() > 100, rows + " rows");
    }
  }

  /**
   * An engine that repeats the first hit until somebody ends the export.
   *
   * @param over tells that an export has ended
   */
  private static SearchEngine endless(AtomicLong rows, CountDownLatch over) {
    SearchEngine engine = SampleCommuniques.engine();
    return (SearchEngine)
        Proxy.newProxyInstance(
            SearchEngine.class.getClassLoader(),
            new Class<?>[] {SearchEngine.class},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("export")) {
                return method.invoke(engine, arguments);
              }
              try {
                engine.export(
                    (SearchRequest) arguments[0], new Endless((ExportSink) arguments[1], rows));
              } finally {
                over.countDown();
              }
              return null;
            });
  }
}
