package org.communique.structure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.communique.model.CommuniqueId;
import org.communique.model.CommuniqueText;

/**
 * Makes ids: the title as a slug and ten characters of the SHA-256 of all words, so that the same
 * words have the same id whatever file they were read from.
 */
public final class CommuniqueIds {
  private static final int MAX_SLUG_LENGTH = 60;

  /** 50 bits: two among a million texts share them with a chance of 1 in 2000. */
  private static final int HASH_LENGTH = 10;

  /** Douglas Crockford's base 32, in lower case: no i, l, o and u, which are misread. */
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

  private CommuniqueIds() {}

  /** The id of a text; equal words give equal ids. */
  public static CommuniqueId of(CommuniqueText text) {
    return new CommuniqueId(slug(text.title()) + "-" + hash(words(text)));
  }

  private static String words(CommuniqueText text) {
    String body = text.text().substring(text.titleSpan().end());
    String title = text.titleSpan().isEmpty() ? "" : text.title();
    return (FoldedWords.of(title) + " " + FoldedWords.of(body)).strip();
  }

  private static String slug(String title) {
    String latin = Normalizer.normalize(spelledOut(title), Normalizer.Form.NFKD);
    String plain = MARKS.matcher(latin).replaceAll("").toLowerCase(Locale.ROOT);
    String slug = OTHERS.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
    boolean hasLetters = slug.chars().anyMatch(Character::isLetter);
    return hasLetters ? shortened(slug) : "communique";
  }

  /** Letters that have no decomposition, and apostrophes, which would part a word. */
  private static String spelledOut(String title) {
    return title
        .replace("ß", "ss")
        .replace("æ", "ae")
        .replace("Æ", "Ae")
        .replace("œ", "oe")
        .replace("Œ", "Oe")
        .replace("ø", "o")
        .replace("Ø", "O")
        .replace("ł", "l")
        .replace("Ł", "L")
        .replace("đ", "d")
        .replace("Đ", "D")
        .replace("ı", "i")
        .replace("’", "")
        .replace("'", "");
  }

  private static String shortened(String slug) {
    if (slug.length() <= MAX_SLUG_LENGTH) {
      return slug;
    }
    int hyphen = slug.lastIndexOf('-', MAX_SLUG_LENGTH);
    return slug.substring(0, hyphen > 0 ? hyphen : MAX_SLUG_LENGTH);
  }

  private static String hash(String words) {
    byte[] digest = sha256().digest(words.getBytes(StandardCharsets.UTF_8));
    StringBuilder hash = new StringBuilder();
    long bits = 0;
    for (int i = 0; i < 8; i++) {
      bits = (bits << 8) | (digest[i] & 0xFF);
    }
    for (int i = 0; i < HASH_LENGTH; i++) {
      hash.append(ALPHABET.charAt((int) (bits >>> (59 - 5 * i)) & 31));
    }
    return hash.toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
