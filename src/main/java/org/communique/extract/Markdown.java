package org.communique.extract;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * Markdown becomes blocks, without its marks. A line in bold alone is a heading; the numbers of an
 * ordered list are text.
 */
final class Markdown extends AbstractVisitor {
  /** Indented lines are text here: they come from converted pages, not from programmers. */
  private static final Parser PARSER =
      Parser.builder()
          .enabledBlockTypes(
              Set.of(
                  Heading.class,
                  HtmlBlock.class,
                  ThematicBreak.class,
                  FencedCodeBlock.class,
                  BlockQuote.class,
                  ListBlock.class))
          .build();

  /** Many writers leave out the space that CommonMark wants after the marks of a heading. */
  private static final Pattern TIGHT_HEADING = Pattern.compile("^(#{2,6})(?=[^#\\s])");

  /** What stays of other dialects (footnotes, attributes, table of contents) and unclosed bold. */
  private static final Pattern DIALECT =
      Pattern.compile("\\[\\^[^\\]\\s]{1,40}\\]:?|\\{:[^}\\n]{0,200}\\}|^TOC$|\\*{2,}");

  /** A year at the start of a line, with the full stop of its sentence, opens no item of a list. */
  private static final Pattern YEAR_NOT_NUMBER = Pattern.compile("^(\\s*\\d{4,9})([.)])(?=\\s|$)");

  private static final Pattern LINE_BREAK_TAG = Pattern.compile("(?i)<br\\s*/?>");

  private final BlockCollector collector;
  private final BiConsumer<String, BlockCollector> html;
  private final Lines layout;
  private final StringBuilder text = new StringBuilder();
  private int boldDepth;
  private boolean hasPlainWords;
  private int listDepth;

  private Markdown(
      BlockCollector collector, BiConsumer<String, BlockCollector> html, Lines layout) {
    this.collector = collector;
    this.html = html;
    this.layout = layout;
  }

  /**
   * Reads a text.
   *
   * @param lines without front matter
   * @param html reads a piece of HTML in it
   */
  static void read(
      List<String> lines, BlockCollector collector, BiConsumer<String, BlockCollector> html) {
    StringBuilder source = new StringBuilder();
    for (String line : lines) {
      source.append(BlockCollector.isBlank(line) ? "" : repaired(line)).append('\n');
    }
    PARSER
        .parse(source.toString())
        .accept(new Markdown(collector, html, Lines.markdownLayoutOf(lines)));
  }

  private static String repaired(String line) {
    if (line.startsWith("#")) {
      return TIGHT_HEADING.matcher(line).replaceFirst("$1 ");
    }
    String words = line.stripLeading();
    boolean startsInNumber = !words.isEmpty() && Character.isDigit(words.charAt(0));
    return startsInNumber ? YEAR_NOT_NUMBER.matcher(line).replaceFirst("$1\\\\$2") : line;
  }

  private static String withoutDialect(CharSequence text) {
    String printed = text.toString();
    boolean isPlain =
        !printed.contains("[^")
            && !printed.contains("{:")
            && !printed.contains("**")
            && !printed.equals("TOC");
    return isPlain ? printed : DIALECT.matcher(printed).replaceAll("");
  }

  @Override
  public void visit(Heading heading) {
    visitChildren(heading);
    flush(TextBlock.Kind.HEADING, heading.getLevel());
  }

  @Override
  public void visit(Paragraph paragraph) {
    visitChildren(paragraph);
    endSegment(paragraph.getParent() instanceof ListItem);
  }

  private void endSegment(boolean isItem) {
    List<String> rows = MarkdownTable.rows(text);
    if (!rows.isEmpty()) {
      rows.forEach(this::addRow);
      text.setLength(0);
      hasPlainWords = false;
      return;
    }
    boolean isBold = !hasPlainWords && !BlockCollector.isBlank(text);
    if (isBold && text.length() <= 200) {
      flush(TextBlock.Kind.HEADING, 6);
    } else if (isItem || listDepth > 0) {
      flush(TextBlock.Kind.LIST_ITEM, Math.max(1, listDepth));
    } else {
      flush(TextBlock.Kind.PARAGRAPH, 0);
    }
  }

  private void addRow(String row) {
    collector.append(withoutDialect(row));
    collector.close(TextBlock.Kind.TABLE_ROW, 0);
  }

  private void flush(TextBlock.Kind kind, int level) {
    String clean = withoutDialect(text);
    for (String paragraph : layout.paragraphs(Lines.of(clean.replace('\u2028', '\u0001')))) {
      collector.append(paragraph.replace('\u0001', BlockCollector.LINE_BREAK));
      collector.close(kind, level);
    }
    text.setLength(0);
    hasPlainWords = false;
  }

  @Override
  public void visit(BulletList list) {
    listDepth++;
    visitChildren(list);
    listDepth--;
  }

  @Override
  public void visit(OrderedList list) {
    listDepth++;
    Integer start = list.getMarkerStartNumber();
    String delimiter = list.getMarkerDelimiter();
    int number = start == null ? 1 : start;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      text.append(number++).append(delimiter == null ? "." : delimiter).append(' ');
      item.accept(this);
      text.setLength(0);
    }
    listDepth--;
  }

  @Override
  public void visit(Text literal) {
    String words = literal.getLiteral();
    hasPlainWords |= boldDepth == 0 && !BlockCollector.isBlank(words);
    text.append(words);
  }

  @Override
  public void visit(Code code) {
    hasPlainWords = true;
    text.append(code.getLiteral());
  }

  @Override
  public void visit(StrongEmphasis strong) {
    boldDepth++;
    visitChildren(strong);
    boldDepth--;
  }

  @Override
  public void visit(SoftLineBreak lineEnd) {
    text.append('\n');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    breakLine();
  }

  private void breakLine() {
    if (!hasPlainWords && !BlockCollector.isBlank(text)) {
      endSegment(false);
    } else {
      text.append(BlockCollector.LINE_BREAK);
    }
  }

  @Override
  public void visit(HtmlInline tag) {
    if (LINE_BREAK_TAG.matcher(tag.getLiteral()).matches()) {
      breakLine();
    }
  }

  @Override
  public void visit(Image image) {}

  @Override
  public void visit(HtmlBlock block) {
    html.accept(block.getLiteral(), collector);
  }

  @Override
  public void visit(FencedCodeBlock block) {
    PlainText.read(block.getLiteral(), collector);
  }
}
