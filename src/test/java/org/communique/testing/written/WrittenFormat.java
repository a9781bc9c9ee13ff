package org.communique.testing.written;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The formats, and the ways in which programs write them. */
public enum WrittenFormat {
  TXT("txt", text -> utf8(PlainTexts.unwrapped(text))),
  TXT_WRAPPED("txt", text -> utf8(PlainTexts.wrapped(text))),
  TXT_LINE_BY_LINE("txt", text -> utf8(PlainTexts.lineByLine(text))),
  TXT_UTF_16("txt", text -> PlainTexts.unwrapped(text).getBytes(StandardCharsets.UTF_16)),
  HTML("html", text -> utf8(HtmlTexts.typed(text))),
  HTML_CONVERTED("html", text -> utf8(HtmlTexts.converted(text))),
  HTML_FILTERED("html", text -> utf8(HtmlTexts.filtered(text))),
  HTML_BROKEN("html", text -> utf8(HtmlTexts.broken(text))),
  DOCX("docx", WordTexts::styled),
  DOCX_TYPED("docx", WordTexts::typed),
  ODT("odt", ZippedTexts::odt),
  PDF("pdf", PrintedTexts::pdf),
  RTF("rtf", text -> utf8(RtfTexts.styled(text))),
  RTF_PLAIN("rtf", text -> utf8(RtfTexts.plain(text))),
  EML("eml", text -> utf8(Mails.quotedPrintable(text))),
  EML_BASE64("eml", text -> utf8(Mails.base64(text))),
  EML_FLOWED("eml", text -> utf8(Mails.flowed(text))),
  EML_ALTERNATIVES("eml", text -> utf8(Mails.alternatives(text))),
  EPUB("epub", ZippedTexts::epub);

  private final String extension;
  private final Writer writer;

  WrittenFormat(String extension, Writer writer) {
    this.extension = extension;
    this.writer = writer;
  }

  @FunctionalInterface
  private interface Writer {
    byte[] write(WrittenText text) throws IOException;
  }

  /** The file that holds the text. */
  public byte[] write(WrittenText text) throws IOException {
    return writer.write(text);
  }

  /** A name for the file. */
  public String fileName(WrittenText text) {
    return text.name() + "-" + name() + "." + extension;
  }

  private static byte[] utf8(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }
}
