package org.communique.render;

import java.util.List;
import org.communique.search.CountedClause;
import org.communique.search.SearchRequest;

/**
 * A part of the query as a page shows it.
 *
 * @param query the same in the query language
 * @param count of hits it has alone; empty when it was not counted
 * @param url of the answer to it alone
 */
public record ClauseView(
    String says, String query, String count, String url, List<ClauseView> parts) {

  static ClauseView of(CountedClause clause, SearchRequest request) {
    String count = clause.count().isPresent() ? Wording.number(clause.count().getAsLong()) : "";
    return new ClauseView(
        DisplayText.line(clause.says()),
        DisplayText.line(clause.query()),
        count,
        PageUrls.search(request.withText(clause.query())),
        clause.parts().stream().map(part -> of(part, request)).toList());
  }

  /** Whether it was counted. */
  public boolean hasCount() {
    return !count.isEmpty();
  }
}
