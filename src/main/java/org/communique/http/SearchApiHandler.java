package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import org.communique.render.SearchResultJson;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;

/** {@code GET /api/search}: the answer to a search as JSON. */
final class SearchApiHandler implements Handler {
  private final SearchEngine engine;

  SearchApiHandler(SearchEngine engine) {
    this.engine = engine;
  }

  @Override
  public void handle(Context context) throws IOException, BadParameterException {
    RequestParameters parameters = RequestParameters.of(context);
    parameters.refuseUnknownNames();
    SearchRequest request = parameters.toSearchRequest();
    JsonAnswer.send(context, SearchResultJson.of(engine.search(request)));
  }
}
