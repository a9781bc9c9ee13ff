package org.communique.extract;

import java.util.ArrayList;
import java.util.List;

/** Text whose lines flow on where they end with a space (RFC 3676). */
final class FlowedText {
  private static final String SIGNATURE = "-- ";

  private FlowedText() {}

  /**
   * The text with one line a paragraph.
   *
   * @param isSpaceDeleted whether the space at the end of a flowing line is no part of the text
   */
  static String unflow(String text, boolean isSpaceDeleted) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    int openDepth = -1;
    for (String raw : text.split("\\R", -1)) {
      int depth = quoteDepth(raw);
      String unquoted = raw.substring(depth);
      String line = unquoted.startsWith(" ") ? unquoted.substring(1) : unquoted;
      if (openDepth >= 0 && openDepth != depth) {
        paragraphs.add(quoted(open, openDepth));
        open.setLength(0);
      }
      boolean isFlowing = line.endsWith(" ") && !line.equals(SIGNATURE);
      open.append(line, 0, line.length() - (isFlowing && isSpaceDeleted ? 1 : 0));
      openDepth = depth;
      if (!isFlowing) {
        paragraphs.add(quoted(open, depth));
        open.setLength(0);
        openDepth = -1;
      }
    }
    if (openDepth >= 0) {
      paragraphs.add(quoted(open, openDepth));
    }
    return String.join("\n", paragraphs);
  }

  private static String quoted(StringBuilder paragraph, int depth) {
    return depth == 0 ? paragraph.toString() : ">".repeat(depth) + " " + paragraph;
  }

  private static int quoteDepth(String line) {
    int depth = 0;
    while (depth < line.length() && line.charAt(depth) == '>') {
      depth++;
    }
    return depth;
  }
}
