package org.communique.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the lines of a document are set: how far apart the lines of a paragraph are, how wide they
 * run, how large most letters are. From that it tells where one paragraph ends and the next begins.
 */
final class PageLayout {
  /** Lines further apart than this many times the usual distance are of two paragraphs. */
  private static final double GAP = 1.22;

  /** The same for two lines of one sentence, which a raised number or a formula may part. */
  private static final double WIDE_GAP = 1.5;

  /** The distance of lines, in letter sizes, when no two lines show it; printers call it 120 %. */
  private static final double USUAL_DISTANCE = 1.2;

  /** Distances above this many letter sizes are never within a paragraph, not even a draft's. */
  private static final double WIDEST_DISTANCE = 3;

  /** Of the lines of a page, this share may stick out to either side. */
  private static final double STRAYS = 0.05;

  /** A first line stands in by this many letter sizes or more; less is a matter of setting. */
  private static final double INDENT = 0.75;

  /** A line that ends without a full stop ends a paragraph when it fills less than this. */
  private static final double SHORT = 0.8;

  /**
   * Titles are larger than the text by a quarter or more; in office templates by three quarters.
   */
  private static final double TITLE_SIZE = 1.25;

  /** Shorter lines of Arabic or Chinese may be names and headings; in UTF-16 units. */
  private static final int MIN_CASELESS = 25;

  private final float size;
  private final boolean isBold;
  private final double distance;
  private final float left;
  private final float right;
  private final float largestOnFirstPage;
  private final Map<Integer, Float> rightOfPages = new HashMap<>();

  private PageLayout(List<PrintedLine> lines) {
    size = usualSize(lines);
    isBold = lines.stream().filter(PrintedLine::isBold).count() * 2 > lines.size();
    List<PrintedLine> text = lines.stream().filter(line -> line.size() == size).toList();
    distance = usualDistance(text, size);
    left = ranked(text.stream().map(PrintedLine::left).toList(), STRAYS);
    right = rightEdge(text);
    Map<Integer, List<PrintedLine>> pages = new HashMap<>();
    text.forEach(line -> pages.computeIfAbsent(line.page(), p -> new ArrayList<>()).add(line));
    pages.forEach((page, inPage) -> rightOfPages.put(page, rightEdge(inPage)));
    largestOnFirstPage =
        (float)
            lines.stream()
                .filter(line -> line.page() == 0)
                .mapToDouble(PrintedLine::size)
                .max()
                .orElse(0);
  }

  static PageLayout of(List<PrintedLine> lines) {
    return new PageLayout(lines);
  }

  /** The size of most letters. */
  static float usualSize(List<PrintedLine> lines) {
    Map<Float, Integer> letters = new HashMap<>();
    lines.forEach(line -> letters.merge(line.size(), line.text().length(), Integer::sum));
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0f);
  }

  /** The median distance of lines of which one surely goes on in the next. */
  private static double usualDistance(List<PrintedLine> lines, float size) {
    List<Float> distances = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      PrintedLine before = lines.get(i - 1);
      PrintedLine line = lines.get(i);
      float apart = line.y() - before.y();
      boolean isNext = before.page() == line.page() && apart > 0 && apart < WIDEST_DISTANCE * size;
      if (isNext && runsOn(before, line)) {
        distances.add(apart);
      }
    }
    return distances.isEmpty() ? USUAL_DISTANCE * size : ranked(distances, 0.5);
  }

  private static boolean runsOn(PrintedLine before, PrintedLine line) {
    return Lines.runsOn(before.text(), line.text())
        || (before.text().length() >= MIN_CASELESS
            && Lines.runsOnWithoutCase(before.text(), line.text()));
  }

  private static float rightEdge(List<PrintedLine> lines) {
    return ranked(lines.stream().map(PrintedLine::right).toList(), 1 - STRAYS);
  }

  /** The value below which a share of all lies; 0 if there are none. */
  private static float ranked(List<Float> values, double share) {
    List<Float> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.round(share * (sorted.size() - 1)));
  }

  private float rightEdge(PrintedLine line) {
    return Math.max(rightOfPages.getOrDefault(line.page(), right), right);
  }

  /** Whether the first word of {@code next} would not have fitted into {@code line}. */
  boolean isFull(PrintedLine line, PrintedLine next) {
    float space = line.size() / 4;
    return line.right() + space + next.firstWord() > rightEdge(line);
  }

  /**
   * Whether a line is in the largest letters of the first page, and clearly larger than the text.
   */
  boolean isTitle(PrintedLine line) {
    return line.page() == 0
        && line.size() >= largestOnFirstPage
        && line.size() >= TITLE_SIZE * size;
  }

  /** Whether a line is set to be seen among the others: larger, or bold. */
  boolean standsOut(PrintedLine line) {
    return line.isLargerThan(size) || (line.isBold() && !isBold);
  }

  /**
   * Whether {@code line}, which follows the lines of {@code open} on a page, is a new paragraph.
   */
  boolean endsBetween(List<PrintedLine> open, PrintedLine line) {
    PrintedLine before = open.getLast();
    float apart = line.y() - before.y();
    boolean surelyGoesOn = runsOn(before, line) && isFull(before, line);
    double widest = (surelyGoesOn ? WIDE_GAP : GAP) * distance * Math.max(1, line.size() / size);
    if (!before.looksLike(line) || apart > widest) {
      return true;
    }
    if (HeadingLine.isNumbered(before.text())) {
      return !HeadingLine.isTitleOfPart(line.text());
    }
    if (HeadingLine.isNumbered(line.text())) {
      return true;
    }
    if (apart < 0) {
      // The next column.
      return !runsOn(before, line);
    }
    return !standsOut(line) && endsInText(open, line);
  }

  private boolean endsInText(List<PrintedLine> open, PrintedLine line) {
    PrintedLine before = open.getLast();
    boolean mayEnd = Lines.endsSentence(before.text()) || Lines.endsClause(before.text());
    if (mayEnd && (Lines.isItem(line.text()) || standsIn(open, line))) {
      return true;
    }
    boolean startsLow = Character.isLowerCase(line.text().codePointAt(0));
    if (isFull(before, line) || startsLow || Lines.endsOpen(before.text())) {
      return false;
    }
    return mayEnd || before.right() - left < SHORT * (rightEdge(before) - left);
  }

  /** Whether the line begins further in than the one before it, which is no hanging item. */
  private static boolean standsIn(List<PrintedLine> open, PrintedLine line) {
    PrintedLine before = open.getLast();
    boolean hangs = open.size() == 1 && Lines.isItem(before.text());
    return !hangs && line.left() - before.left() > INDENT * line.size();
  }
}
