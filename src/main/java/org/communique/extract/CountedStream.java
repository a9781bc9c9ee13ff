package org.communique.extract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that tells how much was read from it. Not safe for several threads. */
abstract class CountedStream extends FilterInputStream {
  CountedStream(InputStream in) {
    super(in);
  }

  /**
   * So many bytes more were read.
   *
   * @throws IOException to refuse them
   */
  abstract void count(int read) throws IOException;

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
}
