package org.communique.search;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.communique.query.Clause;
import org.communique.query.QueryNode;

/**
 * A part of a query in plain words, with what it finds alone.
 *
 * @param says what it asks; ends with a colon when {@code parts} go on
 * @param query the same in the query language
 * @param count hits it has alone, with the filters of the request; empty when it was not counted,
 *     because the query is long or the time was up
 */
public record CountedClause(
    String says, String query, OptionalLong count, List<CountedClause> parts) {
  public CountedClause {
    parts = List.copyOf(parts);
  }

  /** The tree of a query with the counts of its parts. */
  public static CountedClause of(QueryNode node, Function<QueryNode, OptionalLong> counts) {
    return of(Clause.of(node), counts);
  }

  private static CountedClause of(Clause clause, Function<QueryNode, OptionalLong> counts) {
    return new CountedClause(
        clause.says(),
        clause.node().toString(),
        counts.apply(clause.node()),
        clause.parts().stream().map(part -> of(part, counts)).toList());
  }

  /** The tree of a query of which nothing is counted. */
  public static CountedClause uncounted(QueryNode node) {
    return of(node, part -> OptionalLong.empty());
  }
}
