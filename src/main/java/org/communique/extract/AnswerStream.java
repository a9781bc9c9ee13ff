package org.communique.extract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a process says, each answer up to a number of bytes. Not safe for several threads. */
final class AnswerStream extends FilterInputStream {
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
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) throws IOException {
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
