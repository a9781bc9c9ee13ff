package org.communique.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.CommuniqueText;
import org.communique.model.Paragraph;

/**
 * What a permalink says of the paragraph it leads to: its number and a short fingerprint of its
 * words, so that it finds the same words when paragraphs are counted otherwise.
 *
 * @param number 1-based
 * @param fingerprint as {@link #of} makes it; empty when the link has none
 */
public record ParagraphKey(int number, String fingerprint) {
  /** Digits and letters that are not taken for one another: Crockford's base 32, in lower case. */
  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

  /**
   * Digits of a fingerprint. With 25 bits, one of two different paragraphs of a text of 1,000 is
   * taken for another once in 33,000 times.
   */
  private static final int LENGTH = 5;

  private static final Pattern FORM =
      Pattern.compile("([1-9]\\d{0,6})(?:-([" + DIGITS + "]{" + LENGTH + "}))?");

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
    StringBuilder letters = new StringBuilder(words.length());
    words
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    byte[] digest = sha256().digest(letters.toString().getBytes(StandardCharsets.UTF_8));
    StringBuilder fingerprint = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      fingerprint.append(DIGITS.charAt(digest[i] & 31));
    }
    return fingerprint.toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * The number of the paragraph that has the words today: the one of that number if it has them,
   * else the nearest one that does; the number itself when no paragraph does or none are asked for.
   */
  public int find(CommuniqueText text) {
    List<Paragraph> all = text.paragraphs();
    if (fingerprint.isEmpty() || has(all, number, text)) {
      return number;
    }
    for (int distance = 1; distance < Math.max(number, all.size()); distance++) {
      if (has(all, number - distance, text)) {
        return number - distance;
      }
      if (has(all, number + distance, text)) {
        return number + distance;
      }
    }
    return number;
  }

  private boolean has(List<Paragraph> all, int candidate, CommuniqueText text) {
    return candidate >= 1
        && candidate <= all.size()
        && of(text.textOf(all.get(candidate - 1).span())).equals(fingerprint);
  }
}
