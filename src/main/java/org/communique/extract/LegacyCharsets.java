package org.communique.extract;

import java.nio.charset.Charset;
import java.util.List;

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

  /** By how much another reading has to look better than the likely one. */
  private static final double CLEARLY = 1.15;

  /** And by how much in short texts. */
  private static final double MARGIN = 2;

  private LegacyCharsets() {}

  private static List<Charset> named(String... names) {
    return List.of(names).stream().filter(Charset::isSupported).map(Charset::forName).toList();
  }

  /** The encoding of a few names. */
  static Charset ofNames(byte[] names) {
    return best(names, NAMES);
  }

  /**
   * The encoding of a text.
   *
   * @param likely what is declared; kept unless it is clearly wrong
   * @param statistical what the statistics say
   */
  static Charset ofText(byte[] text, Charset likely, Charset statistical) {
    Charset best = clearlyBetter(text, best(text, TEXTS), statistical);
    return clearlyBetter(text, best, likely);
  }

  private static Charset clearlyBetter(byte[] text, Charset challenger, Charset likely) {
    double score = score(text, likely);
    boolean isClear = score(text, challenger) > Math.max(score * CLEARLY, score + MARGIN);
    return isClear ? challenger : likely;
  }

  /** The first of those whose reading looks most like words. */
  private static Charset best(byte[] bytes, List<Charset> candidates) {
    Charset best = candidates.getFirst();
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Charset charset : candidates) {
      double score = score(bytes, charset);
      if (score > bestScore) {
        best = charset;
        bestScore = score;
      }
    }
    return best;
  }

  /** How much bytes read in an encoding look like words; lowest when they cannot be read in it. */
  static double score(byte[] bytes, Charset charset) {
    String text = TextDecoder.decodeStrictly(charset, bytes, false);
    return text == null ? Double.NEGATIVE_INFINITY : WordLikeness.of(text);
  }
}
