package org.communique.http;

import java.util.List;

/**
 * Where the server listens and whom it answers.
 *
 * @param host name or address of the interface
 * @param port 1 to 65535; 0 for any that is free
 * @param names host names under which it is asked, as behind a proxy; none when those of the
 *     interface are meant
 * @param token what a request that has the files indexed must bring; empty when nobody may
 * @param logging which requests have a line in the log
 */
public record ServerSettings(
    String host, int port, List<String> names, String token, RequestLogging logging) {
  /** Only this machine: nothing is shown to a network unless someone asks for it. */
  public static final String DEFAULT_HOST = "127.0.0.1";

  public static final int DEFAULT_PORT = 7070;

  private static final int MAX_PORT = 65_535;

  public ServerSettings {
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException("port is " + port + ", but must be 0 to " + MAX_PORT);
    }
    if (host.isBlank()) {
      throw new IllegalArgumentException("host is blank, but must name an interface");
    }
    names = List.copyOf(names);
  }

  /** A server that is asked under the names of its interface, and only for reading. */
  public ServerSettings(String host, int port) {
    this(host, port, List.of(), "");
  }

  /** A server that logs only what fails. */
  public ServerSettings(String host, int port, List<String> names, String token) {
    this(host, port, names, token, RequestLogging.ERRORS);
  }

  /** The token is no thing for a log. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
