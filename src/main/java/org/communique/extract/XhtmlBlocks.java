package org.communique.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns the XHTML events of a parser into blocks. What surrounds the text of a page (navigation,
 * page header and footer, scripts, forms) is left out, unless there is nothing else.
 */
final class XhtmlBlocks extends DefaultHandler {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "img", "ins", "kbd", "mark", "q", "ruby", "s", "samp", "small", "span",
          "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");
  private static final Set<String> NEVER_SHOWN =
      Set.of("script", "style", "noscript", "template", "svg", "head", "title", "rp", "rt");
  private static final Set<String> BOILERPLATE =
      Set.of("nav", "footer", "aside", "button", "form", "select", "dialog");
  private static final Set<String> CONTENT = Set.of("main", "article");

  /** Cells longer than this, in UTF-16 units, are columns of a page and not cells of a table. */
  private static final int MAX_CELL_LENGTH = 800;

  private final BlockCollector collector;
  private final boolean isPage;
  private final Deque<Element> path = new ArrayDeque<>();
  private final List<TextBlock> surroundings = new ArrayList<>();
  private int hiddenDepth;
  private int contentDepth;
  private int listDepth;

  private XhtmlBlocks(BlockCollector collector, boolean isPage) {
    this.collector = collector;
    this.isPage = isPage;
  }

  /** For a web page, whose surroundings are left out. */
  static XhtmlBlocks ofPage(BlockCollector collector) {
    return new XhtmlBlocks(collector, true);
  }

  /** For a document of an office program, a PDF, or a mail. */
  static XhtmlBlocks ofDocument(BlockCollector collector) {
    return new XhtmlBlocks(collector, false);
  }

  /** An open element and what has to be undone at its end. */
  private static final class Element {
    private final String name;
    private final Set<String> classes;
    private final boolean isRunningHead;
    private ListNumbers numbers = ListNumbers.NONE;
    private List<TextBlock> outside = List.of();
    private final List<List<TextBlock>> cells = new ArrayList<>();

    private Element(String name, Set<String> classes, boolean isRunningHead) {
      this.name = name;
      this.classes = classes;
      this.isRunningHead = isRunningHead;
    }
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    String name = localName.toLowerCase(Locale.ROOT);
    if (INLINE.contains(name) || name.equals("br")) {
      startInline(name);
      return;
    }
    closeBlock();
    Element element = new Element(name, classesOf(attributes), isRunningHead(name, attributes));
    path.push(element);
    if (CONTENT.contains(name)) {
      contentDepth++;
    }
    if (isHidden(element) && hiddenDepth++ == 0) {
      element.outside = collector.exchange(surroundingsOf(name));
    }
    open(element, attributes);
  }

  private void startInline(String name) {
    if (name.equals("br")) {
      collector.lineBreak(kind(), level());
    }
  }

  private void open(Element element, Attributes attributes) {
    switch (element.name) {
      case "ul" -> listDepth++;
      case "ol" -> {
        listDepth++;
        element.numbers =
            ListNumbers.of(
                attributes.getValue("type"),
                attributes.getValue("style"),
                attributes.getValue("start"));
      }
      case "li" -> {
        Element list = enclosing("ol", "ul");
        if (list != null && list.numbers != ListNumbers.NONE) {
          collector.label(list.numbers.next(attributes.getValue("value")));
        }
      }
      case "td", "th" -> element.outside = collector.exchange(new ArrayList<>());
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    String name = localName.toLowerCase(Locale.ROOT);
    if (INLINE.contains(name) || name.equals("br") || path.isEmpty()) {
      return;
    }
    closeBlock();
    Element element = path.pop();
    close(element);
    if (CONTENT.contains(name)) {
      contentDepth--;
    }
    if (isHidden(element) && --hiddenDepth == 0) {
      collector.exchange(element.outside);
    }
  }

  private void close(Element element) {
    switch (element.name) {
      case "ul", "ol" -> listDepth--;
      case "td", "th" -> {
        List<TextBlock> cell = collector.exchange(element.outside);
        Element row = enclosing("tr");
        if (row == null) {
          cell.forEach(collector::add);
        } else {
          row.cells.add(cell);
        }
      }
      case "tr" -> addRow(element.cells);
      default -> {}
    }
  }

  private void addRow(List<List<TextBlock>> cells) {
    long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
    boolean isLayout =
        filled < 2 || cells.stream().anyMatch(cell -> lengthOf(cell) > MAX_CELL_LENGTH);
    if (isLayout) {
      cells.forEach(cell -> cell.forEach(collector::add));
    } else {
      String row = cells.stream().map(XhtmlBlocks::textOf).collect(Collectors.joining("\t"));
      collector.add(new TextBlock(TextBlock.Kind.TABLE_ROW, 0, row));
    }
  }

  private static int lengthOf(List<TextBlock> cell) {
    return cell.stream().mapToInt(block -> block.text().length()).sum();
  }

  private static String textOf(List<TextBlock> cell) {
    return cell.stream()
        .map(block -> block.text().strip().replace('\t', ' '))
        .collect(Collectors.joining(" "));
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    collector.append(characters, start, length);
  }

  @Override
  public void ignorableWhitespace(char[] characters, int start, int length) {
    collector.append(characters, start, length);
  }

  @Override
  public void endDocument() {
    closeBlock();
    if (collector.blocks().isEmpty()) {
      surroundings.forEach(collector::add);
    }
  }

  private void closeBlock() {
    if (collector.hasOpenText()) {
      collector.close(kind(), level());
    } else {
      collector.close(TextBlock.Kind.PARAGRAPH, 0);
    }
  }

  private TextBlock.Kind kind() {
    for (Element element : path) {
      if (headingLevel(element.name) > 0) {
        boolean isTitle = element.classes.contains("title");
        return isTitle ? TextBlock.Kind.TITLE : TextBlock.Kind.HEADING;
      }
      switch (element.name) {
        case "li" -> {
          return TextBlock.Kind.LIST_ITEM;
        }
        case "td", "th", "body" -> {
          return TextBlock.Kind.PARAGRAPH;
        }
        case "p" -> {
          if (element.classes.contains("title")) {
            return TextBlock.Kind.TITLE;
          }
        }
        default -> {}
      }
    }
    return TextBlock.Kind.PARAGRAPH;
  }

  private int level() {
    for (Element element : path) {
      int level = headingLevel(element.name);
      if (level > 0) {
        return element.classes.contains("title") ? 0 : level;
      }
      if (element.name.equals("li")) {
        return Math.max(1, listDepth);
      }
    }
    return 0;
  }

  private static int headingLevel(String name) {
    boolean isHeading = name.length() == 2 && name.charAt(0) == 'h';
    int level = isHeading ? name.charAt(1) - '0' : 0;
    return level >= 1 && level <= 6 ? level : 0;
  }

  private @org.jspecify.annotations.Nullable Element enclosing(String... names) {
    for (Element element : path) {
      for (String name : names) {
        if (element.name.equals(name)) {
          return element;
        }
      }
    }
    return null;
  }

  private boolean isHidden(Element element) {
    boolean isPageHeader = element.name.equals("header") && contentDepth == 0;
    return NEVER_SHOWN.contains(element.name)
        || element.isRunningHead
        || element.classes.contains("annotation")
        || (isPage && (BOILERPLATE.contains(element.name) || isPageHeader));
  }

  /** The head and the foot of printed pages, as word processors save them. */
  private static boolean isRunningHead(String name, Attributes attributes) {
    String title = attributes.getValue("title");
    return name.equals("div")
        && title != null
        && (title.equals("header") || title.equals("footer"))
        && attributes.getValue("class") == null;
  }

  private List<TextBlock> surroundingsOf(String name) {
    return NEVER_SHOWN.contains(name) ? new ArrayList<>() : surroundings;
  }

  private static Set<String> classesOf(Attributes attributes) {
    String value = attributes.getValue("class");
    return value == null ? Set.of() : Set.of(value.toLowerCase(Locale.ROOT));
  }
}
