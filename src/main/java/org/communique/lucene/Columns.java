package org.communique.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;

/** Reads single values of columns. */
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
}
