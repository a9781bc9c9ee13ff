package org.communique.extract;

import java.io.IOException;
import java.io.InputStream;

/** What is left of the limits while one file is read. Not safe for several threads. */
final class Budget {
  /** Of UTF-32, and of UTF-8 at most. */
  private static final int BYTES_PER_CHARACTER = 4;

  private final ExtractionLimits limits;
  private long bytesLeft;
  private long charactersLeft;
  private int documentsLeft;

  Budget(ExtractionLimits limits) {
    this.limits = limits;
    bytesLeft = limits.maxFileBytes();
    charactersLeft = limits.maxCharacters();
    documentsLeft = limits.maxEmbeddedDocuments();
  }

  /** Whether documents that lie this deep are looked at. */
  boolean isDepthAllowed(int depth) {
    return depth <= limits.maxEmbeddedDepth();
  }

  /** Whether one more embedded document may be looked at; counts it. */
  boolean takeDocument() {
    return documentsLeft-- > 0;
  }

  /** Whether more bytes may come out of the file. */
  boolean hasBytes() {
    return bytesLeft > 0;
  }

  ExtractionLimits limits() {
    return limits;
  }

  /** How many of {@code wanted} characters may still be kept; counts them. */
  int takeCharacters(int wanted) {
    int granted = (int) Math.min(wanted, charactersLeft);
    charactersLeft -= granted;
    return granted;
  }

  /** Bytes of plain text that are enough for all the characters left, in whatever encoding. */
  int maxBytesOfText() {
    return (int) Math.min(charactersLeft * BYTES_PER_CHARACTER, Integer.MAX_VALUE - 8);
  }

  /** The stream, which fails with {@link TooLargeException} when the bytes are used up. */
  InputStream limit(InputStream in) {
    return new Limited(in);
  }

  private final class Limited extends CountedStream {
    private Limited(InputStream in) {
      super(in);
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    @Override
    void count(int read) throws IOException {
      bytesLeft -= read;
      if (bytesLeft < 0) {
        throw new TooLargeException(limits.maxFileBytes());
      }
    }
  }

  /** More bytes come out of a file than the limit. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(long maxBytes) {
      this("more than " + maxBytes + " bytes");
    }

    TooLargeException(String detail) {
      super(detail);
    }
  }
}
