package org.communique.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.communique.search.ExportHead;
import org.communique.search.ExportSink;
import org.communique.search.ExportedHit;
import org.communique.search.Hit;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;
import org.communique.search.Snippet;

/** An export put together of the pages of a search, for engines over a small list. */
public final class PagedExport {
  private PagedExport() {}

  /** Gives all hits; their sentences are those that the hits show. */
  public static void run(SearchEngine engine, SearchRequest request, ExportSink sink)
      throws IOException {
    SearchResult all = engine.search(request.withPage(1, SearchRequest.MAX_SIZE));
    sink.begin(
        new ExportHead(request, all.understood(), all.notes(), all.generation(), all.total()));
    for (Hit hit : all.hits()) {
      OpenedCommunique opened = engine.open(hit.id(), "").orElseThrow();
      List<Snippet> sentences = new ArrayList<>(hit.snippets());
      sentences.addAll(hit.further());
      if (!sink.take(ExportedHit.of(hit, opened.communique(), opened.sources(), sentences))) {
        return;
      }
    }
  }
}
