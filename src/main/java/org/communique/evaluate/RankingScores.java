package org.communique.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.communique.search.SearchRequest.Match;

/**
 * How well a collection was ranked.
 *
 * @param documents of the collection
 * @param match how the words of a query were joined
 * @param relevantGrade from which grade on a document counts as relevant
 * @param perQuery the queries that count, in the order of the file
 */
public record RankingScores(int documents, Match match, int relevantGrade, List<Query> perQuery) {
  public RankingScores {
    perQuery = List.copyOf(perQuery);
  }

  /**
   * The figures of one query.
   *
   * @param figures by name, in the order of the table
   */
  public record Query(String id, SequencedMap<String, Double> figures) {
    public Query {
      figures = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(figures));
    }
  }

  /** Queries that count: those with a judged document of the grade asked for. */
  public int queries() {
    return perQuery.size();
  }

  /** The mean of each figure over the queries, by name, in the order of the table. */
  public SequencedMap<String, Double> means() {
    return perQuery.stream()
        .flatMap(query -> query.figures().entrySet().stream())
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                LinkedHashMap::new,
                Collectors.averagingDouble(Map.Entry::getValue)));
  }
}
