package org.communique.extract;

import java.io.IOException;
import java.io.Writer;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
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
  static List<PrintedLine> read(PDDocument document, BlockCollector collector)
      throws IOException {
    PageReader reader = new PageReader(collector);
    reader.writeText(document, Writer.nullWriter());
    return reader.lines;
  }

  /** A word of a line, with its letters in the order of reading. */
  private record Word(String text, float left, boolean isAfterSpace) {}

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
    String granted = collector.granted(string);
    float left = positions.isEmpty() ? 0 : positions.getFirst().getXDirAdj();
    boolean isParted = isSpaceDue && !isGapOfScripts(granted, left);
    words.add(new Word(granted, left, isParted));
    letters.addAll(positions);
    isSpaceDue = false;
  }

  @Override
  protected void writeWordSeparator() {
    isSpaceDue = true;
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
    String line = lineOf(words);
    List<TextPosition> visible =
        letters.stream().filter(letter -> !BlockCollector.isBlank(letter.getUnicode())).toList();
    if (!line.isEmpty() && !visible.isEmpty()) {
      lines.add(lineOf(line, visible));
    }
    words.clear();
    letters.clear();
    isSpaceDue = false;
  }

  private static String lineOf(List<Word> words) {
    List<Word> inOrder = inOrderOfReading(words);
    StringBuilder line = new StringBuilder();
    boolean isReversed = inOrder != words;
    for (int i = 0; i < inOrder.size(); i++) {
      boolean isParted = isReversed ? i > 0 : inOrder.get(i).isAfterSpace;
      line.append(isParted ? " " : "").append(inOrder.get(i).text);
    }
    return BlockCollector.isBlank(line) ? "" : line.toString().strip();
  }

  /**
   * Words in Arabic or Hebrew go from right to left, with the numbers among them from left to
   * right, whatever their order in the file.
   */
  private static List<Word> inOrderOfReading(List<Word> words) {
    long fromRight = words.stream().filter(word -> isFromRight(word.text)).count();
    if (2 * fromRight <= words.size()) {
      return words;
    }
    List<Word> fromLeft = new ArrayList<>(words);
    fromLeft.sort(Comparator.comparingDouble(Word::left));
    byte[] levels = new byte[fromLeft.size()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) (isFromRight(fromLeft.get(i).text) ? 1 : 2);
    }
    Word[] ordered = fromLeft.toArray(new Word[0]);
    Bidi.reorderVisually(levels, 0, ordered, 0, ordered.length);
    return List.of(ordered);
  }

  private static boolean isFromRight(String word) {
    return word.codePoints()
        .anyMatch(
            c ->
                Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || Character.getDirectionality(c)
                        == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
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
