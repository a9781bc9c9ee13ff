package org.communique.extract;

import java.nio.charset.Charset;
import java.util.Arrays;

/** The bytes of a line, of which no more than a limit are held. */
final class LineBytes {
  private static final int FIRST_SIZE = 1 << 13;

  private final int maxSize;
  private byte[] bytes = new byte[FIRST_SIZE];
  private int size;
  private boolean tooLong;

  LineBytes(int maxSize) {
    this.maxSize = maxSize;
  }

  void clear() {
    size = 0;
    tooLong = false;
  }

  void add(int value) {
    if (size >= maxSize) {
      tooLong = true;
      return;
    }
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(2L * size, Math.max(maxSize, FIRST_SIZE)));
    }
    bytes[size++] = (byte) value;
  }

  boolean isTooLong() {
    return tooLong;
  }

  /** The text; what is not well-formed becomes U+FFFD. */
  String toText(Charset charset) {
    return new String(bytes, 0, size, charset);
  }
}
