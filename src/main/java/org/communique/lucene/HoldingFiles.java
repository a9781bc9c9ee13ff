package org.communique.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.communique.model.CommuniqueId;

/** The files that hold a text, read off a column of the ledger without opening its lines. */
record HoldingFiles(IndexSearcher searcher) {

  /** The paths of the first files by path; the same path once for a text that it holds twice. */
  List<String> of(CommuniqueId id) throws IOException {
    List<String> paths = Columns.values(searcher, new Term(Fields.HOLDS, id.value()), Fields.PATH);
    return paths.size() <= Opening.MAX_SOURCES ? paths : paths.subList(0, Opening.MAX_SOURCES);
  }
}
