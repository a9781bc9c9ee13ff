package org.communique.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/**
 * Bytes become text in whatever encoding they are: a byte order mark decides; else UTF-16 shows by
 * its zero bytes, UTF-8 by its form, and all others by the statistics of ICU.
 */
final class TextDecoder {
  static final int SAMPLE_BYTES = 1 << 16;

  /** How ISO 2022 announces two bytes a letter. */
  private static final Pattern SHIFT_TO_JIS =
      Pattern.compile("\\x1B\\$[@B](?:[!-~][!-~])+\\x1B\\(");

  /** A text with more well-formed than broken sequences per thousand is damaged UTF-8. */
  private static final int GOOD_PER_BROKEN = 4;

  /** ICU takes short texts for these rather exotic encodings. */
  private static final Set<String> UNLIKELY =
      Set.of("IBM4", "IBM5", "UTF-16", "UTF-32", "ISO-2022");

  private TextDecoder() {}

  /**
   * The text of bytes that come with a declared encoding, which is believed as far as the bytes are
   * possible in it.
   *
   * @param declared name of the encoding; may be empty or unknown
   */
  static String decode(byte[] bytes, String declared) {
    Charset charset = charsetNamed(declared);
    boolean isBelieved = charset != null && Mark.of(bytes) == null && isStrictly(charset, bytes);
    return isBelieved ? new String(bytes, charset) : decode(bytes);
  }

  private static @org.jspecify.annotations.Nullable Charset charsetNamed(String name) {
    try {
      return name.isBlank() ? null : withWindowsQuotes(Charset.forName(name.strip()).name());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Whether bytes are well-formed in an encoding. */
  static boolean isStrictly(Charset charset, byte[] bytes) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

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

  private static Charset charsetOf(byte[] bytes) {
    Charset wide = WideCharsets.of(bytes);
    if (wide != null) {
      return wide;
    }
    if (SHIFT_TO_JIS.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find()) {
      return Charset.forName("ISO-2022-JP");
    }
    return isUtf8(bytes) ? StandardCharsets.UTF_8 : byStatistics(bytes);
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
    } catch (CharacterCodingException impossibleWhenReplacing) {
      return false;
    }
  }

  private static Charset byStatistics(byte[] bytes) {
    byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE_BYTES));
    return LegacyCharsets.ofText(sample, statisticsOf(sample));
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
