package org.communique.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was measured: printed as it comes, and written as Markdown in the end. */
final class Report {
  /** The line of a file after which the tables stand. */
  private static final String BEGIN = "<!-- measured -->\n";

  /** The line after them. */
  private static final String END = "<!-- end of measured -->\n";

  private final List<String> parts = new ArrayList<>();

  void add(Table table) {
    parts.add(table.toMarkdown());
    say(table.toText());
  }

  /** Adds a sentence about all that follows. */
  void state(String sentence) {
    parts.add(sentence + "\n\n");
    say(sentence);
  }

  /** Says what is done now. */
  void say(String text) {
    System.out.println(text);
    System.out.flush();
  }

  /**
   * Writes everything to a file: between the two lines that are kept for it where the file has
   * them, or else as the whole file.
   */
  void writeMarkdown(Path file) throws IOException {
    String tables = "\n" + String.join("", parts);
    String before = Files.exists(file) ? Files.readString(file) : "";
    int begin = before.indexOf(BEGIN);
    int end = before.indexOf(END);
    Files.writeString(
        file,
        begin < 0 || end < begin
            ? tables.strip() + "\n"
            : before.substring(0, begin + BEGIN.length()) + tables + before.substring(end));
  }
}
