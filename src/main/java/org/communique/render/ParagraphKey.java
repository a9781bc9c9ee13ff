package org.communique.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.CommuniqueText;
import org.communique.model.Paragraph;

/**
 * What a permalink says of the paragraph it leads to: its number, a short fingerprint of its words,
 * and one of the first letters from its beginning on, also over its end. By these it is found when
 * paragraphs are counted otherwise, and even when they are cut otherwise: the letters of a text
 * stand in the same order however it is cut.
 *
 * @param number 1-based
 * @param fingerprint as {@link #of(CommuniqueText, Paragraph)} makes it; or of the words alone, as
 *     older links have it; empty when the link has none
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

  /** Of what follows a paragraph, this much is looked at for its opening, in UTF-16 units. */
  private static final int FOLLOWING = 1_000;

  private static final Pattern FORM =
      Pattern.compile(
          "([1-9]\\d{0,6})(?:-(["
              + DIGITS
              + "]{"
              + LENGTH
              + "}(?:["
              + DIGITS
              + "]{"
              + LENGTH
              + "})?))?");

  /** The key that a parameter holds; empty when it holds none. */
  public static Optional<ParagraphKey> parse(String parameter) {
    Matcher matcher = FORM.matcher(parameter);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String fingerprint = matcher.group(2) == null ? "" : matcher.group(2);
    return Optional.of(new ParagraphKey(Integer.parseInt(matcher.group(1)), fingerprint));
  }

  /** The fingerprint of a paragraph: of its words, then of its opening. */
  static String of(CommuniqueText text, Paragraph paragraph) {
    int end = paragraph.span().end();
    String following = text.text().substring(end, Math.min(text.text().length(), end + FOLLOWING));
    return of(text.textOf(paragraph.span()), following);
  }

  /**
   * The same of words of which no text is at hand.
   *
   * @param following the text behind the paragraph, at least its next 1,000 UTF-16 units
   */
  static String of(String words, String following) {
    String opening = letters(words);
    if (opening.length() < OPENING) {
      opening += letters(following.substring(0, Math.min(FOLLOWING, following.length())));
    }
    return of(words) + print(opening.substring(0, Math.min(OPENING, opening.length())));
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

  /** The fingerprint of the opening; empty when there is none. */
  String opening() {
    return fingerprint.substring(words().length());
  }

  /**
   * The number of the paragraph that has the words today: the one of that number if it has them,
   * else the nearest one that does; else the one in which they begin, when paragraphs are cut
   * otherwise, or in which at least its opening stands; the number itself when they are gone or
   * none are asked for.
   */
  public int find(CommuniqueText text) {
    return fingerprint.isEmpty() ? number : new ParagraphSearch(this, text).find();
  }
}
