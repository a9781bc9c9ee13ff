package org.communique.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.lucene.search.IndexSearcher;
import org.communique.query.Joining;
import org.communique.query.QueryNode;
import org.communique.search.Filters;
import org.communique.search.UnderstoodQuery;
import org.communique.search.Vocabulary;

/**
 * Counts the hits of queries beside a search, as long as there is time; what is asked for twice is
 * counted once. For one thread.
 */
final class HitCounter {
  private final IndexSearcher searcher;
  private final Vocabulary vocabulary;
  private final QueryBuilder builder;
  private final Deadline deadline;
  private final Map<Counted, Long> known = new HashMap<>();

  private record Counted(QueryNode node, Filters filters) {}

  /**
   * A counter.
   *
   * @param builder makes the queries
   * @param deadline after which nothing is counted
   */
  HitCounter(
      IndexSearcher searcher, Vocabulary vocabulary, QueryBuilder builder, Deadline deadline) {
    this.searcher = deadline.limiting(searcher);
    this.vocabulary = vocabulary;
    this.builder = builder;
    this.deadline = deadline;
  }

  /** Hits of a query with filters; empty when the time was up. */
  OptionalLong count(QueryNode node, Filters filters) throws IOException {
    Long before = known.get(new Counted(node, filters));
    if (before != null) {
      return OptionalLong.of(before);
    }
    if (deadline.shouldExit()) {
      return OptionalLong.empty();
    }
    long count = searcher.count(builder.matching(node, filters));
    if (searcher.timedOut()) {
      return OptionalLong.empty();
    }
    known.put(new Counted(node, filters), count);
    return OptionalLong.of(count);
  }

  /** Hits of a text as a query; empty when the time was up. */
  OptionalLong count(String text, Joining joining, Filters filters) throws IOException {
    return deadline.shouldExit()
        ? OptionalLong.empty()
        : count(UnderstoodQuery.of(text, joining, vocabulary).node(), filters);
  }
}
