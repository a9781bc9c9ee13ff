package org.communique.annotate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of several pieces, which do not run into each other. */
final class Sha256 {
  private final MessageDigest digest = begin();

  private static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  void add(byte[] piece) {
    digest.update(begin().digest(piece));
  }

  /** The sum in hexadecimal; nothing can be added after it. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
