package org.communique.render;

import org.communique.search.Hit;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;

/** What is said about an answer, in the same words on pages and in a terminal. */
final class SearchWording {
  private SearchWording() {}

  /** In quotation marks, unless the query brings its own. */
  private static String quoted(String query) {
    boolean hasOwn = query.chars().anyMatch(c -> "\"“”„«»".indexOf(c) >= 0);
    return hasOwn ? query : "“" + query + "”";
  }

  /** {@code 12 communiqués for “maritime security”}. */
  static String summary(SearchResult result) {
    String query = result.request().text().strip();
    String count = count(result);
    return query.isEmpty() ? count : count + " for " + quoted(DisplayText.line(query));
  }

  /** {@code 12 communiqués}, {@code 1 paragraph}, {@code No paragraphs}. */
  static String count(SearchResult result) {
    SearchRequest.Unit unit = result.request().unit();
    if (result.total() == 0) {
      return "No " + plural(unit);
    }
    return Wording.count(result.total(), singular(unit), plural(unit));
  }

  private static String singular(SearchRequest.Unit unit) {
    return switch (unit) {
      case COMMUNIQUE -> "communiqué";
      case PARAGRAPH -> "paragraph";
    };
  }

  private static String plural(SearchRequest.Unit unit) {
    return singular(unit) + "s";
  }

  /** {@code 14 more matches}; empty when all are shown. */
  static String furtherMatches(Hit hit) {
    int more = hit.furtherMatches();
    return more == 0 ? "" : Wording.count(more, "more match", "more matches");
  }
}
