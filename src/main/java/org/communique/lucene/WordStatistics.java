package org.communique.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.BytesRef;

/**
 * What words weigh for which any of some terms stands, such as the stems of a word in each language
 * of an index: what {@link SynonymQuery} lets them weigh. Phrases of Lucene weigh what all their
 * terms weigh together, which in an index of many languages is several times as much.
 */
final class WordStatistics {
  private WordStatistics() {}

  /** Those of a word; empty when no text has one of its terms. */
  static Optional<TermStatistics> of(Collection<Term> word, IndexSearcher searcher)
      throws IOException {
    BytesRef any = new BytesRef();
    long docFreq = 0;
    long totalTermFreq = 0;
    for (Term term : word) {
      TermStates states = TermStates.build(searcher, term, true);
      if (states.docFreq() > 0) {
        any = term.bytes();
        docFreq = Math.max(docFreq, states.docFreq());
        totalTermFreq += states.totalTermFreq();
      }
    }
    return docFreq == 0
        ? Optional.empty()
        : Optional.of(new TermStatistics(any, docFreq, totalTermFreq));
  }

  /**
   * The score of a text of one word that has a word once; 0 when no text has it. Words that must
   * stand together have the sum.
   */
  static float weight(String field, Collection<Term> word, IndexSearcher searcher)
      throws IOException {
    CollectionStatistics collection = searcher.collectionStatistics(field);
    Optional<TermStatistics> statistics = of(word, searcher);
    return collection == null || statistics.isEmpty()
        ? 0
        : searcher.getSimilarity().scorer(1f, collection, statistics.get()).score(1f, 1L);
  }
}
