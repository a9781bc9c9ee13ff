package org.communique.surfaces;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.TextSpan;

/**
 * A piece of a page: its words without tags, and what stands between {@code <mark>} tags.
 *
 * @param text with the references to characters resolved
 * @param marks in order
 */
record MarkedHtml(String text, List<Mark> marks) {
  private static final Pattern TAG_OR_REFERENCE =
      Pattern.compile("<(/?)(\\w+)([^>]*)>|&(#x?[0-9a-fA-F]+|\\w+);");

  /**
   * A marked stretch.
   *
   * @param isBegun whether a match begins here, and does not go on from the piece before
   */
  record Mark(TextSpan span, boolean isBegun) {}

  List<TextSpan> spans() {
    return marks.stream().map(Mark::span).toList();
  }

  /** Reads the HTML of a piece; white space around it is the template's. */
  static MarkedHtml of(String html) {
    String inner = html.strip();
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    int markStart = -1;
    boolean isBegun = false;
    int at = 0;
    Matcher matcher = TAG_OR_REFERENCE.matcher(inner);
    while (matcher.find()) {
      text.append(inner, at, matcher.start());
      at = matcher.end();
      if (matcher.group(4) != null) {
        text.append(character(matcher.group(4)));
      } else if (matcher.group(2).equals("mark") && matcher.group(1).isEmpty()) {
        markStart = text.length();
        isBegun = matcher.group(3).contains("id=");
      } else if (matcher.group(2).equals("mark")) {
        marks.add(new Mark(new TextSpan(markStart, text.length()), isBegun));
      }
    }
    text.append(inner.substring(at));
    return new MarkedHtml(text.toString(), marks);
  }

  /** The piece of plain text in some HTML. */
  static String plain(String html) {
    return of(html).text();
  }

  private static String character(String reference) {
    if (reference.startsWith("#x")) {
      return Character.toString(Integer.parseInt(reference.substring(2), 16));
    }
    if (reference.startsWith("#")) {
      return Character.toString(Integer.parseInt(reference.substring(1)));
    }
    return switch (reference) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> throw new IllegalArgumentException("an unknown character: &" + reference + ";");
    };
  }
}
