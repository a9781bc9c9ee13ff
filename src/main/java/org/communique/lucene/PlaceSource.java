package org.communique.lucene;

import java.util.List;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.Query;

/**
 * What a leaf of a {@link PlaceNode} stands for.
 *
 * @param intervals give its places together; each its own, for of alternatives that stand in one
 *     another Lucene's disjunction has only the shortest
 * @param query the query that its places are known as
 * @param isShown whether they are words to be marked, and not the topic of a sentence
 */
record PlaceSource(List<IntervalsSource> intervals, Query query, boolean isShown) {
  PlaceSource {
    intervals = List.copyOf(intervals);
  }
}
