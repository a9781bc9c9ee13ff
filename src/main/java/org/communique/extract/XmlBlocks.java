package org.communique.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns XML into blocks: TEI, the format of editions, by the meaning of its elements, with the
 * notes of the editors behind the text; any other XML element by element.
 */
final class XmlBlocks extends DefaultHandler {
  private static final Set<String> LEFT_OUT =
      Set.of("fw", "pb", "figdesc", "teiheader", "script", "style");
  private static final Set<String> TEI_INLINE =
      Set.of(
          "hi",
          "emph",
          "title",
          "name",
          "persname",
          "placename",
          "orgname",
          "date",
          "gloss",
          "term",
          "ref",
          "abbr",
          "orig",
          "reg",
          "sic",
          "corr",
          "q",
          "quote",
          "foreign",
          "num",
          "seg",
          "add",
          "del",
          "unclear",
          "supplied",
          "choice",
          "expan",
          "milestone",
          "anchor",
          "ptr",
          "figure",
          "graphic",
          "rs",
          "said",
          "socalled",
          "time",
          "measure",
          "gap",
          "label",
          "signed");
  private static final Set<String> INLINE =
      Set.of("a", "b", "i", "u", "em", "strong", "sup", "sub", "span", "emphasis", "ref", "br");

  private final BlockCollector collector;
  private final SortedMap<String, String> metadata;
  private final Deque<Boolean> blocksOpen = new ArrayDeque<>();
  private final StringBuilder note = new StringBuilder();
  private final List<TextBlock> notes = new ArrayList<>();
  private final StringBuilder headerTitle = new StringBuilder();
  private boolean isTei;
  private int depth;
  private int leftOutFrom = Integer.MAX_VALUE;
  private int noteFrom = Integer.MAX_VALUE;
  private int headerFrom = Integer.MAX_VALUE;
  private int titleFrom = Integer.MAX_VALUE;
  private boolean isInTitleStatement;

  XmlBlocks(BlockCollector collector, SortedMap<String, String> metadata) {
    this.collector = collector;
    this.metadata = metadata;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    String name = nameOf(localName, qName);
    depth++;
    if (depth == 1) {
      isTei = name.startsWith("tei");
    }
    startHeader(name);
    if (isTei && LEFT_OUT.contains(name)) {
      leftOutFrom = Math.min(leftOutFrom, depth);
    }
    if (isTei && name.equals("note") && !isLeftOut()) {
      noteFrom = Math.min(noteFrom, depth);
    }
    if (name.equals("lb") || name.equals("br")) {
      breakLine();
    }
    boolean isBlock = !isInline(name) && !isLeftOut();
    blocksOpen.push(isBlock && !isInNote());
    if (isBlock && isInNote()) {
      closeNote();
    } else if (isBlock) {
      collector.close(TextBlock.Kind.PARAGRAPH, 0);
    }
  }

  private void startHeader(String name) {
    if (isTei && name.equals("teiheader")) {
      headerFrom = depth;
    }
    if (headerFrom < depth) {
      isInTitleStatement |= name.equals("titlestmt");
      if (isInTitleStatement && name.equals("title") && headerTitle.isEmpty()) {
        titleFrom = Math.min(titleFrom, depth);
      }
    }
  }

  private void breakLine() {
    if (isInNote()) {
      note.append(' ');
    } else if (!isLeftOut()) {
      collector.lineBreak(TextBlock.Kind.PARAGRAPH, 0);
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    String name = nameOf(localName, qName);
    if (blocksOpen.pop()) {
      collector.close(kindOf(name), name.equals("head") ? 2 : name.equals("item") ? 1 : 0);
    } else if (isTei && name.equals("cell") && !isLeftOut() && !isInNote()) {
      collector.append("\t");
    }
    endHeader(name);
    if (isInNote() && (depth == noteFrom || !isInline(name))) {
      closeNote();
    }
    if (depth == noteFrom) {
      noteFrom = Integer.MAX_VALUE;
    }
    if (depth == leftOutFrom) {
      leftOutFrom = Integer.MAX_VALUE;
    }
    depth--;
  }

  private void endHeader(String name) {
    if (depth == titleFrom) {
      titleFrom = Integer.MAX_VALUE;
      String title = headerTitle.toString().strip();
      if (!title.isEmpty()) {
        metadata.put("title", title);
      }
    }
    if (name.equals("titlestmt")) {
      isInTitleStatement = false;
    }
    if (depth == headerFrom) {
      headerFrom = Integer.MAX_VALUE;
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (depth >= titleFrom) {
      headerTitle.append(characters, start, length);
    }
    if (isLeftOut()) {
      return;
    }
    if (isInNote()) {
      note.append(collector.granted(new String(characters, start, length)));
    } else {
      collector.append(characters, start, length);
    }
  }

  private void closeNote() {
    notes.add(new TextBlock(TextBlock.Kind.NOTE, 0, note.toString()));
    note.setLength(0);
  }

  @Override
  public void endDocument() {
    collector.close(TextBlock.Kind.PARAGRAPH, 0);
    notes.forEach(collector::add);
  }

  private boolean isInNote() {
    return depth >= noteFrom;
  }

  private boolean isLeftOut() {
    return depth >= leftOutFrom;
  }

  private boolean isInline(String name) {
    if (isTei) {
      return TEI_INLINE.contains(name)
          || LEFT_OUT.contains(name)
          || name.equals("note")
          || name.equals("lb")
          || name.equals("cell");
    }
    return INLINE.contains(name);
  }

  private TextBlock.Kind kindOf(String name) {
    return switch (name) {
      case "head" -> TextBlock.Kind.HEADING;
      case "item" -> TextBlock.Kind.LIST_ITEM;
      case "row" -> isTei ? TextBlock.Kind.TABLE_ROW : TextBlock.Kind.PARAGRAPH;
      default -> TextBlock.Kind.PARAGRAPH;
    };
  }

  private static String nameOf(String localName, String qName) {
    return (localName.isEmpty() ? qName : localName).toLowerCase(Locale.ROOT);
  }
}
