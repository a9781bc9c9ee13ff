package org.communique.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/** Finds communiqués by the paths of the files they came from. */
record SourceQueries(IndexSearcher searcher) {

  /** A path as words: full stops and other signs part them, also in {@code frus.jsonl.gz}. */
  static String words(String path) {
    return path.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ");
  }

  /** The communiqués of all files whose path has these words side by side. */
  Query from(String path) {
    List<Token> tokens = WordTokenizer.tokensOf(words(path));
    if (tokens.isEmpty()) {
      return new MatchNoDocsQuery("no letters or digits");
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    tokens.forEach(token -> phrase.add(new Term(Fields.PATH_WORDS, token.printed())));
    try {
      return new TermInSetQuery(Fields.ID, held(phrase.build()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<BytesRef> held(Query files) throws IOException {
    Weight weight =
        searcher.createWeight(searcher.rewrite(files), ScoreMode.COMPLETE_NO_SCORES, 1f);
    List<BytesRef> ids = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        addHeld(leaf, scorer.iterator(), ids);
      }
    }
    return ids;
  }

  private static void addHeld(LeafReaderContext leaf, DocIdSetIterator files, List<BytesRef> ids)
      throws IOException {
    SortedSetDocValues holds = DocValues.getSortedSet(leaf.reader(), Fields.HOLDS);
    var live = leaf.reader().getLiveDocs();
    for (int doc = files.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = files.nextDoc()) {
      if ((live == null || live.get(doc)) && holds.advanceExact(doc)) {
        for (int i = 0; i < holds.docValueCount(); i++) {
          ids.add(BytesRef.deepCopyOf(holds.lookupOrd(holds.nextOrd())));
        }
      }
    }
  }
}
