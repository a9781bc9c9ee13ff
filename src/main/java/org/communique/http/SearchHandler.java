package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;
import org.communique.render.HtmlRenderer;
import org.communique.search.Facet;
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
    if (!result.isComplete()) {
      EntityTags.forget(context);
    }
    Filters filters = request.filters();
    boolean isBounded = filters.from().isPresent() || filters.to().isPresent();
    List<Facet.Value> years = isBounded ? engine.yearsOfAnyDate(request) : result.years();
    HtmlAnswer.send(context, renderer.search(result, years));
  }
}
