package org.communique.render;

import java.util.ArrayList;
import java.util.List;
import org.communique.model.TextSpan;

/** Finds the cells of a table row, which a tab or a bar between spaces divides. */
final class TableCells {
  private static final List<String> DIVIDERS = List.of("\t", " | ");

  private TableCells() {}

  /** The cells in order; the whole row when nothing divides it. */
  static List<TextSpan> of(String text, TextSpan row) {
    for (String divider : DIVIDERS) {
      if (row.in(text).contains(divider)) {
        return split(text, row, divider);
      }
    }
    return List.of(row);
  }

  private static List<TextSpan> split(String text, TextSpan row, String divider) {
    List<TextSpan> cells = new ArrayList<>();
    int start = row.start();
    int found = text.indexOf(divider, start);
    while (found >= 0 && found + divider.length() <= row.end()) {
      cells.add(new TextSpan(start, found));
      start = found + divider.length();
      found = text.indexOf(divider, start);
    }
    cells.add(new TextSpan(start, row.end()));
    return cells;
  }
}
