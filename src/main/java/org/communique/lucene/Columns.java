package org.communique.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;

/** Reads values of columns. */
final class Columns {
  private Columns() {}

  /** The number that a document has in a column. */
  static long number(IndexSearcher searcher, String field, int docid) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(docid, leaves));
    NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
    if (!values.advanceExact(docid - leaf.docBase)) {
      throw new IOException("a paragraph of the index has no " + field + "; rebuild the index");
    }
    return values.longValue();
  }

  /**
   * How many paragraphs a communiqué has: the number of its last, right before its own document.
   *
   * @param numbers the column {@link Fields#NUMBER} of its segment, not past that paragraph
   * @param whole the communiqué's document
   */
  static int paragraphs(NumericDocValues numbers, int whole) throws IOException {
    return whole > 0 && numbers.advanceExact(whole - 1) ? (int) numbers.longValue() : 0;
  }

  /**
   * The values of a column of all documents with a term, in the order of the values; the same value
   * as often as documents have it.
   */
  static List<String> values(IndexSearcher searcher, Term term, String field) throws IOException {
    List<String> values = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      PostingsEnum found = leaf.reader().postings(term, PostingsEnum.NONE);
      if (found != null) {
        add(leaf, found, field, values);
      }
    }
    Collections.sort(values);
    return values;
  }

  private static void add(
      LeafReaderContext leaf, PostingsEnum found, String field, List<String> values)
      throws IOException {
    SortedDocValues column = DocValues.getSorted(leaf.reader(), field);
    Bits live = leaf.reader().getLiveDocs();
    for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
      if ((live == null || live.get(doc)) && column.advanceExact(doc)) {
        values.add(column.lookupOrd(column.ordValue()).utf8ToString());
      }
    }
  }
}
