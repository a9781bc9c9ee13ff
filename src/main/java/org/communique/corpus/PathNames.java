package org.communique.corpus;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Paths as text that loses nothing. A file name is a run of bytes that need not be UTF-8, and Java
 * decodes it by the locale: only the URI of a path keeps its bytes.
 */
final class PathNames {
  private PathNames() {}

  /**
   * A path below a folder as text, with {@code /} between names. Bytes that are no UTF-8 become
   * {@code \xFF}, and so does, in such a name only, a backslash: different paths have different
   * texts.
   */
  static String below(Path folder, Path file) {
    Path relative = folder.relativize(file);
    String text = relative.toString();
    if (isWholeIn(text, relative)) {
      return text.replace(file.getFileSystem().getSeparator(), "/");
    }
    String root = folder.toUri().getRawPath();
    String raw = file.toUri().getRawPath();
    return text(bytes(raw.substring(root.endsWith("/") ? root.length() : root.length() + 1)));
  }

  private static boolean isWholeIn(String text, Path path) {
    try {
      return path.getFileSystem().getPath(text).equals(path) && text.indexOf('\uFFFD') < 0;
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** The bytes of a percent-encoded path. */
  private static byte[] bytes(String raw) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == '%') {
        bytes.write(HexFormat.fromHexDigits(raw, i + 1, i + 3));
        i += 2;
      } else {
        bytes.write(raw.charAt(i));
      }
    }
    return bytes.toByteArray();
  }

  private static String text(byte[] bytes) {
    try {
      return strict().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return escaped(bytes);
    }
  }

  private static CharsetDecoder strict() {
    return StandardCharsets.UTF_8.newDecoder();
  }

  private static String escaped(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes.length; ) {
      int length = bytes[i] == '\\' ? 0 : characterLength(bytes, i);
      if (length == 0) {
        text.append("\\x").append(HexFormat.of().withUpperCase().toHexDigits(bytes[i]));
        i++;
      } else {
        text.append(new String(bytes, i, length, StandardCharsets.UTF_8));
        i += length;
      }
    }
    return text.toString();
  }

  /** Bytes of the UTF-8 character at a place, from 1 to 4; 0 when there is none. */
  private static int characterLength(byte[] bytes, int start) {
    for (int length = 1; length <= 4 && start + length <= bytes.length; length++) {
      try {
        strict().decode(ByteBuffer.wrap(bytes, start, length));
        return length;
      } catch (CharacterCodingException e) {
        // One more byte may complete it.
      }
    }
    return 0;
  }
}
