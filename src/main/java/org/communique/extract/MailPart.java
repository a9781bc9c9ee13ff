package org.communique.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A part of the body of a mail: a text, or several parts. */
final class MailPart {
  /** Plain text with fewer words than this share of the HTML is no more than a note about it. */
  private static final double SAME = 0.5;

  private static final Pattern TAG =
      Pattern.compile("(?s)<(style|script|head)\\b.*?</\\1>|<[^>]*>");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final String type;
  private final String text;
  private final List<MailPart> parts = new ArrayList<>();

  private MailPart(String type, String text) {
    this.type = type;
    this.text = text;
  }

  static MailPart multipart(String type) {
    return new MailPart(type, "");
  }

  /** A text with its encoding and flow undone. */
  static MailPart text(MailHeaders headers, InputStream content) throws IOException {
    String text = TextDecoder.decode(content.readAllBytes(), headers.typeParameter("charset"));
    boolean isFlowed = headers.typeParameter("format").equalsIgnoreCase("flowed");
    boolean isSpaceDeleted = headers.typeParameter("delsp").equalsIgnoreCase("yes");
    boolean isPlain = headers.type().equals("text/plain");
    return new MailPart(
        headers.type(), isPlain && isFlowed ? FlowedText.unflow(text, isSpaceDeleted) : text);
  }

  void add(MailPart part) {
    parts.add(part);
  }

  boolean isHtml() {
    return type.equals("text/html");
  }

  boolean isAlternative() {
    return type.equals("multipart/alternative");
  }

  String text() {
    return text;
  }

  /** The texts that make up the body; of alternatives, the one that is read best. */
  List<MailPart> chosen() {
    if (type.startsWith("text/")) {
      return List.of(this);
    }
    List<List<MailPart>> choices = parts.stream().map(MailPart::chosen).toList();
    if (!isAlternative()) {
      return choices.stream().flatMap(List::stream).toList();
    }
    List<MailPart> plain = List.of();
    List<MailPart> rich = List.of();
    for (List<MailPart> choice : choices) {
      boolean isRich = choice.stream().anyMatch(MailPart::isHtml);
      plain = isRich || !plain.isEmpty() ? plain : choice;
      rich = isRich && rich.isEmpty() ? choice : rich;
    }
    boolean isPlainWhole = words(plain) > 0 && words(plain) >= SAME * words(rich);
    return isPlainWhole ? plain : rich.isEmpty() ? plain : rich;
  }

  private static long words(List<MailPart> texts) {
    return texts.stream().mapToLong(MailPart::words).sum();
  }

  private long words() {
    String shown = isHtml() ? TAG.matcher(text).replaceAll(" ") : text;
    return WORD.matcher(shown).results().count();
  }
}
