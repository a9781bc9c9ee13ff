package org.communique.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Turns the lines of printed pages into paragraphs. A paragraph cut by the end of a page is joined,
 * over the notes at its foot too; short lines in larger or bolder letters are headings.
 */
final class PrintedPages {
  private static final Pattern GOES_ON = Pattern.compile("[\\p{L}\\p{N},;\\])’\"”-]$");

  /** Longest heading, in UTF-16 units; the titles of treaties name all their parties. */
  private static final int MAX_HEADING = 300;

  private final PageLayout layout;
  private final List<List<PrintedLine>> paragraphs = new ArrayList<>();

  private PrintedPages(PageLayout layout) {
    this.layout = layout;
  }

  /** Reads the text of a PDF. */
  static void read(PDDocument document, BlockCollector collector) throws IOException {
    blocks(PageReader.read(document, collector)).forEach(collector::add);
  }

  /** The paragraphs of all pages; their lines stay apart by {@code \n}. */
  static List<TextBlock> blocks(List<PrintedLine> parts) {
    List<PrintedLine> lines = PageFurniture.removedFrom(whole(parts));
    PrintedPages pages = new PrintedPages(PageLayout.of(lines));
    pages.addAll(lines);
    return pages.paragraphs.stream().map(pages::blockOf).toList();
  }

  private void addAll(List<PrintedLine> lines) {
    List<String> texts = lines.stream().map(PrintedLine::text).toList();
    for (int i = 0; i < lines.size(); i++) {
      int inColumns = SignatureColumns.length(texts, i);
      if (inColumns == 0) {
        add(lines.get(i));
      } else {
        addColumns(lines.subList(i, i + inColumns), texts.subList(i, i + inColumns));
        i += inColumns - 1;
      }
    }
  }

  private void addColumns(List<PrintedLine> lines, List<String> texts) {
    List<List<String>> columns = SignatureColumns.columns(texts);
    for (int column = 0; column < columns.size(); column++) {
      for (int i = 0; i < lines.size(); i++) {
        String words = columns.get(column).get(i);
        PrintedLine line = lines.get(i).column(words, column, columns.size());
        if (i > 0 && goesOn(columns.get(column).get(i - 1), words)) {
          paragraphs.getLast().add(line);
        } else {
          begin(line);
        }
      }
    }
  }

  /** Whether the name of a party goes on in the next line of its column. */
  private static boolean goesOn(String before, String words) {
    return Lines.endsOpen(before) || Character.isLowerCase(words.codePointAt(0));
  }

  /** Puts together what the file has apart though it stands in one line. */
  private static List<PrintedLine> whole(List<PrintedLine> parts) {
    List<PrintedLine> lines = new ArrayList<>();
    for (PrintedLine part : parts) {
      boolean isPart = !lines.isEmpty() && lines.getLast().goesOnIn(part);
      lines.add(isPart ? lines.removeLast().with(part) : part);
    }
    return lines;
  }

  private void add(PrintedLine line) {
    List<PrintedLine> open = paragraphs.isEmpty() ? List.of() : paragraphs.getLast();
    if (open.isEmpty()) {
      begin(line);
    } else if (open.getLast().page() != line.page()) {
      addAfterPageEnd(line);
    } else if (layout.endsBetween(open, line)) {
      begin(line);
    } else {
      open.add(line);
    }
  }

  private void begin(PrintedLine line) {
    paragraphs.add(new ArrayList<>(List.of(line)));
  }

  /** The line goes on with the last paragraph of the text, which notes may stand below. */
  private void addAfterPageEnd(PrintedLine line) {
    int cut = paragraphs.size() - 1;
    while (cut > 0 && paragraphs.get(cut).getLast().isSmallerThan(line.size())) {
      cut--;
    }
    List<PrintedLine> paragraph = paragraphs.get(cut);
    if (goesOn(paragraph.getLast(), line)) {
      paragraphs.remove(cut);
      paragraph.add(line);
      paragraphs.add(paragraph);
    } else {
      begin(line);
    }
  }

  private boolean goesOn(PrintedLine before, PrintedLine line) {
    if (!before.looksLike(line) || Lines.isItem(line.text())) {
      return false;
    }
    boolean startsLow = Character.isLowerCase(line.text().codePointAt(0));
    return Lines.endsOpen(before.text())
        || (GOES_ON.matcher(before.text()).find() && (startsLow || layout.isFull(before, line)));
  }

  private static String joined(List<PrintedLine> lines) {
    StringBuilder paragraph = new StringBuilder();
    for (PrintedLine line : lines) {
      paragraph.append(paragraph.isEmpty() ? "" : Lines.between(paragraph, line.text()));
      paragraph.append(line.text());
    }
    return paragraph.toString();
  }

  private TextBlock blockOf(List<PrintedLine> lines) {
    String paragraph = joined(lines);
    if (lines.stream().allMatch(layout::isTitle) && paragraph.length() <= MAX_HEADING) {
      return new TextBlock(TextBlock.Kind.TITLE, 0, paragraph);
    }
    boolean standsOut = lines.stream().allMatch(layout::standsOut);
    boolean isHeading =
        (standsOut && paragraph.length() <= MAX_HEADING && !Lines.endsSentence(paragraph))
            || HeadingLine.isHeading(paragraph);
    return isHeading
        ? new TextBlock(TextBlock.Kind.HEADING, 2, paragraph)
        : new TextBlock(TextBlock.Kind.PARAGRAPH, 0, paragraph);
  }
}
