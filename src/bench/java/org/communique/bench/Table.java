package org.communique.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Figures with a title and the names of their columns; the first column is of words. */
final class Table {
  private final String title;
  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  Table(String title, String... columns) {
    this.title = title;
    this.columns = List.of(columns);
  }

  /** Adds a row, which may be shorter than there are columns. */
  void row(String... cells) {
    rows.add(List.of(cells));
  }

  /** A sentence below the table. */
  void note(String sentence) {
    notes.add(sentence);
  }

  /** For a terminal. */
  String toText() {
    int[] widths = IntStream.range(0, columns.size()).map(this::width).toArray();
    StringBuilder text = new StringBuilder("\n" + title + "\n\n");
    text.append(padded(columns, widths));
    rows.forEach(row -> text.append(padded(row, widths)));
    notes.forEach(note -> text.append("  ").append(note).append('\n'));
    return text.toString();
  }

  private int width(int column) {
    return IntStream.concat(
            IntStream.of(columns.get(column).length()),
            rows.stream().mapToInt(row -> cell(row, column).length()))
        .max()
        .orElse(0);
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }

  private static String padded(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = cell(row, column);
      String space = " ".repeat(widths[column] - cell.length());
      line.append("  ").append(column == 0 ? cell + space : space + cell);
    }
    return line.toString().stripTrailing() + "\n";
  }

  /** For a file of Markdown. */
  String toMarkdown() {
    StringBuilder text = new StringBuilder("**" + title + "**\n\n");
    text.append(markdownRow(columns));
    text.append("|---|").append("---:|".repeat(columns.size() - 1)).append('\n');
    rows.forEach(row -> text.append(markdownRow(row)));
    notes.forEach(note -> text.append('\n').append(note).append('\n'));
    return text.append('\n').toString();
  }

  private String markdownRow(List<String> row) {
    List<String> cells =
        IntStream.range(0, columns.size())
            .mapToObj(column -> cell(row, column).replace("|", "\\|"))
            .toList();
    return "| " + String.join(" | ", cells) + " |\n";
  }

  /** A number with so many digits after the point; a dash for what is no number. */
  static String number(double value, int digits) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%,." + digits + "f", value) : "–";
  }

  /** Bytes as binary megabytes. */
  static String mebibytes(long bytes) {
    return number(bytes / (double) (1 << 20), bytes < 10 << 20 ? 1 : 0) + " MiB";
  }

  /** How many times one is the other. */
  static String ratio(double value, double base) {
    double ratio = value / base;
    return Double.isFinite(ratio) ? number(ratio, 2) + " ×" : "–";
  }
}
