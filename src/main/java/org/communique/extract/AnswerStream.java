package org.communique.extract;

import java.io.IOException;
import java.io.InputStream;

/** What a process says, each answer up to a number of bytes. Not safe for several threads. */
final class AnswerStream extends CountedStream {
  private final long maxBytes;
  private long left;

  AnswerStream(InputStream in, long maxBytes) {
    super(in);
    this.maxBytes = maxBytes;
    left = maxBytes;
  }

  void startAnswer() {
    left = maxBytes;
  }

  @Override
  void count(int read) throws IOException {
    left -= read;
    if (left < 0) {
      throw new TooLongException();
    }
  }

  /** The answer is longer than the limit. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
