package org.communique.http;

/**
 * Where the server listens.
 *
 * @param host name or address of the interface
 * @param port 1 to 65535; 0 for any that is free
 */
public record ServerSettings(String host, int port) {
  /** Only this machine: nothing is shown to a network unless someone asks for it. */
  public static final String DEFAULT_HOST = "127.0.0.1";

  public static final int DEFAULT_PORT = 7070;

  private static final int MAX_PORT = 65_535;

  public ServerSettings {
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException("port is " + port + ", but must be 0 to " + MAX_PORT);
    }
  }
}
