package org.communique.lucene;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.Query;

/**
 * What a leaf of a {@link PlaceNode} stands for.
 *
 * @param intervals give its places together; each its own, for of alternatives that stand in one
 *     another Lucene's disjunction has only the shortest
 * @param terms those that stand at its places, when it is any of some terms; else empty
 * @param query the query that its places are known as
 * @param isShown whether they are words to be marked, and not the topic of a sentence
 */
record PlaceSource(
    List<IntervalsSource> intervals, List<Term> terms, Query query, boolean isShown) {
  PlaceSource {
    intervals = List.copyOf(intervals);
    terms = List.copyOf(terms);
  }
}
