package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.Optional;
import org.communique.render.HtmlRenderer;
import org.communique.search.Filters;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;

/** {@code GET /search}: the answer to a search as a page. */
final class SearchHandler implements Handler {
  private final SearchEngine engine;
  private final HtmlRenderer renderer;

  SearchHandler(SearchEngine engine, HtmlRenderer renderer) {
    this.engine = engine;
    this.renderer = renderer;
  }

  @Override
  public void handle(Context context) throws IOException, BadParameterException {
    SearchRequest request = RequestParameters.of(context).toSearchRequest();
    SearchResult result = engine.search(request);
    HtmlAnswer.send(context, renderer.search(result, anyDate(result)));
  }

  private SearchResult anyDate(SearchResult result) throws IOException {
    SearchRequest request = result.request();
    Filters filters = request.filters();
    Filters unbounded = filters.within(Optional.empty(), Optional.empty());
    return unbounded.equals(filters)
        ? result
        : engine.search(request.withFilters(unbounded).withPage(1, 1));
  }
}
