package org.communique.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Which languages the stems of an index are in, read off its terms. */
final class StemLanguages {
  private StemLanguages() {}

  /** Codes of the languages with at least one stem in the text field. */
  static Set<String> of(IndexReader reader) throws IOException {
    Set<String> languages = new TreeSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Fields.TEXT);
      if (terms != null) {
        addLanguages(terms.iterator(), languages);
      }
    }
    return languages;
  }

  private static void addLanguages(TermsEnum terms, Set<String> languages) throws IOException {
    for (String language : List.copyOf(Stemmer.languages())) {
      BytesRef mark = new BytesRef(Stemmer.mark(language));
      if (terms.seekCeil(mark) != TermsEnum.SeekStatus.END
          && StringHelper.startsWith(terms.term(), mark)) {
        languages.add(language);
      }
    }
  }
}
