package org.communique.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.communique.http.HttpServer;
import org.communique.http.ServerParts;
import org.communique.http.ServerSettings;
import org.communique.render.HtmlRenderer;
import org.communique.search.SearchEngine;
import org.communique.search.Vocabulary;

/** A server over an engine, on a free port of this machine, and a client that asks it. */
public final class TestServer implements AutoCloseable {
  private final HttpServer server;
  private final String address;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestServer(HttpServer server) throws IOException {
    this.server = server;
    this.address = "http://127.0.0.1:" + server.start();
  }

  /** A server with the standard vocabulary of the index alone. */
  public static TestServer over(SearchEngine engine) throws IOException {
    return over(engine, ServerParts.NONE);
  }

  /** The same with what else it serves. */
  public static TestServer over(SearchEngine engine, ServerParts parts) throws IOException {
    return new TestServer(
        new HttpServer(
            engine,
            new HtmlRenderer(Vocabulary.standard()),
            new ServerSettings("127.0.0.1", 0),
            parts));
  }

  /** Without a path. */
  public String address() {
    return address;
  }

  /** The path and parameters of an address that a redirect names, without its fragment. */
  public String resolve(String location) {
    URI there = URI.create(address).resolve(location);
    return there.getRawQuery() == null
        ? there.getRawPath()
        : there.getRawPath() + "?" + there.getRawQuery();
  }

  public HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send("GET", path, headers);
  }

  /**
   * Sends a request without a body.
   *
   * @param headers names and values in turn
   */
  public HttpResponse<String> send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path)).method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    server.close();
    client.close();
  }
}
