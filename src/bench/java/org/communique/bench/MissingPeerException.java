package org.communique.bench;

import java.io.IOException;

/**
 * The machine lacks what a comparison was asked with; the message says what and where to get it.
 */
final class MissingPeerException extends IOException {
  private static final long serialVersionUID = 1L;

  MissingPeerException(String message) {
    super(message);
  }
}
