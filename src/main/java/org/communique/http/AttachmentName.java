package org.communique.http;

import java.nio.charset.StandardCharsets;

/**
 * The name of a file for a download, as RFC 6266 has it: once in ASCII for old programs and once
 * encoded by RFC 8187.
 */
final class AttachmentName {
  /** The characters that RFC 8187 (section 3.2.1, attr-char) leaves as they are. */
  private static final String PLAIN = "!#$&+-.^_`|~";

  private AttachmentName() {}

  /**
   * The value of the header.
   *
   * @param path of the file, with {@code /} between names; only the last one is told
   */
  static String header(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return "attachment; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + encoded(name);
  }

  /** What stands in quotation marks: anything that could end them, or is no ASCII, becomes _. */
  private static String ascii(String name) {
    StringBuilder ascii = new StringBuilder();
    name.codePoints()
        .forEach(
            point -> {
              boolean isSafe = point >= ' ' && point < 0x7F && "\"\\%/".indexOf(point) < 0;
              ascii.append(isSafe ? (char) point : '_');
            });
    return ascii.toString();
  }

  private static String encoded(String name) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      boolean isLetter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
      if (isLetter || (b > 0 && PLAIN.indexOf(b) >= 0)) {
        encoded.append((char) b);
      } else {
        encoded.append("%%%02X".formatted(b & 0xFF));
      }
    }
    return encoded.toString();
  }
}
