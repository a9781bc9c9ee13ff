package org.communique.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Requests over connections that are kept open, in the thread that asks: a client that hands each
 * request to threads of its own would take a part of the time that is measured.
 */
final class KeptConnections {
  /** Characters of an answer that is no success which are told. */
  private static final int ERROR_CHARACTERS = 500;

  private KeptConnections() {}

  /**
   * The whole answer, which is asked for as it is, without compression.
   *
   * @throws IOException also when the status is none of success
   */
  static String get(URI address, String accepted) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setRequestProperty("Accept", accepted);
    return answer(connection);
  }

  /**
   * The whole answer to a request that brings something.
   *
   * @throws IOException also when the status is none of success
   */
  static String send(String method, URI address, String type, String content) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setRequestMethod(method);
    connection.setRequestProperty("Content-Type", type);
    connection.setDoOutput(true);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return answer(connection);
  }

  private static String answer(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    if (status / 100 != HttpURLConnection.HTTP_OK / 100) {
      String body = text(connection.getErrorStream());
      throw new IOException(
          "%d for %s: %s"
              .formatted(
                  status,
                  connection.getURL(),
                  body.substring(0, Math.min(body.length(), ERROR_CHARACTERS))));
    }
    return text(connection.getInputStream());
  }

  private static String text(@Nullable InputStream body) throws IOException {
    try (body) {
      return body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
