package org.communique.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.CommuniqueText;

/**
 * What a permalink says of the paragraph it leads to: its number, and short fingerprints of its
 * words, of the first letters from its beginning on (also over its end), and of its place. By these
 * it is found when paragraphs are counted otherwise, and even when they are cut otherwise: the
 * letters of a text stand in the same order however it is cut.
 *
 * @param number 1-based
 * @param fingerprint as {@link ParagraphKeys} makes it; or of the words alone, as older links have
 *     it; empty when the link has none
 */
public record ParagraphKey(int number, String fingerprint) {
  /** Digits and letters that are not taken for one another: Crockford's base 32, in lower case. */
  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

  /**
   * Digits of a fingerprint. With 25 bits, one of two different paragraphs of a text of 1,000 is
   * taken for another once in 33,000 times.
   */
  static final int LENGTH = 5;

  /** Letters and digits of an opening, about seven words. */
  static final int OPENING = 40;

  /** Digits of the place; with 15 bits it is exact to the letter in texts of 32,768 letters. */
  static final int PLACE = 3;

  private static final int BITS = 5;

  private static final Pattern FORM =
      Pattern.compile(
          "([1-9]\\d{0,6})(?:-([%1$s]{%2$d}(?:[%1$s]{%3$d})?))?"
              .formatted(DIGITS, LENGTH, LENGTH + PLACE));

  /** The key that a parameter holds; empty when it holds none. */
  public static Optional<ParagraphKey> parse(String parameter) {
    Matcher matcher = FORM.matcher(parameter);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String fingerprint = matcher.group(2) == null ? "" : matcher.group(2);
    return Optional.of(new ParagraphKey(Integer.parseInt(matcher.group(1)), fingerprint));
  }

  /** The fingerprint of a paragraph's letters and digits, whatever their case and spaces. */
  static String of(String words) {
    return print(letters(words));
  }

  /** The letters and digits of a text in lower case. */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  static String print(String letters) {
    return print(sha256().digest(letters.getBytes(StandardCharsets.UTF_8)));
  }

  static String print(byte[] digest) {
    StringBuilder fingerprint = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      fingerprint.append(DIGITS.charAt(digest[i] & 31));
    }
    return fingerprint.toString();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The fingerprint of the words; empty when there is none. */
  String words() {
    return fingerprint.substring(0, Math.min(LENGTH, fingerprint.length()));
  }

  /** Whether it has more than the words. */
  boolean hasPlace() {
    return fingerprint.length() > LENGTH;
  }

  /** The fingerprint of the opening, when there is a place. */
  String opening() {
    return fingerprint.substring(LENGTH, 2 * LENGTH);
  }

  /** The place, when there is one, as {@link #place(long, long)} counts it. */
  int place() {
    int place = 0;
    for (char digit : fingerprint.substring(2 * LENGTH).toCharArray()) {
      place = (place << BITS) + DIGITS.indexOf(digit);
    }
    return place;
  }

  /**
   * Where letters stand in their text: 0 at its beginning, 32,768 at its end.
   *
   * @param before letters of the text before them
   * @param total letters of the text
   */
  static int place(long before, long total) {
    return (int) ((before << (BITS * PLACE)) / Math.max(1, total));
  }

  /** A place as digits; that of the very end is told as the one before it. */
  static String digits(int place) {
    int told = Math.min(place, (1 << (BITS * PLACE)) - 1);
    StringBuilder digits = new StringBuilder(PLACE);
    for (int shift = BITS * (PLACE - 1); shift >= 0; shift -= BITS) {
      digits.append(DIGITS.charAt((told >> shift) & 31));
    }
    return digits.toString();
  }

  /**
   * The number of the paragraph that has the words today: of several, the nearest to the place, or
   * else to the number; else the one in which they begin, when paragraphs are cut otherwise, or in
   * which at least its opening stands; the number itself when they are gone or none are asked for.
   */
  public int find(CommuniqueText text) {
    return fingerprint.isEmpty() ? number : new ParagraphSearch(this, text).find();
  }
}
