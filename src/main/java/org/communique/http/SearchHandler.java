package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import org.communique.render.HtmlRenderer;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;

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
    HtmlAnswer.send(context, renderer.search(engine.search(request)));
  }
}
