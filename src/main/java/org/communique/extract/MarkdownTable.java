package org.communique.extract;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tables as GitHub Flavored Markdown writes them: cells between bars, a rule below the first row.
 */
final class MarkdownTable {
  private static final Pattern RULE =
      Pattern.compile("\\s*\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*+\\|?\\s*");
  private static final Pattern OUTER_BAR = Pattern.compile("^\\s*\\||(?<!\\\\)\\|\\s*$");
  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

  private MarkdownTable() {}

  /** The rows of a paragraph, their cells parted by a tab; empty if it is no table. */
  static List<String> rows(CharSequence paragraph) {
    List<String> lines = Lines.of(paragraph.toString());
    boolean isTable =
        lines.size() >= 2
            && lines.getFirst().indexOf('|') >= 0
            && lines.get(1).indexOf('|') >= 0
            && RULE.matcher(lines.get(1)).matches();
    return isTable
        ? lines.stream()
            .filter(line -> !RULE.matcher(line).matches())
            .map(MarkdownTable::row)
            .toList()
        : List.of();
  }

  private static String row(String line) {
    String inside = OUTER_BAR.matcher(line).replaceAll("");
    return Arrays.stream(BAR.split(inside, -1))
        .map(cell -> cell.replace("\\|", "|").replace('\t', ' ').strip())
        .collect(Collectors.joining("\t"));
  }
}
