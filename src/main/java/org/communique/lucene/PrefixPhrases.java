package org.communique.lucene;

import java.util.List;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/** Phrases whose last word is only begun: {@code ship-to-sh*}. */
final class PrefixPhrases {
  /**
   * Forms of the last word that are looked at; no language has as many with two letters in common.
   */
  private static final int MAX_EXPANSIONS = 100_000;

  private PrefixPhrases() {}

  static Query query(String field, List<Token> tokens) {
    return new IntervalQuery(field, source(tokens));
  }

  static IntervalsSource source(List<Token> tokens) {
    int last = tokens.size() - 1;
    IntervalsSource[] words = new IntervalsSource[tokens.size()];
    for (int i = 0; i < last; i++) {
      words[i] = Intervals.term(tokens.get(i).printed());
    }
    words[last] = Intervals.prefix(new BytesRef(tokens.get(last).printed()), MAX_EXPANSIONS);
    return Intervals.phrase(words);
  }
}
