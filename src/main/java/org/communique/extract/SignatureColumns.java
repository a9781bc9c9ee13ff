package org.communique.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Untangles signatures that stand side by side, which line by line would read as nonsense: {@code
 * For the Government of Sweden For the Government of Estonia / Carl Bildt Tiit Vähi}.
 */
final class SignatureColumns {
  /** What parts the columns: a tab, or more spaces than any setting puts between two words. */
  private static final Pattern GAP = Pattern.compile("\\s*\\t\\s*| {3,}");

  private static final Pattern SIGNS =
      Pattern.compile(
          "(?iu)\\(?(?:signed:?\\)?\\s*)?(?:for|on behalf of|pour|au nom|por|en nombre|für|im"
              + " namen|voor|namens|за|от имени|عن)\\s.*");

  private SignatureColumns() {}

  /**
   * How many lines from {@code start} are set in columns, the first of which say who signs; 0 if
   * none.
   */
  static int length(List<String> lines, int start) {
    if (!mayHaveGap(lines.get(start)) || !SIGNS.matcher(lines.get(start).strip()).lookingAt()) {
      return 0;
    }
    List<String> first = cells(lines.get(start));
    boolean isSigned =
        first.size() > 1 && first.stream().allMatch(cell -> SIGNS.matcher(cell).matches());
    int end = start;
    while (isSigned && end < lines.size() && cells(lines.get(end)).size() == first.size()) {
      end++;
    }
    return end - start;
  }

  /** Without the pattern, for which few lines of a text are worth a try. */
  private static boolean mayHaveGap(String line) {
    return line.indexOf('\t') >= 0 || line.contains("   ");
  }

  /** The lines column by column. */
  static List<List<String>> columns(List<String> lines) {
    List<List<String>> columns = new ArrayList<>();
    for (String line : lines) {
      List<String> cells = cells(line);
      for (int i = 0; i < cells.size(); i++) {
        if (columns.size() == i) {
          columns.add(new ArrayList<>());
        }
        columns.get(i).add(cells.get(i));
      }
    }
    return columns;
  }

  private static List<String> cells(String line) {
    return GAP.splitAsStream(line.strip()).map(String::strip).toList();
  }
}
