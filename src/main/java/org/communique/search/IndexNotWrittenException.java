package org.communique.search;

import java.io.IOException;

/**
 * A change of the index failed, for want of space or because the disk does; nothing of it stays.
 */
public final class IndexNotWrittenException extends IOException {
  private static final long serialVersionUID = 1L;

  public IndexNotWrittenException(String message, Throwable cause) {
    super(message, cause);
  }
}
