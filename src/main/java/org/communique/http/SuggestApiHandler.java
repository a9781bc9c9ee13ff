package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import org.communique.render.SuggestionsJson;
import org.communique.search.SearchEngine;

/** {@code GET /api/suggest?q=}: how to go on typing. */
final class SuggestApiHandler implements Handler {
  private final SearchEngine engine;

  SuggestApiHandler(SearchEngine engine) {
    this.engine = engine;
  }

  @Override
  public void handle(Context context) throws IOException, BadParameterException {
    String typed = RequestParameters.of(context).query();
    JsonAnswer.send(context, SuggestionsJson.of(typed, engine.suggest(typed)));
  }
}
