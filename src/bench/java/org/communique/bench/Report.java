package org.communique.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was measured: printed as it comes, and written as Markdown in the end. */
final class Report {
  private final List<Table> tables = new ArrayList<>();

  void add(Table table) {
    tables.add(table);
    System.out.print(table.toText());
    System.out.flush();
  }

  /** Says what is done now. */
  void say(String sentence) {
    System.out.println(sentence);
    System.out.flush();
  }

  void writeMarkdown(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    tables.forEach(table -> text.append(table.toMarkdown()));
    Files.writeString(file, text);
  }
}
