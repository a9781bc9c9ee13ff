package org.communique.study;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** A short fingerprint of words, whatever their case, spaces and punctuation. */
final class WordsPrint {
  /** Digits and letters that are not taken for one another: Crockford's base 32, in lower case. */
  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

  /**
   * Digits of a fingerprint; with 40 bits, two sentences of one text share it with a chance of one
   * in 10^12.
   */
  private static final int LENGTH = 8;

  private WordsPrint() {}

  static String of(String words) {
    StringBuilder letters = new StringBuilder(words.length());
    words
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    byte[] digest = sha256().digest(letters.toString().getBytes(StandardCharsets.UTF_8));
    StringBuilder print = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      print.append(DIGITS.charAt(digest[i] & 31));
    }
    return print.toString();
  }

  /** Whether something has the form of a fingerprint. */
  static boolean isWellFormed(String print) {
    return print.length() == LENGTH && print.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
