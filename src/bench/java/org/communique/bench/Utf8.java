package org.communique.bench;

/** Lengths of text. */
final class Utf8 {
  private Utf8() {}

  /** Bytes of a text in UTF-8, without making them. */
  static long length(String text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Each half of a pair of surrogates is two of four bytes.
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }
}
