package org.communique.extract;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/**
 * Bytes become text in whatever encoding they are: a byte order mark decides; else UTF-16 shows by
 * its zero bytes, UTF-8 by its form, and all others by the statistics of ICU.
 */
final class TextDecoder {
  private static final int SAMPLE_BYTES = 1 << 16;

  /** In UTF-16 text of an alphabet nearly all upper halves lie in the first blocks of Unicode. */
  private static final double UTF16_HIGH = 0.85;

  /** Every space of UTF-16 text has a zero byte: one in this many pairs at the least. */
  private static final int MIN_NULS = 30;

  /** A text with more well-formed than broken sequences per thousand is damaged UTF-8. */
  private static final int GOOD_PER_BROKEN = 4;

  /** ICU takes short texts for these rather exotic encodings. */
  private static final Set<String> UNLIKELY = Set.of("IBM", "UTF-16", "UTF-32", "ISO-2022");

  private TextDecoder() {}

  static String decode(byte[] bytes) {
    Mark mark = Mark.of(bytes);
    Charset charset = mark == null ? charsetOf(bytes) : mark.charset;
    int start = mark == null ? 0 : mark.length;
    return new String(bytes, start, bytes.length - start, charset);
  }

  private record Mark(Charset charset, int length) {
    private static @org.jspecify.annotations.Nullable Mark of(byte[] bytes) {
      if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
        return new Mark(StandardCharsets.UTF_8, 3);
      }
      if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
        return new Mark(Charset.forName("UTF-32LE"), 4);
      }
      if (startsWith(bytes, 0xFF, 0xFE)) {
        return new Mark(StandardCharsets.UTF_16LE, 2);
      }
      return startsWith(bytes, 0xFE, 0xFF) ? new Mark(StandardCharsets.UTF_16BE, 2) : null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
      for (int i = 0; i < mark.length; i++) {
        if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
          return false;
        }
      }
      return true;
    }
  }

  private static Charset charsetOf(byte[] bytes) {
    Charset wide = utf16Of(bytes);
    if (wide != null) {
      return wide;
    }
    return isUtf8(bytes) ? StandardCharsets.UTF_8 : byStatistics(bytes);
  }

  private static @org.jspecify.annotations.Nullable Charset utf16Of(byte[] bytes) {
    int pairs = Math.min(bytes.length, SAMPLE_BYTES) / 2;
    int nuls = 0;
    int highFirst = 0;
    int highSecond = 0;
    for (int i = 0; i < pairs; i++) {
      nuls += bytes[2 * i] == 0 || bytes[2 * i + 1] == 0 ? 1 : 0;
      highFirst += isHighByte(bytes[2 * i]) ? 1 : 0;
      highSecond += isHighByte(bytes[2 * i + 1]) ? 1 : 0;
    }
    if (nuls * MIN_NULS < pairs) {
      return null;
    }
    boolean isLittle = highSecond > UTF16_HIGH * pairs && highFirst < highSecond / 2;
    boolean isBig = highFirst > UTF16_HIGH * pairs && highSecond < highFirst / 2;
    return isLittle ? StandardCharsets.UTF_16LE : isBig ? StandardCharsets.UTF_16BE : null;
  }

  /** The upper half of letters of alphabets and of typographic marks in UTF-16. */
  private static boolean isHighByte(byte value) {
    return (value >= 0 && value <= 6) || value == 0x20;
  }

  private static boolean isUtf8(byte[] bytes) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    try {
      String text = decoder.decode(ByteBuffer.wrap(bytes)).toString();
      long broken = text.chars().filter(c -> c == '\uFFFD').count();
      long good = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
      return broken == 0 || good > GOOD_PER_BROKEN * broken;
    } catch (java.nio.charset.CharacterCodingException impossibleWhenReplacing) {
      return false;
    }
  }

  private static Charset byStatistics(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE_BYTES)));
    for (CharsetMatch match : detector.detectAll()) {
      String name = match.getName();
      if (UNLIKELY.stream().noneMatch(name::startsWith) && Charset.isSupported(name)) {
        return withWindowsQuotes(name);
      }
    }
    return Charset.forName("windows-1252");
  }

  /** Windows writes curly quotes where ISO 8859-1 has controls, which no text uses. */
  private static Charset withWindowsQuotes(String name) {
    return Charset.forName(name.equals("ISO-8859-1") ? "windows-1252" : name);
  }
}
