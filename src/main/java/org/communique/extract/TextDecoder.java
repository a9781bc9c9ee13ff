package org.communique.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;
import org.jspecify.annotations.Nullable;

/**
 * Bytes become text in whatever encoding they are: a byte order mark decides; else UTF-16 and
 * UTF-32 show by their zero bytes, UTF-8 by its form, and all others by the statistics of ICU and
 * by what reads most like words. A declared encoding is believed unless it is clearly wrong.
 */
final class TextDecoder {
  /** What is looked at to tell an encoding. */
  static final int SAMPLE_BYTES = 1 << 16;

  /** A text with more well-formed than broken sequences is damaged UTF-8. */
  private static final int GOOD_PER_BROKEN = 4;

  /** How ISO 2022 announces two bytes a letter. */
  private static final Pattern SHIFT_TO_JIS =
      Pattern.compile("\\x1B\\$[@B](?:[!-~][!-~])+\\x1B\\(");

  /** ICU takes short texts for these: EBCDIC, and what was looked for before. */
  private static final Set<String> UNLIKELY = Set.of("IBM4", "IBM5", "UTF-", "ISO-2022");

  private TextDecoder() {}

  static String decode(byte[] bytes) {
    return decode(bytes, "");
  }

  /**
   * The text of bytes that come with a declared encoding.
   *
   * @param declared name of the encoding; may be empty, unknown or wrong
   */
  static String decode(byte[] bytes, String declared) {
    Mark mark = Mark.of(bytes);
    Charset charset = charsetOf(bytes, declared);
    int start = mark == null ? 0 : mark.length;
    return new String(bytes, start, bytes.length - start, charset);
  }

  /**
   * The encoding of a text.
   *
   * @param bytes the text, or the start of it
   */
  static Charset charsetOf(byte[] bytes, String declared) {
    Mark mark = Mark.of(bytes);
    Charset wide = mark == null ? WideCharsets.of(bytes) : mark.charset;
    if (wide != null) {
      return wide;
    }
    if (SHIFT_TO_JIS.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find()) {
      return Charset.forName("ISO-2022-JP");
    }
    return isUtf8(bytes) ? StandardCharsets.UTF_8 : byStatistics(bytes, declared);
  }

  private record Mark(Charset charset, int length) {
    private static @Nullable Mark of(byte[] bytes) {
      if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
        return new Mark(StandardCharsets.UTF_8, 3);
      }
      if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
        return new Mark(Charset.forName("UTF-32LE"), 4);
      }
      if (startsWith(bytes, 0xFF, 0xFE)) {
        return new Mark(StandardCharsets.UTF_16LE, 2);
      }
      if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
        return new Mark(Charset.forName("UTF-32BE"), 4);
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

  /** Whether a whole text is well-formed in an encoding. */
  static boolean isStrictly(Charset charset, byte[] bytes) {
    return decodeStrictly(charset, bytes, true) != null;
  }

  /**
   * The text, or null when it is impossible in the encoding.
   *
   * @param isWhole false when the last letter may be cut off
   */
  static @Nullable String decodeStrictly(Charset charset, byte[] bytes, boolean isWhole) {
    CharsetDecoder decoder = charset.newDecoder();
    CharBuffer text = CharBuffer.allocate((int) (bytes.length * decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, isWhole);
    return result.isError() ? null : text.flip().toString();
  }

  private static boolean isUtf8(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    decoder.decode(ByteBuffer.wrap(bytes), text, false);
    text.flip();
    long broken = text.chars().filter(c -> c == '\uFFFD').count();
    long good = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
    return broken == 0 || good > GOOD_PER_BROKEN * broken;
  }

  private static Charset byStatistics(byte[] bytes, String declared) {
    byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE_BYTES));
    Charset named = charsetNamed(declared);
    boolean isPossible = named != null && decodeStrictly(named, sample, false) != null;
    Charset statistical = statisticsOf(sample);
    return LegacyCharsets.ofText(
        sample, named != null && isPossible ? named : statistical, statistical);
  }

  private static @Nullable Charset charsetNamed(String name) {
    try {
      return name.isBlank() ? null : withWindowsQuotes(Charset.forName(name.strip()).name());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Charset statisticsOf(byte[] sample) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(sample);
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
    boolean isLatin = name.equals("ISO-8859-1") || name.equals("US-ASCII");
    return Charset.forName(isLatin ? "windows-1252" : name);
  }
}
