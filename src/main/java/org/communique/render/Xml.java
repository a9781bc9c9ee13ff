package org.communique.render;

import org.communique.model.IssueDate;

/**
 * Writes XML: elements with their attributes and texts, all escaped. Characters that XML 1.0 has no
 * place for become U+FFFD.
 */
final class Xml {
  private static final int REPLACEMENT = 0xFFFD;

  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn
   */
  Xml open(String name, String... attributes) {
    tag(name, attributes).append(">\n");
    return this;
  }

  Xml close(String name) {
    out.append("</").append(name).append(">\n");
    return this;
  }

  /** An element without content. */
  Xml empty(String name, String... attributes) {
    tag(name, attributes).append("/>\n");
    return this;
  }

  /** An element that holds a text. */
  Xml text(String name, String text, String... attributes) {
    tag(name, attributes).append('>').append(escaped(text));
    return close(name);
  }

  private StringBuilder tag(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(escaped(attributes[i + 1])).append('"');
    }
    return out;
  }

  /** The beginning of a day of issue as RFC 3339 writes it. */
  static String instant(IssueDate date) {
    return date.from() + "T00:00:00Z";
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().map(Xml::allowed).forEach(point -> append(escaped, point));
    return escaped.toString();
  }

  /** The production Char of https://www.w3.org/TR/xml/#charsets, without the controls. */
  private static int allowed(int point) {
    boolean isSpace = point == '\n' || point == '\t';
    boolean isHarmless =
        !Character.isISOControl(point)
            && point != 0xFFFE
            && point != 0xFFFF
            && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    return isSpace || isHarmless ? point : REPLACEMENT;
  }

  private static void append(StringBuilder out, int point) {
    switch (point) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      default -> out.appendCodePoint(point);
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
