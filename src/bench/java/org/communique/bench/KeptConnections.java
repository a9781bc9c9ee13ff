package org.communique.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Requests over connections that are kept open, in the thread that asks: a client that hands each
 * request to threads of its own would take a part of the time that is measured.
 */
final class KeptConnections {
  private KeptConnections() {}

  /**
   * The whole answer, which is asked for as it is, without compression.
   *
   * @throws IOException also when the status is not 200
   */
  static String get(URI address, String accepted) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setRequestProperty("Accept", accepted);
    int status = connection.getResponseCode();
    if (status != HttpURLConnection.HTTP_OK) {
      throw new IOException(status + " for " + address);
    }
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
