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

  void add(byte[] more, int offset, int length) {
    int kept = Math.min(length, maxSize - size);
    tooLong |= kept < length;
    if (size + kept > bytes.length) {
      int room = (int) Math.min(2L * bytes.length, Math.max(maxSize, FIRST_SIZE));
      bytes = Arrays.copyOf(bytes, Math.max(room, size + kept));
    }
    System.arraycopy(more, offset, bytes, size, kept);
    size += kept;
  }

  boolean isTooLong() {
    return tooLong;
  }

  /** The text; what is not well-formed becomes U+FFFD. */
  String toText(Charset charset) {
    return new String(bytes, 0, size, charset);
  }
}
