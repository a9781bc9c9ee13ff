package org.communique.lucene;

import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldDocs;
import org.communique.search.ExportSink;
import org.communique.search.ExportedHit;
import org.communique.search.SearchRequest;
import org.communique.search.Vocabulary;

/**
 * Gives all hits of one request, in runs of which each begins behind the last hit of the one
 * before: the order of a search has no ties, so none is left out or there twice.
 */
final class Exporting {
  /** Hits of a run: a few hundred kilobytes of places in the order, and few runs. */
  private static final int RUN = 5_000;

  private final IndexSearcher searcher;
  private final Opening opening;
  private final Search search;

  /**
   * An export that begins now.
   *
   * @param limit after which each run is stopped
   * @param states kept from one search to the next
   */
  Exporting(
      IndexSearcher searcher,
      Vocabulary vocabulary,
      SearchRequest request,
      Duration limit,
      ReaderStates states)
      throws IOException {
    this.searcher = searcher;
    this.opening = new Opening(searcher, vocabulary, states);
    this.search = new Search(searcher, vocabulary, request, limit, states);
  }

  void run(ExportSink sink) throws IOException {
    TopFieldDocs run = search.after(null, RUN);
    sink.begin(search.head(run.totalHits.value()));
    MatchFinder matches = search.matchFinder(searcher);
    int rank = 0;
    while (run.scoreDocs.length > 0) {
      for (ScoreDoc found : run.scoreDocs) {
        if (!sink.take(hit(search.read(++rank, found, matches)))) {
          return;
        }
      }
      run = search.after((FieldDoc) run.scoreDocs[run.scoreDocs.length - 1], RUN);
    }
  }

  private ExportedHit hit(Search.FoundText found) throws IOException {
    return ExportedHit.of(
        found.hit(),
        found.communique(),
        opening.sources(found.communique().id()),
        found.sentences());
  }
}
