package org.communique.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Counts in how many documents the terms of a field are, paragraphs and deleted ones too. */
final class TermCounts {
  private TermCounts() {}

  /** Chooses terms of a segment. */
  @FunctionalInterface
  interface Chosen {
    TermsEnum among(Terms terms) throws IOException;
  }

  /** All terms of a field with their documents. */
  static Map<String, Integer> of(IndexReader reader, String field) throws IOException {
    return of(reader, field, Terms::iterator);
  }

  /** The chosen terms of a field with their documents. */
  static Map<String, Integer> of(IndexReader reader, String field, Chosen chosen)
      throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms != null) {
        add(chosen.among(terms), counts);
      }
    }
    return counts;
  }

  private static void add(TermsEnum terms, Map<String, Integer> counts) throws IOException {
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      counts.merge(term.utf8ToString(), terms.docFreq(), Integer::sum);
    }
  }
}
