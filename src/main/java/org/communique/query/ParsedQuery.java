package org.communique.query;

import java.util.List;

/**
 * What was understood of a query.
 *
 * @param text as typed
 * @param node what it asks
 * @param problems what was odd, in the order of the text; empty for a clean query
 */
public record ParsedQuery(String text, QueryNode node, List<QueryProblem> problems) {
  public ParsedQuery {
    problems = List.copyOf(problems);
  }
}
