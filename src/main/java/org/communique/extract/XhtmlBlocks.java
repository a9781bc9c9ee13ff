package org.communique.extract;

import java.nio.CharBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
      Set.of("footer", "aside", "button", "form", "select", "dialog");
  private static final Set<String> CONTENT = Set.of("main", "article");

  /** Where the link of a note or back from it leads, as converters name it. */
  private static final Pattern NOTE_TARGET = Pattern.compile("(?i)#.*(?:note|fn|ftn|sdfoot|ref)");

  private static final Pattern NOTE_MARK =
      Pattern.compile("\\s*[\\[(]?(?:\\d{1,3}|[ivx]{1,5}|[a-z*†‡↩^]|↩\uFE0E)[\\])]?\\s*");

  /** What Tika prints for a note in a document of Word. */
  private static final Pattern NOTE_REFERENCE =
      Pattern.compile("\\[(?:footnote|endnote)Ref:\\d+\\]");

  private final BlockCollector collector;
  private final boolean isPage;
  private final Deque<Element> path = new ArrayDeque<>();
  private final List<TextBlock> surroundings = new ArrayList<>();
  private final PageText pageText = new PageText();
  private int hiddenDepth;
  private int contentDepth;
  private int listDepth;
  private int mainDepth;
  private int surroundingDepth;
  private int linkDepth;
  private int linkStart;
  private String linkTarget = "";
  private boolean areLineEndsSet;
  private boolean hasLinkedLetters;
  private boolean hasOtherLetters;

  private XhtmlBlocks(BlockCollector collector, boolean isPage) {
    this.collector = collector;
    this.isPage = isPage;
    if (isPage) {
      collector.listen(this::note);
    }
  }

  /** Keeps where on the page a block stands. */
  private void note(TextBlock block) {
    if (mainDepth > 0) {
      pageText.isInMain(block);
    }
    if (contentDepth > 0) {
      pageText.isInArticle(block);
    }
    if (surroundingDepth > 0) {
      pageText.isInSurroundings(block);
    }
    if (hasLinkedLetters && !hasOtherLetters) {
      pageText.isLink(block);
    }
    hasLinkedLetters = false;
    hasOtherLetters = false;
  }

  /** For a web page, whose surroundings are left out. */
  static XhtmlBlocks ofPage(BlockCollector collector) {
    return new XhtmlBlocks(collector, true);
  }

  /** For a mail, a book, or a document whose line ends mean nothing. */
  static XhtmlBlocks ofDocument(BlockCollector collector) {
    return new XhtmlBlocks(collector, false);
  }

  /** For a document of an office program, in which a line ends where its author broke it. */
  static XhtmlBlocks ofOfficeDocument(BlockCollector collector) {
    XhtmlBlocks blocks = new XhtmlBlocks(collector, false);
    blocks.areLineEndsSet = true;
    return blocks;
  }

  /** An open element and what has to be undone at its end. */
  private static final class Element {
    private final String name;
    private final Set<String> classes;
    private final boolean isOutsideText;
    private boolean isMain;
    private boolean isSurrounding;
    private ListNumbers numbers = ListNumbers.NONE;
    private List<TextBlock> outside = List.of();
    private final List<List<TextBlock>> cells = new ArrayList<>();

    private Element(String name, Set<String> classes, boolean isOutsideText) {
      this.name = name;
      this.classes = classes;
      this.isOutsideText = isOutsideText;
    }
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    String name = localName.toLowerCase(Locale.ROOT);
    if (INLINE.contains(name) || name.equals("br")) {
      startInline(name, attributes);
      return;
    }
    closeBlock();
    Element element = new Element(name, classesOf(attributes), isOutsideText(name, attributes));
    path.push(element);
    element.isMain = PageElements.isMain(name, attributes);
    element.isSurrounding = isPage && PageElements.isSurrounding(name, attributes);
    count(element, 1);
    if (isHidden(element) && hiddenDepth++ == 0) {
      element.outside = collector.exchange(surroundingsOf(name));
    }
    open(element, attributes);
  }

  private void count(Element element, int change) {
    contentDepth += CONTENT.contains(element.name) ? change : 0;
    mainDepth += element.isMain ? change : 0;
    surroundingDepth += element.isSurrounding ? change : 0;
  }

  private void startInline(String name, Attributes attributes) {
    if (name.equals("a")) {
      linkDepth++;
      linkStart = collector.openLength();
      String target = attributes.getValue("href");
      linkTarget = target == null ? "" : target;
    }
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
      endInline(name);
      return;
    }
    closeBlock();
    Element element = path.pop();
    close(element);
    count(element, -1);
    if (isHidden(element) && --hiddenDepth == 0) {
      collector.exchange(element.outside);
    }
  }

  private void endInline(String name) {
    if (name.equals("a") && linkDepth > 0) {
      linkDepth--;
      boolean isNote = NOTE_TARGET.matcher(linkTarget).find();
      if (isNote && NOTE_MARK.matcher(collector.openTextFrom(linkStart)).matches()) {
        // Printed small above the line, the mark would become part of a word.
        collector.cutOpenText(linkStart);
      }
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
      case "tr" -> TableRows.add(element.cells, collector);
      default -> {}
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (!BlockCollector.isBlank(CharBuffer.wrap(characters, start, length))) {
      hasLinkedLetters |= linkDepth > 0;
      hasOtherLetters |= linkDepth == 0;
    }
    appendText(characters, start, length);
  }

  private void appendText(char[] characters, int start, int length) {
    if (areLineEndsSet) {
      String text = new String(characters, start, length);
      String broken = text.replace('\n', BlockCollector.LINE_BREAK);
      collector.append(NOTE_REFERENCE.matcher(broken).replaceAll(""));
    } else {
      collector.append(characters, start, length);
    }
  }

  @Override
  public void ignorableWhitespace(char[] characters, int start, int length) {
    collector.append(characters, start, length);
  }

  @Override
  public void endDocument() {
    closeBlock();
    collector.listen(block -> {});
    if (isPage) {
      collector.exchange(new ArrayList<>(pageText.of(collector.blocks())));
    }
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
        || element.isOutsideText
        || element.classes.contains("annotation")
        || element.name.equals("nav")
        || (isPage && (BOILERPLATE.contains(element.name) || isPageHeader));
  }

  private boolean isOutsideText(String name, Attributes attributes) {
    return isRunningHead(name, attributes) || (isPage && PageElements.isUnseen(attributes));
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
