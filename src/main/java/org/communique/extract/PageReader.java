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
  /** Half the size of a letter; layout programs set a quarter. */
  private static final double WIDEST_SCRIPT_GAP = 0.5;

  /** A page of the densest print has some 20,000; where each stands is kept until its end. */
  private static final int MAX_LETTERS_ON_PAGE = 200_000;

  /** Justified lines are not stretched as far, in letter sizes. */
  private static final double COLUMN_GAP = 3;

  /** Marks of notes are set in half to two thirds of the letters' size. */
  private static final double SMALL_MARK = 0.8;

  /** The least space behind the label of an item, in letter sizes. */
  private static final double SPACE_OF_LABEL = 0.15;

  private final BlockCollector collector;
  private final List<PrintedLine> lines = new ArrayList<>();
  private final List<Word> words = new ArrayList<>();
  private final List<TextPosition> letters = new ArrayList<>();
  private boolean isSpaceDue;
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
  static List<PrintedLine> read(PDDocument document, BlockCollector collector) throws IOException {
    PageReader reader = new PageReader(collector);
    reader.writeText(document, Writer.nullWriter());
    return reader.lines;
  }

  /** A part of a line as PDFBox tells it. */
  private record Word(String text, boolean isAfterSpace, boolean isAfterGap) {}

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
    String granted = collector.granted(parted(string, positions));
    float left = positions.isEmpty() ? 0 : positions.getFirst().getXDirAdj();
    boolean isParted = isSpaceDue && !isGapOfScripts(granted, left);
    words.add(new Word(granted, isParted, isParted && isColumnGap(left)));
    letters.addAll(positions);
    isSpaceDue = false;
  }

  /** A number of a list and a raised mark stand apart from the word they are set at. */
  private static String parted(String string, List<TextPosition> positions) {
    StringBuilder plain = new StringBuilder();
    StringBuilder parted = new StringBuilder();
    TextPosition before = null;
    for (TextPosition letter : positions) {
      parted.append(before != null && isApart(before, letter) ? " " : "");
      parted.append(letter.getUnicode());
      plain.append(letter.getUnicode());
      before = letter;
    }
    // Otherwise letters were put into another order or form, which the places do not tell.
    return string.contentEquals(plain) ? parted.toString() : string;
  }

  private static boolean isApart(TextPosition before, TextPosition letter) {
    if (BlockCollector.isBlank(before.getUnicode())
        || BlockCollector.isBlank(letter.getUnicode())) {
      return false;
    }
    char last = before.getUnicode().charAt(before.getUnicode().length() - 1);
    boolean isMark =
        Character.isLetter(last)
            && Character.isDigit(letter.getUnicode().charAt(0))
            && sizeOf(letter) < SMALL_MARK * sizeOf(before)
            && letter.getYDirAdj() < before.getYDirAdj();
    float gap = letter.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
    boolean endsLabel = last == '.' || last == ')';
    return isMark || (endsLabel && gap > SPACE_OF_LABEL * sizeOf(before));
  }

  @Override
  protected void writeWordSeparator() {
    isSpaceDue = true;
  }

  private boolean isColumnGap(float left) {
    if (letters.isEmpty()) {
      return false;
    }
    TextPosition last = letters.getLast();
    return left - last.getXDirAdj() - last.getWidthDirAdj() > COLUMN_GAP * sizeOf(last);
  }

  /** Between ideographs and other letters programs leave a gap where no space is written. */
  private boolean isGapOfScripts(String next, float left) {
    if (words.isEmpty() || letters.isEmpty() || next.isEmpty() || words.getLast().text.isEmpty()) {
      return false;
    }
    TextPosition last = letters.getLast();
    String before = words.getLast().text;
    boolean hasIdeograph =
        Character.isIdeographic(before.codePointBefore(before.length()))
            || Character.isIdeographic(next.codePointAt(0));
    float gap = left - last.getXDirAdj() - last.getWidthDirAdj();
    return hasIdeograph && gap < WIDEST_SCRIPT_GAP * sizeOf(last);
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
    String line = textOfLine();
    List<TextPosition> visible =
        letters.stream().filter(letter -> !BlockCollector.isBlank(letter.getUnicode())).toList();
    if (!line.isEmpty() && !visible.isEmpty()) {
      lines.add(lineOf(line, visible));
    }
    words.clear();
    letters.clear();
    isSpaceDue = false;
  }

  private String textOfLine() {
    StringBuilder line = new StringBuilder();
    for (Word word : words) {
      line.append(word.isAfterGap ? "\t" : word.isAfterSpace ? " " : "").append(word.text);
    }
    if (BlockCollector.isBlank(line)) {
      return "";
    }
    return RightToLeft.isMostOf(line) ? RightToLeft.line(letters) : line.toString().strip();
  }

  private PrintedLine lineOf(String line, List<TextPosition> visible) {
    float left = Float.MAX_VALUE;
    float right = 0;
    for (TextPosition letter : visible) {
      left = Math.min(left, letter.getXDirAdj());
      right = Math.max(right, letter.getXDirAdj() + letter.getWidthDirAdj());
    }
    if (RightToLeft.isMostOf(line)) {
      // Seen in a mirror, such lines begin and end like others.
      float width = getCurrentPage().getCropBox().getWidth();
      float mirrored = width - right;
      right = width - left;
      left = mirrored;
    }
    float y = visible.getFirst().getYDirAdj();
    float size = usualSize(visible);
    boolean isBold = visible.stream().allMatch(PageReader::isBold);
    float firstWord = (right - left) / line.length() * firstWordLength(line);
    return new PrintedLine(getCurrentPageNo() - 1, line, left, right, y, size, isBold, firstWord);
  }

  private static int firstWordLength(String line) {
    if (Character.isIdeographic(line.codePointAt(0))) {
      return 1;
    }
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
