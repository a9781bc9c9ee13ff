package org.communique.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What stands at the top or the bottom of pages and is no text: page numbers, and running heads
 * that many pages repeat at the same place with no change but in their digits.
 */
final class PageFurniture {
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?iu)[-–—\\[(\\s]*(?:(?:page|p\\.|seite|pagina|página|стр\\.|страница)\\s*)?"
              + "(?:\\d{1,3}|[ivxl]{1,6})(?:\\s*(?:/|of|de|sur|von|van|из)\\s*\\d{1,3})?[-–—\\])\\s]*");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** How many lines from the edge of a page may repeat; letterheads have about as many. */
  private static final int DEPTH = 5;

  private static final int MANY_PAGES = 3;

  /** Lines repeat at the same place, but for rounding and a raised line; in points. */
  private static final float SAME_PLACE = 4;

  /** Longest head that is told by its letters and its place alone, in UTF-16 units. */
  private static final int MAX_HEAD = 100;

  /** Between such a head and the text there is room for a line, in letter sizes. */
  private static final double HEAD_GAP = 1.8;

  private final Set<PrintedLine> found = new HashSet<>();
  private final float size;

  private PageFurniture(float size) {
    this.size = size;
  }

  /** The lines without those that are no text; all of them if nothing else is there. */
  static List<PrintedLine> removedFrom(List<PrintedLine> lines) {
    Collection<List<PrintedLine>> pages = pages(lines);
    PageFurniture furniture = new PageFurniture(PageLayout.usualSize(lines));
    furniture.findAtEdge(pages, false);
    furniture.findAtEdge(pages, true);
    List<PrintedLine> text = new ArrayList<>(lines);
    text.removeAll(furniture.found);
    return text.isEmpty() ? lines : text;
  }

  /** Each page's lines from top to bottom. */
  private static Collection<List<PrintedLine>> pages(List<PrintedLine> lines) {
    Map<Integer, List<PrintedLine>> pages = new TreeMap<>();
    for (PrintedLine line : lines) {
      pages.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line);
    }
    pages.values().forEach(page -> page.sort(Comparator.comparing(PrintedLine::y)));
    return pages.values();
  }

  private void findAtEdge(Collection<List<PrintedLine>> pages, boolean isBottom) {
    Map<String, List<PrintedLine>> alike = new HashMap<>();
    for (List<PrintedLine> page : pages) {
      for (PrintedLine line : edge(page, isBottom)) {
        alike.computeIfAbsent(key(line), key -> new ArrayList<>()).add(line);
      }
    }
    for (List<PrintedLine> page : pages) {
      addOutermost(edge(page, isBottom), alike, pages.size());
    }
  }

  /** From the edge inwards, up to the first line of the text. */
  private void addOutermost(
      List<PrintedLine> edge, Map<String, List<PrintedLine>> alike, int pages) {
    for (int i = 0; i < edge.size(); i++) {
      PrintedLine line = edge.get(i);
      boolean isNumber = PAGE_NUMBER.matcher(line.text()).matches();
      boolean isHead = i + 1 < edge.size() && isSetApart(line, edge.get(i + 1));
      if (!isNumber
          && !isHead
          && !isRepeated(line, alike.getOrDefault(key(line), List.of()), pages)) {
        return;
      }
      found.add(line);
    }
  }

  /** A head in small letters far above the text of a later page, which may stand only once. */
  private boolean isSetApart(PrintedLine line, PrintedLine next) {
    return line.page() > 0
        && line.text().length() <= MAX_HEAD
        && line.isSmallerThan(size)
        && next.y() - line.y() > HEAD_GAP * size;
  }

  /** On three pages or more, or on two that are at least half of all. */
  private static boolean isRepeated(PrintedLine line, List<PrintedLine> alike, int pages) {
    long onPages =
        alike.stream()
            .filter(other -> Math.abs(other.y() - line.y()) <= SAME_PLACE)
            .map(PrintedLine::page)
            .distinct()
            .count();
    return onPages >= MANY_PAGES || (onPages == 2 && 2 * onPages >= pages);
  }

  private static List<PrintedLine> edge(List<PrintedLine> page, boolean isBottom) {
    List<PrintedLine> ordered = isBottom ? page.reversed() : page;
    return ordered.subList(0, Math.min(DEPTH, ordered.size()));
  }

  private static String key(PrintedLine line) {
    String withoutDigits = DIGITS.matcher(line.text()).replaceAll("#");
    return SPACE.matcher(withoutDigits).replaceAll(" ");
  }
}
