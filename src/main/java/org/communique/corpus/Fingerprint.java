package org.communique.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a file's bytes, by which a changed or moved file is told. */
public final class Fingerprint {
  private static final int BUFFER_BYTES = 1 << 16;

  private Fingerprint() {}

  /** The fingerprint as 64 lower-case hexadecimal digits; the file is read as a stream. */
  public static String of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in);
    }
  }

  /** The fingerprint of the bytes that are left in a stream, which stays open. */
  public static String of(InputStream in) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Whether a text has the form of a fingerprint. */
  static boolean isOfBytes(String text) {
    return text.length() == 64 && text.chars().allMatch(HexFormat::isHexDigit);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
