package org.communique.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.xml.sax.Attributes;

/** Counts the items of an OpenDocument text and prints their numbers. */
final class OdtNumbers {
  private static final int LEVELS = 10;

  private final OdtListStyles styles;
  private final Deque<Level> lists = new ArrayDeque<>();
  private final Map<String, int[]> countsOfStyles = new HashMap<>();
  private final Map<String, int[]> countsOfLists = new HashMap<>();
  private final int[] headings = new int[LEVELS + 1];

  OdtNumbers(OdtListStyles styles) {
    this.styles = styles;
  }

  /** An open list; those within each other count together. */
  private static final class Level {
    private final String style;
    private final int[] counts;
    private boolean isItemNew;

    private Level(String style, int[] counts) {
      this.style = style;
      this.counts = counts;
    }
  }

  int depth() {
    return lists.size();
  }

  void startList(Attributes attributes) {
    String style = OdtBlocks.valueOf(attributes, "style-name");
    if (lists.isEmpty()) {
      lists.push(new Level(style, countsOf(style, attributes)));
    } else {
      Level outer = lists.element();
      Level inner = new Level(style.isEmpty() ? outer.style : style, outer.counts);
      lists.push(inner);
      if (!OdtBlocks.valueOf(attributes, "continue-numbering").equals("true")) {
        inner.counts[Math.min(depth(), LEVELS)] = 0;
      }
    }
  }

  private int[] countsOf(String style, Attributes attributes) {
    String continued = OdtBlocks.valueOf(attributes, "continue-list");
    boolean goesOn = OdtBlocks.valueOf(attributes, "continue-numbering").equals("true");
    int[] counts = new int[LEVELS + 1];
    if (countsOfLists.containsKey(continued)) {
      counts = countsOfLists.getOrDefault(continued, counts);
    } else if (goesOn) {
      counts = countsOfStyles.getOrDefault(style, counts);
    }
    countsOfStyles.put(style, counts);
    String id = OdtBlocks.valueOf(attributes, "id");
    if (!id.isEmpty()) {
      countsOfLists.put(id, counts);
    }
    return counts;
  }

  void endList() {
    lists.pop();
  }

  void startItem(String element, Attributes attributes) {
    if (lists.isEmpty()) {
      return;
    }
    Level list = lists.element();
    list.isItemNew = element.equals("list-item");
    String start = OdtBlocks.valueOf(attributes, "start-value");
    if (!start.isEmpty()) {
      list.counts[Math.min(depth(), LEVELS)] = OdtListStyles.number(start) - 1;
    }
  }

  /** The number before a paragraph; empty when it is not the first of an item. */
  String item(Attributes attributes) {
    if (lists.isEmpty() || !lists.element().isItemNew) {
      return "";
    }
    Level list = lists.element();
    list.isItemNew = false;
    String ofParagraph = styles.listOf(OdtBlocks.valueOf(attributes, "style-name"));
    String style = list.style.isEmpty() ? ofParagraph : list.style;
    return next(style, Math.min(depth(), LEVELS), list.counts);
  }

  /** The number before a heading. */
  String heading(Attributes attributes) {
    if (!lists.isEmpty()) {
      return item(attributes);
    }
    boolean isHeader = OdtBlocks.valueOf(attributes, "is-list-header").equals("true");
    int level = OdtListStyles.number(OdtBlocks.valueOf(attributes, "outline-level"));
    return isHeader || level > LEVELS ? "" : next(OdtListStyles.OUTLINE, level, headings);
  }

  private String next(String style, int level, int[] counts) {
    OdtListStyles.Form form = styles.form(style, level);
    counts[level] = counts[level] == 0 ? form.start() : counts[level] + 1;
    for (int deeper = level + 1; deeper <= LEVELS; deeper++) {
      counts[deeper] = 0;
    }
    if (form.type().isBlank()) {
      return (form.prefix() + form.suffix()).strip();
    }
    StringBuilder number = new StringBuilder();
    for (int shown = Math.max(1, level - form.shown() + 1); shown <= level; shown++) {
      OdtListStyles.Form part = styles.form(style, shown);
      char type = part.type().isBlank() ? '1' : part.type().charAt(0);
      number.append(number.isEmpty() ? "" : ".");
      number.append(ListNumbers.printed(type, Math.max(1, counts[shown])));
    }
    return (form.prefix() + number + form.suffix()).strip();
  }
}
