package org.communique.testing.written;

import java.util.List;

/** A text as a page, in the ways of several programs. */
final class HtmlTexts {
  private HtmlTexts() {}

  /** By hand: headings, paragraphs with typed labels, a list of bullets. */
  static String typed(WrittenText text) {
    StringBuilder body = new StringBuilder();
    Part.Kind before = Part.Kind.PROSE;
    for (Part part : text.parts()) {
      change(body, before, part.kind());
      before = part.kind();
      body.append(
          switch (part.kind()) {
            case TITLE -> "<h1>" + escaped(part.text()) + "</h1>\n";
            case HEADING -> "<h2>" + escaped(part.text()) + "</h2>\n";
            case PROSE, NUMBERED -> "<p>" + escaped(part.typed()) + "</p>\n";
            case BULLET -> "<li>" + escaped(part.text()) + "</li>\n";
            case ROW -> row(part);
          });
    }
    change(body, before, Part.Kind.PROSE);
    return page(text, body.toString());
  }

  private static void change(StringBuilder body, Part.Kind before, Part.Kind kind) {
    if (before != kind) {
      body.append(
          before == Part.Kind.BULLET ? "</ul>\n" : before == Part.Kind.ROW ? "</table>" : "");
      body.append(kind == Part.Kind.BULLET ? "<ul>\n" : kind == Part.Kind.ROW ? "<table>\n" : "");
    }
  }

  /** As converters of documents write it: lists with numbers made by the browser, wrapped lines. */
  static String converted(WrittenText text) {
    StringBuilder body = new StringBuilder();
    String list = "";
    for (Part part : text.parts()) {
      String wanted = listTag(part);
      boolean restarts = part.hasPlainNumber() && part.isFirstNumber();
      if (!wanted.equals(list) || restarts) {
        body.append(list.isEmpty() ? "" : "</" + list.split(" ")[0] + ">\n");
        body.append(wanted.isEmpty() ? "" : "<" + opening(wanted, part) + ">\n");
        list = wanted;
      }
      String words = escaped(String.join("\n", PlainTexts.wrap(part.text(), 70)));
      body.append(
          switch (part.kind()) {
            case TITLE -> "<h1 class=\"title\">" + words + "</h1>\n";
            case HEADING -> "<h2 id=\"h" + body.length() + "\">" + words + "</h2>\n";
            case PROSE -> "<p>" + words + "</p>\n";
            case NUMBERED ->
                hasBrowserNumber(part)
                    ? "<li><p>" + words + "</p></li>\n"
                    : "<p>" + part.label() + "&nbsp;" + words + "</p>\n";
            case BULLET -> "<li>" + words + "</li>\n";
            case ROW -> row(part);
          });
    }
    return page(text, body + (list.isEmpty() ? "" : "</" + list.split(" ")[0] + ">\n"));
  }

  private static String listTag(Part part) {
    return switch (part.kind()) {
      case TITLE, HEADING, PROSE -> "";
      case BULLET -> "ul";
      case ROW -> "table";
      case NUMBERED -> hasBrowserNumber(part) ? "ol" : "";
    };
  }

  /** A browser prints 1. and 2. by itself, but has no (a) and no 12bis. */
  private static boolean hasBrowserNumber(Part part) {
    return part.hasPlainNumber() && part.label().endsWith(".");
  }

  private static String opening(String tag, Part part) {
    String number = part.label().replaceAll("\\D", "");
    return tag.startsWith("ol") && !number.isEmpty() && !number.equals("1")
        ? tag + " start=\"" + number + "\""
        : tag;
  }

  /** As a word processor filters it: everything is a paragraph with a class, labels are typed. */
  static String filtered(WrittenText text) {
    StringBuilder body = new StringBuilder("<div class=WordSection1>\n\n");
    for (Part part : text.parts()) {
      List<String> lines = PlainTexts.wrap(part.text(), 65);
      String words = escaped(String.join("\n", lines));
      String label = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span>";
      body.append(
          switch (part.kind()) {
            case TITLE -> "<p class=MsoTitle><span lang=EN-GB>" + words + "</span></p>\n\n";
            case HEADING -> "<h2><span lang=EN-GB>" + words + "</span></h2>\n\n";
            case PROSE -> "<p class=MsoNormal><span lang=EN-GB>" + words + "</span></p>\n\n";
            case NUMBERED ->
                "<p class=MsoListParagraph style='text-indent:-18.0pt'>"
                    + part.label()
                    + label
                    + words
                    + "</p>\n\n";
            case BULLET ->
                "<p class=MsoListParagraph style='text-indent:-18.0pt'><span\n"
                    + "style='font-family:Symbol'>·"
                    + label
                    + "</span>"
                    + words
                    + "</p>\n\n";
            case ROW -> "<table class=MsoTableGrid>" + row(part) + "</table>\n\n";
          });
    }
    return page(text, body + "<p class=MsoNormal><span lang=EN-GB>&nbsp;</span></p>\n</div>");
  }

  /** As old systems for pages write it: one element, lines parted by two line breaks. */
  static String broken(WrittenText text) {
    StringBuilder body = new StringBuilder("<div id=\"text\">");
    for (Part part : text.parts()) {
      String words = escaped(part.typed().replace('\t', ' '));
      body.append(
          switch (part.kind()) {
            case TITLE -> "<font size=\"+2\"><b>" + words + "</b></font><br><br>\n";
            case HEADING -> "<b>" + words + "</b><br><br>\n";
            case BULLET -> "&bull; " + words + "<br><br>\n";
            case PROSE, NUMBERED, ROW -> words + "<br><br>\n";
          });
    }
    return page(text, body + "</div>");
  }

  /** A file of a book. */
  static String chapter(WrittenText text) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n"
        + typed(text)
            .replaceFirst(
                "(?s)^<!DOCTYPE html>\n<html>", "<html xmlns=\"http://www.w3.org/1999/xhtml\">")
            .replace("<meta charset=\"utf-8\">", "");
  }

  private static String row(Part part) {
    return "<tr><td>" + escaped(part.text()).replace("\t", "</td><td>") + "</td></tr>\n";
  }

  private static String page(WrittenText text, String body) {
    return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>"
        + escaped(text.title())
        + "</title></head>\n<body>\n"
        + body
        + "\n</body></html>\n";
  }

  static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
