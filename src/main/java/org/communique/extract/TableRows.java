package org.communique.extract;

import java.util.List;
import java.util.stream.Collectors;

/** Tells the rows of tables from the columns of pages that are laid out with a table. */
final class TableRows {
  /** Cells longer than this, in UTF-16 units, are columns of a page and not cells of a table. */
  static final int MAX_CELL_LENGTH = 800;

  private TableRows() {}

  /**
   * Adds a row as one block, its cells parted by tabs; what is laid out as a page block by block.
   *
   * @param cells the blocks of each
   */
  static void add(List<List<TextBlock>> cells, BlockCollector collector) {
    long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
    if (filled < 2 || cells.stream().anyMatch(TableRows::isColumn)) {
      cells.forEach(cell -> cell.forEach(collector::add));
    } else {
      String row = cells.stream().map(TableRows::textOf).collect(Collectors.joining("\t"));
      collector.add(new TextBlock(TextBlock.Kind.TABLE_ROW, 0, row));
    }
  }

  private static boolean isColumn(List<TextBlock> cell) {
    return cell.stream().mapToInt(block -> block.text().length()).sum() > MAX_CELL_LENGTH;
  }

  private static String textOf(List<TextBlock> cell) {
    return cell.stream()
        .map(block -> block.text().strip().replace('\t', ' '))
        .collect(Collectors.joining(" "));
  }
}
