package org.communique.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns the content of an OpenDocument text into blocks. The numbers that the program prints before
 * headings and items are made as OpenDocument 1.3, part 3, §5.3 and §16.30 says, for a communiqué
 * is cited by them. Running heads, comments and deleted text are left out; notes follow the
 * paragraph they belong to.
 */
final class OdtBlocks extends DefaultHandler {
  private static final Set<String> LEFT_OUT =
      Set.of(
          "tracked-changes",
          "annotation",
          "note-citation",
          "ruby-text",
          "sequence-decls",
          "forms",
          "desc",
          "title",
          "index-title-template");

  private final BlockCollector collector;
  private final OdtListStyles styles;
  private final OdtNumbers numbers;
  private final Deque<Open> paragraphs = new ArrayDeque<>();
  private final Deque<List<TextBlock>> outside = new ArrayDeque<>();
  private final Deque<List<List<TextBlock>>> rows = new ArrayDeque<>();
  private List<TextBlock> notes = new ArrayList<>();
  private int leftOutDepth;

  OdtBlocks(BlockCollector collector, OdtListStyles styles) {
    this.collector = collector;
    this.styles = styles;
    this.numbers = new OdtNumbers(styles);
  }

  /** A paragraph whose end has not been seen; one that a frame or a note stands in waits. */
  private record Open(TextBlock.Kind kind, int level, String before) {}

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    if (leftOutDepth > 0 || LEFT_OUT.contains(localName)) {
      leftOutDepth++;
      return;
    }
    switch (localName) {
      case "list-style",
          "outline-style",
          "list-level-style-number",
          "outline-level-style",
          "style" ->
          styles.start(localName, attributes);
      case "list" -> numbers.startList(attributes);
      case "list-item", "list-header" -> numbers.startItem(localName, attributes);
      case "h", "p" -> startParagraph(localName, attributes);
      case "note-body" -> outside.push(collector.exchange(new ArrayList<>()));
      case "table-row" -> rows.push(new ArrayList<>());
      case "table-cell" -> outside.push(collector.exchange(new ArrayList<>()));
      case "s" -> collector.append(" ");
      case "tab" -> collector.append("\t");
      case "line-break" -> collector.append(String.valueOf(BlockCollector.LINE_BREAK));
      default -> {}
    }
  }

  private void startParagraph(String name, Attributes attributes) {
    String before = collector.takeOpen();
    paragraphs.push(new Open(kindOf(name, attributes), levelOf(name, attributes), before));
    collector.label(name.equals("h") ? numbers.heading(attributes) : numbers.item(attributes));
  }

  private TextBlock.Kind kindOf(String name, Attributes attributes) {
    String style = styles.namedStyle(valueOf(attributes, "style-name"));
    if (style.equals("Title")) {
      return TextBlock.Kind.TITLE;
    }
    if (name.equals("h") || style.startsWith("Heading")) {
      return TextBlock.Kind.HEADING;
    }
    return numbers.depth() > 0 ? TextBlock.Kind.LIST_ITEM : TextBlock.Kind.PARAGRAPH;
  }

  private int levelOf(String name, Attributes attributes) {
    if (!name.equals("h")) {
      return numbers.depth();
    }
    String level = valueOf(attributes, "outline-level");
    return level.matches("[1-6]") ? Integer.parseInt(level) : 6;
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    if (leftOutDepth > 0) {
      leftOutDepth--;
      return;
    }
    switch (localName) {
      case "list" -> numbers.endList();
      case "h", "p" -> endParagraph();
      case "note-body" -> notes.addAll(collector.exchange(outside.pop()));
      case "table-cell" -> endCell();
      case "table-row" -> TableRows.add(rows.pop(), collector);
      default -> {}
    }
  }

  private void endParagraph() {
    Open paragraph = paragraphs.pop();
    collector.close(paragraph.kind(), paragraph.level());
    collector.label("");
    collector.reopen(paragraph.before());
    if (paragraphs.isEmpty()) {
      List<TextBlock> pending = notes;
      notes = new ArrayList<>();
      pending.forEach(collector::add);
    }
  }

  private void endCell() {
    List<TextBlock> cell = collector.exchange(outside.pop());
    if (rows.isEmpty()) {
      cell.forEach(collector::add);
    } else {
      rows.element().add(cell);
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (leftOutDepth == 0 && !paragraphs.isEmpty()) {
      collector.append(characters, start, length);
    }
  }

  /** The value of an attribute by its name without prefix; empty if there is none. */
  static String valueOf(Attributes attributes, String name) {
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.getLocalName(i).equals(name)) {
        @Nullable String value = attributes.getValue(i);
        return value == null ? "" : value;
      }
    }
    return "";
  }
}
