package org.communique.testing.written;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A text as a mail. */
final class Mails {
  private Mails() {}

  static String quotedPrintable(WrittenText text) {
    return head(text, "text/plain; charset=utf-8", "quoted-printable")
        + quoted(PlainTexts.unwrapped(text));
  }

  static String base64(WrittenText text) {
    return head(text, "text/plain; charset=utf-8", "base64")
        + encoded(PlainTexts.wrapped(text).replace("\n", "\r\n"));
  }

  static String flowed(WrittenText text) {
    return head(text, "text/plain; charset=utf-8; format=flowed", "8bit") + PlainTexts.flowed(text);
  }

  /** Plain and as a page, of which a reader sees one. */
  static String alternatives(WrittenText text) {
    return head(text, "multipart/alternative; boundary=\"=_part\"", "7bit")
        + "--=_part\r\nContent-Type: text/plain; charset=utf-8\r\n"
        + "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        + quoted(PlainTexts.wrapped(text))
        + "\r\n--=_part\r\nContent-Type: text/html; charset=utf-8\r\n"
        + "Content-Transfer-Encoding: base64\r\n\r\n"
        + encoded(HtmlTexts.typed(text))
        + "\r\n--=_part--\r\n";
  }

  private static String head(WrittenText text, String type, String encoding) {
    String subject =
        "=?utf-8?B?"
            + Base64.getEncoder().encodeToString(text.title().getBytes(StandardCharsets.UTF_8))
            + "?=";
    return "From: Press Office <press@almery.example>\r\nTo: list@almery.example\r\n"
        + "Subject: "
        + subject
        + "\r\nDate: Tue, 04 May 2021 10:00:00 +0000\r\n"
        + "MIME-Version: 1.0\r\nContent-Type: "
        + type
        + "\r\nContent-Transfer-Encoding: "
        + encoding
        + "\r\n\r\n";
  }

  private static String encoded(String words) {
    return Base64.getMimeEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8)) + "\r\n";
  }

  /** Lines of at most 76 letters, with soft line ends (RFC 2045). */
  private static String quoted(String words) {
    StringBuilder quoted = new StringBuilder();
    int column = 0;
    for (byte b : words.getBytes(StandardCharsets.UTF_8)) {
      if (b == '\n') {
        quoted.append("\r\n");
        column = 0;
        continue;
      }
      String next = b > ' ' && b != '=' || b == ' ' ? "" + (char) b : "=%02X".formatted(b & 0xFF);
      if (column + next.length() > 75) {
        quoted.append("=\r\n");
        column = 0;
      }
      quoted.append(next);
      column += next.length();
    }
    return quoted.toString();
  }
}
