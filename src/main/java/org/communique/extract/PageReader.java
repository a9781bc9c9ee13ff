package org.communique.extract;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the lines of a PDF with their places on the page. For one use, by one thread. */
final class PageReader extends PDFTextStripper {
  /** A page of the densest print has some 20,000; where each stands is kept until its end. */
  private static final int MAX_LETTERS_ON_PAGE = 200_000;

  private final BlockCollector collector;
  private final List<PrintedLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<TextPosition> letters = new ArrayList<>();
  private int lettersOnPage;

  private PageReader(BlockCollector collector) {
    this.collector = collector;
    setSortByPosition(false);
    setSuppressDuplicateOverlappingText(true);
  }

  /**
   * The lines of all pages in the order of the file, which is nearly always the order of reading.
   *
   * @param collector grants as many characters as there is room for
   */
  static List<PrintedLine> read(PDDocument document, BlockCollector collector)
      throws IOException {
    PageReader reader = new PageReader(collector);
    reader.writeText(document, Writer.nullWriter());
    return reader.lines;
  }

  /** Reads a page; the rest of one that is too full is cut, and so are the pages behind. */
  @Override
  public void processPage(PDPage page) throws IOException {
    if (collector.isTruncated()) {
      return;
    }
    lettersOnPage = 0;
    try {
      super.processPage(page);
    } catch (PageFullException e) {
      writePage();
      endPage(page);
      collector.cut();
    }
  }

  @Override
  protected void processTextPosition(TextPosition letter) {
    if (++lettersOnPage > MAX_LETTERS_ON_PAGE) {
      throw new PageFullException();
    }
    super.processTextPosition(letter);
  }

  private static final class PageFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  protected void writeString(String string, List<TextPosition> positions) {
    text.append(collector.granted(string));
    letters.addAll(positions);
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writeParagraphStart() {
    endLine();
  }

  @Override
  protected void writeParagraphEnd() {
    endLine();
  }

  @Override
  protected void endArticle() {
    endLine();
  }

  private void endLine() {
    String line = BlockCollector.isBlank(text) ? "" : text.toString().strip();
    List<TextPosition> visible =
        letters.stream().filter(letter -> !BlockCollector.isBlank(letter.getUnicode())).toList();
    if (!line.isEmpty() && !visible.isEmpty()) {
      lines.add(lineOf(line, visible));
    }
    text.setLength(0);
    letters.clear();
  }

  private PrintedLine lineOf(String line, List<TextPosition> visible) {
    float left = Float.MAX_VALUE;
    float right = 0;
    for (TextPosition letter : visible) {
      left = Math.min(left, letter.getXDirAdj());
      right = Math.max(right, letter.getXDirAdj() + letter.getWidthDirAdj());
    }
    float y = visible.getFirst().getYDirAdj();
    float size = usualSize(visible);
    boolean isBold = visible.stream().allMatch(PageReader::isBold);
    float firstWord = (right - left) / line.length() * firstWordLength(line);
    return new PrintedLine(getCurrentPageNo() - 1, line, left, right, y, size, isBold, firstWord);
  }

  private static int firstWordLength(String line) {
    int space = line.indexOf(' ');
    return space < 0 ? line.length() : space;
  }

  private static float usualSize(List<TextPosition> letters) {
    Map<Float, Integer> counts = new HashMap<>();
    letters.forEach(letter -> counts.merge(sizeOf(letter), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0f);
  }

  /** In points, to the half. */
  private static float sizeOf(TextPosition letter) {
    return Math.round(letter.getYScale() * 2) / 2f;
  }

  private static boolean isBold(TextPosition letter) {
    String font = letter.getFont() == null ? null : letter.getFont().getName();
    return font != null && font.toLowerCase(Locale.ROOT).contains("bold");
  }
}
