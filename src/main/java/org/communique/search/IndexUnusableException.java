package org.communique.search;

import java.io.IOException;

/**
 * There is no index at the place named, or one of another format. The message is a sentence for
 * people that says what to do.
 */
public final class IndexUnusableException extends IOException {
  private static final long serialVersionUID = 1L;

  public IndexUnusableException(String message) {
    super(message);
  }
}
