package org.communique.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rich Text Format, written so that Tika reads what a reader sees: the labels of lists as text,
 * which Tika drops; no running heads and comments; footnotes behind their paragraph; a mark at the
 * head of headings; and {@code \par} for the backslash at a line end that means the same.
 */
final class RtfSource {
  /** Stands at the head of a heading on the way through Tika; of the private use area. */
  private static final char HEADING = '\uE001';

  private static final String HEADING_MARK = "{\\uc1\\u-8191?}";

  /** Ends a cell of a table on the way through Tika, which makes paragraphs of cells. */
  private static final char CELL_END = '\uE002';

  private static final String CELL_MARK = "{\\uc1\\u-8190?}";

  private static final Set<String> LEFT_OUT =
      Set.of(
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "annotation",
          "atnid",
          "atnauthor",
          "atndate",
          "atnref",
          "atrfstart",
          "atrfend");

  /** Groups without text, and those whose first word is {@code \*}, which are copied. */
  private static final Set<String> COPIED =
      Set.of("fonttbl", "colortbl", "stylesheet", "info", "listtable", "listoverridetable", "pict");

  private static final Set<String> LABELS = Set.of("listtext", "pntext");

  /** Takes the place of a word that is dropped, for it may end the word before it. */
  private static final String HARMLESS = "\\nowidctlpar ";

  /** What would make a list or a table of Tika's own out of what is text and marks now. */
  private static final Set<String> TAKEN_OVER = Set.of("ls", "ilvl", "intbl");

  private static final Pattern WORD = Pattern.compile("\\\\([a-zA-Z]+)(-?\\d{1,10})?[ ]?");
  private static final Pattern DESTINATION =
      Pattern.compile("\\{\\s*(\\\\\\*)?\\s*\\\\([a-zA-Z]+)");

  private final String rtf;
  private final Deque<Group> groups = new ArrayDeque<>();
  private final List<String> notes = new ArrayList<>();
  private StringBuilder out = new StringBuilder();
  private boolean isHeading;
  private boolean isMarkDue;
  private boolean isInTable;
  private int at;

  private RtfSource(String rtf) {
    this.rtf = rtf;
  }

  private enum Kind {
    TEXT,
    COPIED,
    LABEL,
    NOTE
  }

  /** An open group; a note keeps what was written before it. */
  private record Group(Kind kind, StringBuilder before) {}

