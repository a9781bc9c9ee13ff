package org.communique.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.communique.model.CommuniqueId;

/** The files that hold a text, read off a column of the ledger without opening its lines. */
record HoldingFiles(IndexSearcher searcher) {

  /** The paths of the first files by path; the same path once for a text that it holds twice. */
  List<String> of(CommuniqueId id) throws IOException {
    List<String> paths = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      PostingsEnum files =
          leaf.reader().postings(new Term(Fields.HOLDS, id.value()), PostingsEnum.NONE);
      if (files != null) {
        addPaths(leaf, files, paths);
      }
    }
    Collections.sort(paths);
    return paths.size() <= Opening.MAX_SOURCES ? paths : paths.subList(0, Opening.MAX_SOURCES);
  }

  private static void addPaths(LeafReaderContext leaf, PostingsEnum files, List<String> paths)
      throws IOException {
    SortedDocValues path = DocValues.getSorted(leaf.reader(), Fields.PATH);
    Bits live = leaf.reader().getLiveDocs();
    for (int doc = files.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = files.nextDoc()) {
      if ((live == null || live.get(doc)) && path.advanceExact(doc)) {
        paths.add(path.lookupOrd(path.ordValue()).utf8ToString());
      }
    }
  }
}
