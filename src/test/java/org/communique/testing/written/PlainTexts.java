package org.communique.testing.written;

import java.util.ArrayList;
import java.util.List;

/** A text as plain text. */
final class PlainTexts {
  private PlainTexts() {}

  /** Empty lines between paragraphs, which are one line each. */
  static String unwrapped(WrittenText text) {
    return written(text, Integer.MAX_VALUE, "\n");
  }

  /** Lines of at most 72 letters, empty lines between paragraphs. */
  static String wrapped(WrittenText text) {
    return written(text, 72, "\n");
  }

  private static String written(WrittenText text, int width, String lineEnd) {
    StringBuilder written = new StringBuilder();
    for (Part part : text.parts()) {
      String line = part.kind() == Part.Kind.BULLET ? "- " + part.text() : part.typed();
      written.append(String.join(lineEnd, wrap(line, width))).append(lineEnd).append(lineEnd);
    }
    return written.toString();
  }

  /** Every paragraph a line, and no empty lines. */
  static String lineByLine(WrittenText text) {
    return unwrapped(text).replace("\n\n", "\r\n");
  }

  /** Lines that end in a space when the paragraph goes on, as RFC 3676 has it. */
  static String flowed(WrittenText text) {
    StringBuilder written = new StringBuilder();
    for (Part part : text.parts()) {
      String line = part.kind() == Part.Kind.BULLET ? "* " + part.text() : part.typed();
      written.append(String.join(" \r\n", wrap(line, 70))).append("\r\n\r\n");
    }
    return written.toString();
  }

  /** The words in lines of at most {@code width} letters. */
  static List<String> wrap(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