  /** The file as Tika reads it best. */
  static InputStream readable(InputStream in) throws IOException {
    String rtf = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    RtfSource source = new RtfSource(rtf);
    source.rewrite();
    return new ByteArrayInputStream(source.out.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Makes headings and rows of the blocks that carry the marks. */
  static void readMarks(BlockCollector collector) {
    List<TextBlock> blocks = collector.exchange(new ArrayList<>());
    for (TextBlock block : blocks) {
      String text = block.text().replace(String.valueOf(HEADING), "");
      if (text.indexOf(CELL_END) >= 0) {
        addRow(text.split(String.valueOf(CELL_END)), collector);
      } else if (text.length() < block.text().length()) {
        collector.add(new TextBlock(TextBlock.Kind.HEADING, 2, text));
      } else {
        collector.add(block);
      }
    }
  }

  private static void addRow(String[] cells, BlockCollector collector) {
    List<String> texts = Stream.of(cells).map(cell -> cell.strip().replace('\t', ' ')).toList();
    long filled = texts.stream().filter(cell -> !BlockCollector.isBlank(cell)).count();
    if (filled < 2 || texts.stream().anyMatch(cell -> cell.length() > TableRows.MAX_CELL_LENGTH)) {
      texts.forEach(cell -> collector.add(new TextBlock(TextBlock.Kind.PARAGRAPH, 0, cell)));
    } else {
      String row = String.join("\t", texts).replace(BlockCollector.LINE_BREAK, ' ');
      collector.add(new TextBlock(TextBlock.Kind.TABLE_ROW, 0, row));
    }
  }

  private void rewrite() {
    while (at < rtf.length()) {
      char c = rtf.charAt(at);
      switch (c) {
        case '{' -> openGroup();
        case '}' -> closeGroup();
        case '\\' -> escape();
        default -> {
          if (isMarkDue && c > ' ' && !isIn(Kind.COPIED)) {
            mark();
          }
          out.append(c);
          at++;
        }
      }
    }
    while (!groups.isEmpty()) {
      end(groups.pop());
    }
  }

  private void openGroup() {
    Matcher destination = DESTINATION.matcher(rtf).region(at, Math.min(rtf.length(), at + 80));
    boolean isNamed = destination.lookingAt();
    String name = isNamed ? destination.group(2) : "";
    if (LEFT_OUT.contains(name)) {
      skipGroup();
      return;
    }
    Kind kind = isNamed ? kindOf(name, destination.group(1) != null) : Kind.TEXT;
    groups.push(new Group(kind, out));
    if (kind == Kind.NOTE) {
      out = new StringBuilder();
    }
    out.append('{');
    at = kind == Kind.LABEL || kind == Kind.NOTE ? destination.end() : at + 1;
  }

  private Kind kindOf(String name, boolean isOptional) {
    if (isIn(Kind.COPIED) || COPIED.contains(name)) {
      return Kind.COPIED;
    }
    if (LABELS.contains(name)) {
      return Kind.LABEL;
    }
    if (name.equals("footnote")) {
      return Kind.NOTE;
    }
    return isOptional ? Kind.COPIED : Kind.TEXT;
  }

  private boolean isIn(Kind kind) {
    Group inner = groups.peek();
    return inner != null && inner.kind() == kind;
  }

  private void closeGroup() {
    out.append('}');
    at++;
    if (!groups.isEmpty()) {
      end(groups.pop());
    }
  }

  private void end(Group group) {
    if (group.kind() == Kind.NOTE) {
      notes.add(out.toString());
      out = group.before();
    }
  }

  private void skipGroup() {
    int depth = 0;
    do {
      char c = rtf.charAt(at);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      at += c == '\\' ? 2 : 1;
    } while (depth > 0 && at < rtf.length());
  }

  private void escape() {
    Matcher word = WORD.matcher(rtf).region(at, Math.min(rtf.length(), at + 60));
    if (word.lookingAt()) {
      at = word.end();
      controlWord(word);
    } else {
      int end = Math.min(rtf.length(), at + 2);
      boolean endsLine = end > at + 1 && "\r\n".indexOf(rtf.charAt(at + 1)) >= 0;
      if (endsLine && !isIn(Kind.COPIED)) {
        endParagraph("\\par\n");
      } else {
        out.append(rtf, at, end);
      }
      at = end;
    }
  }

  private void controlWord(Matcher word) {
    String name = word.group(1);
    int value = word.group(2) == null ? 0 : (int) Long.parseLong(word.group(2));
    if (name.equals("bin")) {
      int end = (int) Math.min(rtf.length(), at + (long) Math.max(0, value));
      out.append(word.group()).append(rtf, at, end);
      at = end;
    } else if (isIn(Kind.COPIED)) {
      out.append(word.group());
    } else if (name.equals("par")) {
      endParagraph(isInTable ? "\\line " : word.group());
    } else if (name.equals("cell")) {
      out.append(CELL_MARK);
    } else if (name.equals("row")) {
      endParagraph("\\par ");
    } else if (name.equals("outlinelevel") && value <= 5) {
      out.append(word.group());
      isHeading = true;
      mark();
    } else {
      isHeading &= !name.equals("pard");
      isMarkDue &= isHeading;
      isInTable = name.equals("intbl") || (isInTable && !name.equals("pard"));
      out.append(isDropped(name) ? HARMLESS : word.group());
    }
  }

  private void mark() {
    out.append(HEADING_MARK);
    isMarkDue = false;
  }

  /** A label comes with formats of its own that must not end those of its paragraph. */
  private boolean isDropped(String name) {
    return TAKEN_OVER.contains(name) || (isIn(Kind.LABEL) && name.equals("pard"));
  }

  private void endParagraph(String end) {
    out.append(end);
    if (groups.stream().noneMatch(group -> group.kind() == Kind.NOTE)) {
      notes.forEach(note -> out.append(note).append("\\par\n"));
      notes.clear();
    }
    isMarkDue = isHeading;
  }
}
