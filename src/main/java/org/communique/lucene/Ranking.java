package org.communique.lucene;

import java.util.Set;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.communique.model.DocumentKind;
import org.communique.query.QueryNode;

final class Ranking {
  private Ranking() {}

  static final float K1 = 1.2f;

  static final float B = 0.75f;

  static final float TITLE_WEIGHT = 0.2f;

  static final float PLAIN_WORD_WEIGHT = 0.1f;

  static final float ORDERED_PAIR_WEIGHT = 0.05f;

  static final float NEAR_PAIR_WEIGHT = 0.1f;

  static final int NEAR = 8;

  static final int MAX_PAIRS = 64;

  static final float ISSUED_FACTOR = 1.1f;

  static final Set<DocumentKind> ISSUED_KINDS =
      Set.of(
          DocumentKind.JOINT_STATEMENT,
          DocumentKind.COMMUNIQUE,
          DocumentKind.DECLARATION,
          DocumentKind.PRESS_RELEASE,
          DocumentKind.TREATY,
          DocumentKind.MEMORANDUM,
          DocumentKind.RESOLUTION);

  static final float NAMED_DATE_FACTOR = 1.25f;

  /** A word's query with the weight of the word. */
  static Query weighed(QueryNode.Word word, Query query) {
    return PlainWords.contains(word) ? new BoostQuery(query, PLAIN_WORD_WEIGHT) : query;
  }

  static BM25Similarity similarity() {
    return new BM25Similarity(K1, B);
  }
}
