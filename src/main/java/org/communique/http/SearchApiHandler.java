package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import org.communique.render.SearchResultJson;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;

/**
 * {@code GET /api/search}: the answer to a search as JSON; its hits alone as JSON lines when that
 * is what the request accepts.
 */
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
    SearchResult result = engine.search(request);
    if (!result.isComplete()) {
      EntityTags.forget(context);
    }
    if (JsonLinesAnswer.isAccepted(context)) {
      JsonLinesAnswer.send(context, SearchResultJson.hits(result));
    } else {
      JsonAnswer.send(context, SearchResultJson.of(result));
    }
  }
}
