package org.communique.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells UTF-16 and UTF-32 without a byte order mark from encodings of single bytes. */
final class WideCharsets {
  /**
   * Text in single bytes has no control characters but white space, escape and a stray NUL; UTF-16
   * has one in the spaces of an alphabet, and one in the marks of Chinese or Japanese (U+3002).
   */
  private static final double MIN_CONTROLS = 0.005;

  /** Of the units of UTF-32, how many are in range; damage costs a few. */
  private static final double MOST = 0.98;

  /** How much a reading has to look like words, for each unit of two bytes. */
  private static final double MIN_LIKENESS = 0.25;

  private WideCharsets() {}

  static @Nullable Charset of(byte[] bytes) {
    byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, TextDecoder.SAMPLE_BYTES) & ~3);
    if (sample.length < 4 || controls(sample) < MIN_CONTROLS * sample.length) {
      return null;
    }
    Charset utf32 = utf32Of(sample);
    return utf32 == null ? utf16Of(sample) : utf32;
  }

  private static int controls(byte[] bytes) {
    int controls = 0;
    for (byte value : bytes) {
      boolean isSpace = value == '\t' || value == '\n' || value == '\r' || value == '\f';
      controls += value >= 0 && value < ' ' && !isSpace && value != 0x1B ? 1 : 0;
    }
    return controls;
  }

  private static @Nullable Charset utf32Of(byte[] bytes) {
    int little = 0;
    int big = 0;
    for (int i = 0; i + 3 < bytes.length; i += 4) {
      little += bytes[i + 3] == 0 && isPlane(bytes[i + 2]) && bytes[i] + bytes[i + 1] != 0 ? 1 : 0;
      big += bytes[i] == 0 && isPlane(bytes[i + 1]) && bytes[i + 2] + bytes[i + 3] != 0 ? 1 : 0;
    }
    double most = MOST * bytes.length / 4;
    return little >= most
        ? Charset.forName("UTF-32LE")
        : big >= most ? Charset.forName("UTF-32BE") : null;
  }

  private static boolean isPlane(byte value) {
    return value >= 0 && value <= 2;
  }

  private static @Nullable Charset utf16Of(byte[] bytes) {
    double little = likeness(bytes, StandardCharsets.UTF_16LE);
    double big = likeness(bytes, StandardCharsets.UTF_16BE);
    if (Math.max(little, big) < MIN_LIKENESS * bytes.length / 2) {
      return null;
    }
    return little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }

  /** Like words, where ASCII letters count too: every second byte of theirs is zero. */
  private static double likeness(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    long ascii =
        text.chars().filter(c -> c < 0x80 && (c >= ' ' || Character.isWhitespace(c))).count();
    return ascii + WordLikeness.of(text);
  }
}
