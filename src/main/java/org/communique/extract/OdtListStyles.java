package org.communique.extract;

import java.util.HashMap;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What the styles of an OpenDocument text say about numbers: their form at each level. */
final class OdtListStyles extends DefaultHandler {
  /** The name under which the numbers of headings are kept. */
  static final String OUTLINE = "\u0000outline";

  private final Map<String, Map<Integer, Form>> styles = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, String> listsOfParagraphs = new HashMap<>();
  private String open = "";

  /**
   * How a number looks.
   *
   * @param type 1, a, A, i or I; empty for none
   * @param start of the first item
   * @param shown how many levels are printed, as in 2.1.3
   */
  record Form(String prefix, String type, String suffix, int start, int shown) {}

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    start(localName, attributes);
  }

  /** One element of a style; others are ignored. */
  void start(String element, Attributes attributes) {
    switch (element) {
      case "list-style" -> open = OdtBlocks.valueOf(attributes, "name");
      case "outline-style" -> open = OUTLINE;
      case "list-level-style-number", "outline-level-style" -> addLevel(attributes);
      case "style" -> addStyle(attributes);
      default -> {}
    }
  }

  private void addLevel(Attributes attributes) {
    Form form =
        new Form(
            OdtBlocks.valueOf(attributes, "num-prefix"),
            OdtBlocks.valueOf(attributes, "num-format"),
            OdtBlocks.valueOf(attributes, "num-suffix"),
            number(OdtBlocks.valueOf(attributes, "start-value")),
            number(OdtBlocks.valueOf(attributes, "display-levels")));
    int level = number(OdtBlocks.valueOf(attributes, "level"));
    styles.computeIfAbsent(open, name -> new HashMap<>()).put(level, form);
  }

  private void addStyle(Attributes attributes) {
    String name = OdtBlocks.valueOf(attributes, "name");
    parents.putIfAbsent(name, OdtBlocks.valueOf(attributes, "parent-style-name"));
    String list = OdtBlocks.valueOf(attributes, "list-style-name");
    if (!list.isEmpty()) {
      listsOfParagraphs.putIfAbsent(name, list);
    }
  }

  /** The style a user knows: the first without the automatic ones (P1, P2 …) made from it. */
  String namedStyle(String name) {
    String style = name;
    for (int i = 0; i < 10 && style.matches("P\\d+"); i++) {
      style = parents.getOrDefault(style, "");
    }
    return style;
  }

  /** The list that a style of paragraphs belongs to; empty if to none. */
  String listOf(String paragraphStyle) {
    String style = paragraphStyle;
    for (int i = 0; i < 10 && !style.isEmpty(); i++) {
      if (listsOfParagraphs.containsKey(style)) {
        return listsOfParagraphs.getOrDefault(style, "");
      }
      style = parents.getOrDefault(style, "");
    }
    return "";
  }

  /** The form of numbers at a level from 1; without type where bullets or nothing are printed. */
  Form form(String listStyle, int level) {
    Form none = new Form("", "", "", 1, 1);
    return styles.getOrDefault(listStyle, Map.of()).getOrDefault(level, none);
  }

  static int number(String digits) {
    return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 1;
  }
}
