package org.communique.render;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of CSV as RFC 4180 has them: commas, CRLF, quotation marks around what needs them. A cell
 * that a spreadsheet could take for a formula gets an apostrophe before it, as OWASP advises ("CSV
 * Injection").
 */
final class Csv {
  /** What begins a formula in a spreadsheet, also in its full-width form. */
  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20|%";

  private Csv() {}

  /** One row with its line end. */
  static String row(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    String safe = isFormula(text) ? "'" + text : text;
    boolean needsQuotes = safe.chars().anyMatch(c -> ",\"\r\n'".indexOf(c) >= 0);
    return needsQuotes ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /** Spreadsheets look behind white space too. */
  static boolean isFormula(String text) {
    int first = 0;
    while (first < text.length() && isSpace(text.charAt(first))) {
      first++;
    }
    return first < text.length() && FORMULA.indexOf(text.charAt(first)) >= 0;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }
}
