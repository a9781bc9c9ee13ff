package org.communique.search;

import java.io.IOException;

/** Somebody else is changing the index. */
public final class IndexLockedException extends IOException {
  private static final long serialVersionUID = 1L;

  public IndexLockedException(String message, Throwable cause) {
    super(message, cause);
  }
}
