package org.communique.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The dictionaries of one state of an index, each read when a record first asks for it; 64 KB for
 * some thousand texts. Thread-safe.
 */
final class Dictionaries {
  private final IndexReader reader;
  private final Map<Integer, Dictionary> read = new ConcurrentHashMap<>();

  Dictionaries(IndexReader reader) {
    this.reader = reader;
    read.put(Dictionary.NONE.number(), Dictionary.NONE);
  }

  /**
   * The dictionary that records name by a number.
   *
   * @throws IOException when there is none
   */
  Dictionary get(int number) throws IOException {
    Dictionary known = read.get(number);
    if (known == null) {
      known = find(number);
      read.put(number, known);
    }
    return known;
  }

  /** The one made last; {@link Dictionary#NONE} when there is none yet. */
  Dictionary last() throws IOException {
    int last = Dictionary.NONE.number();
    Terms numbers = MultiTerms.getTerms(reader, Fields.DICTIONARY_NUMBER);
    if (numbers != null) {
      TermsEnum each = numbers.iterator();
      while (each.next() != null) {
        last = Math.max(last, Integer.parseInt(each.term().utf8ToString()));
      }
    }
    return get(last);
  }

  private Dictionary find(int number) throws IOException {
    Term name = new Term(Fields.DICTIONARY_NUMBER, Integer.toString(number));
    ScoreDoc[] found = new IndexSearcher(reader).search(new TermQuery(name), 1).scoreDocs;
    if (found.length == 0) {
      throw new IOException("the index lacks dictionary " + number + "; rebuild the index");
    }
    BytesRef bytes = Records.stored(reader.storedFields(), found[0].doc);
    return new Dictionary(number, BytesRef.deepCopyOf(bytes).bytes);
  }
}
