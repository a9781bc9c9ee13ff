package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import org.communique.render.AtomFeed;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;

/** {@code GET /search.atom}: the answer to a search as an Atom feed, newest first. */
final class SearchFeedHandler implements Handler {
  private final SearchEngine engine;

  SearchFeedHandler(SearchEngine engine) {
    this.engine = engine;
  }

  @Override
  public void handle(Context context) throws IOException, BadParameterException {
    SearchRequest request = RequestParameters.of(context).toSearchRequest();
    SearchResult result = engine.search(AtomFeed.request(request));
    if (!result.isComplete()) {
      EntityTags.forget(context);
    }
    String feed = AtomFeed.of(result);
    WholeAnswer.send(context, "application/atom+xml;charset=utf-8", feed);
  }
}
