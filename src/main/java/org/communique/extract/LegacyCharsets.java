package org.communique.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The encodings from before Unicode. Where statistics over a long text are missing or wrong, the
 * encoding is taken whose reading looks most like words.
 */
final class LegacyCharsets {
  /** Of two that read bytes alike, the first is taken: the more common one. */
  private static final List<Charset> NAMES =
      named(
          "IBM437",
          "windows-1252",
          "IBM850",
          "IBM866",
          "windows-1251",
          "GB18030",
          "windows-31j",
          "Big5",
          "x-windows-949",
          "windows-1256",
          "windows-1253",
          "windows-1255",
          "windows-1250",
          "IBM852",
          "IBM737",
          "windows-1254",
          "KOI8-R",
          "windows-874");

  /** What the statistics leave out or often miss. */
  private static final List<Charset> TEXTS =
      named(
          "windows-1251",
          "GB18030",
          "windows-31j",
          "EUC-JP",
          "Big5",
          "x-windows-949",
          "windows-1256",
          "windows-1253",
          "windows-1255",
          "IBM866",
          "windows-874",
          "KOI8-U");

  /** By how much another reading has to look better than that of the statistics. */
  private static final double CLEARLY = 1.15;

  private LegacyCharsets() {}

  private static List<Charset> named(String... names) {
    return List.of(names).stream().filter(Charset::isSupported).map(Charset::forName).toList();
  }

  /** The encoding of a few names. */
  static Charset ofNames(byte[] names) {
    Charset best = NAMES.getFirst();
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Charset charset : NAMES) {
      double score = score(names, charset);
      if (score > bestScore) {
        best = charset;
        bestScore = score;
      }
    }
    return best;
  }

  /**
   * The encoding of a text.
   *
   * @param likely what statistics say; kept unless it is clearly wrong
   */
  static Charset ofText(byte[] text, Charset likely) {
    Charset best = likely;
    double bestScore = score(text, likely);
    for (Charset charset : TEXTS) {
      double score = score(text, charset);
      if (score > Math.max(bestScore * CLEARLY, bestScore + 2)) {
        best = charset;
        bestScore = score;
      }
    }
    return best;
  }

  /** How much bytes read in an encoding look like words; lowest when they cannot be read in it. */
  static double score(byte[] bytes, Charset charset) {
    String text = decode(bytes, charset);
    return text == null ? Double.NEGATIVE_INFINITY : WordLikeness.of(text);
  }

  /** The text, or null when it is impossible in the encoding; the last letter may be cut off. */
  private static @Nullable String decode(byte[] bytes, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate((int) (bytes.length * decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, false);
    return result.isError() ? null : text.flip().toString();
  }
}
