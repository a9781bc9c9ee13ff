package org.communique.evaluate;

import java.io.IOException;
import java.nio.file.Path;

/** A test collection that cannot be used; the message is a sentence that names file and line. */
public final class CollectionFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  CollectionFormatException(String message) {
    super(message);
  }

  /**
   * A line that is wrong.
   *
   * @param line 1-based
   * @param reason the end of a sentence, without its full stop
   */
  CollectionFormatException(Path file, int line, String reason) {
    super("%s, line %d: %s.".formatted(file, line, reason));
  }
}
