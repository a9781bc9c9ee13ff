package org.communique.http;

import java.io.IOException;

/** The server cannot use the host or port asked for. The message is a sentence for people. */
public final class CannotListenException extends IOException {
  private static final long serialVersionUID = 1L;

  CannotListenException(ServerSettings settings, Throwable cause) {
    super(
        "Cannot listen on %s port %d: the port is taken or not allowed; choose another port."
            .formatted(settings.host(), settings.port()),
        cause);
  }
}
