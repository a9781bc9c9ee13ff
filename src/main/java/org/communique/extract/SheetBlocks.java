package org.communique.extract;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns the sheets of a workbook into blocks: the name of a sheet is a heading, each row with
 * several filled cells a row of a table, a lonely cell a paragraph. Empty rows vanish, and so do
 * long runs of empty cells: what lies far out is no column of a table. A sheet without a word has
 * no heading either.
 */
final class SheetBlocks extends DefaultHandler {
  /** As many empty cells are kept between two filled ones, for columns left free on purpose. */
  private static final int MAX_EMPTY_CELLS = 8;

  private final BlockCollector collector;
  private final StringBuilder text = new StringBuilder();
  private List<String> row = new ArrayList<>();
  private String sheetName = "";
  private int emptyCells;
  private boolean isInCell;

  SheetBlocks(BlockCollector collector) {
    this.collector = collector;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    switch (localName) {
      case "tr" -> {
        row = new ArrayList<>();
        emptyCells = 0;
      }
      case "td", "th" -> {
        addParagraph();
        isInCell = true;
      }
      case "p", "div", "br" -> separate();
      case "h1" -> addParagraph();
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    switch (localName) {
      case "tr" -> addRow();
      case "td", "th" -> addCell();
      case "p", "div" -> separate();
      case "h1" -> sheetName = taken();
      default -> {}
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    text.append(characters, start, length);
  }

  @Override
  public void endDocument() {
    addParagraph();
  }

  /** Several paragraphs in a cell are words of it; outside of cells each stands alone. */
  private void separate() {
    if (isInCell) {
      text.append(' ');
    } else {
      addParagraph();
    }
  }

  private String taken() {
    String taken = text.toString().strip();
    text.setLength(0);
    return taken;
  }

  private void addCell() {
    isInCell = false;
    String cell = taken().replaceAll("\\s+", " ");
    if (BlockCollector.isBlank(cell)) {
      emptyCells++;
      return;
    }
    for (int i = 0; i < Math.min(emptyCells, MAX_EMPTY_CELLS); i++) {
      row.add("");
    }
    emptyCells = 0;
    row.add(collector.granted(cell));
  }

  private void addRow() {
    long filled = row.stream().filter(cell -> !cell.isEmpty()).count();
    if (filled > 0) {
      addHeading();
      TextBlock.Kind kind = filled == 1 ? TextBlock.Kind.PARAGRAPH : TextBlock.Kind.TABLE_ROW;
      String separated = String.join("\t", row);
      collector.add(new TextBlock(kind, 0, filled == 1 ? separated.strip() : separated));
    }
    row = new ArrayList<>();
  }

  private void addHeading() {
    if (!BlockCollector.isBlank(sheetName)) {
      collector.add(new TextBlock(TextBlock.Kind.HEADING, 2, collector.granted(sheetName)));
    }
    sheetName = "";
  }

  private void addParagraph() {
    String paragraph = taken();
    if (!BlockCollector.isBlank(paragraph)) {
      addHeading();
      collector.add(new TextBlock(TextBlock.Kind.PARAGRAPH, 0, collector.granted(paragraph)));
    }
  }
}
