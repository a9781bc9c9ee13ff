package org.communique.testing.written;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a text as an author sees it.
 *
 * @param label printed before the text, without the space between; empty if there is none
 */
record Part(Kind kind, String label, String text) {
  enum Kind {
    TITLE,
    HEADING,
    PROSE,
    NUMBERED,
    BULLET,
    ROW
  }

  private static final Pattern LABELLED =
      Pattern.compile("(\\d{1,3}(?:bis)?\\.|\\([a-z]{1,4}\\)|[a-z]\\))\\s+(.*)");

  /** Reads a line: {@code #} opens the title, {@code ##} a heading, {@code -} a bullet. */
  static Part of(String line) {
    if (line.startsWith("## ")) {
      return new Part(Kind.HEADING, "", line.substring(3));
    }
    if (line.startsWith("# ")) {
      return new Part(Kind.TITLE, "", line.substring(2));
    }
    if (line.startsWith("- ")) {
      return new Part(Kind.BULLET, "", line.substring(2));
    }
    if (line.startsWith("| ")) {
      return new Part(Kind.ROW, "", line.substring(2, line.length() - 2).replace(" | ", "\t"));
    }
    Matcher labelled = LABELLED.matcher(line);
    return labelled.matches()
        ? new Part(Kind.NUMBERED, labelled.group(1), labelled.group(2))
        : new Part(Kind.PROSE, "", line);
  }

  /** The words as a reader sees them in the line of text, with the label typed. */
  String typed() {
    return label.isEmpty() ? text : label + " " + text;
  }

  boolean isFirstNumber() {
    return label.matches("1\\.|\\((?:a|i)\\)|a\\)");
  }

  /** Whether a list numbers this part with a number, and none like 12bis. */
  boolean hasPlainNumber() {
    return kind == Kind.NUMBERED && !label.contains("bis");
  }

  /** Which kind of list this part is in: {@code 1.}, {@code (a)}, {@code (i)} or {@code a)}. */
  String numbering(boolean isRoman) {
    if (label.endsWith(".")) {
      return "1.";
    }
    return label.startsWith("(") ? (isRoman ? "(i)" : "(a)") : "a)";
  }
}
