package org.communique.lucene;

import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.Query;

/**
 * What a leaf of a {@link PlaceNode} stands for.
 *
 * @param intervals gives its places
 * @param query the query that its places are known as
 * @param isShown whether they are words to be marked, and not the topic of a sentence
 */
record PlaceSource(IntervalsSource intervals, Query query, boolean isShown) {}
