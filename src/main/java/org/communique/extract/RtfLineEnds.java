package org.communique.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The ends of paragraphs in RTF. A backslash at the end of a line means the same as {@code \par},
 * and some programs write nothing else; Tika takes it for a space.
 */
final class RtfLineEnds {
  private static final Pattern SHORT_FORM = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\\\\r?\n");

  private RtfLineEnds() {}

  /** The file with {@code \par} at the end of every paragraph. */
  static InputStream spelledOut(InputStream in) throws IOException {
    String rtf = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    String spelledOut = SHORT_FORM.matcher(rtf).replaceAll("$1\\\\par\n");
    return new ByteArrayInputStream(spelledOut.getBytes(StandardCharsets.ISO_8859_1));
  }
}
