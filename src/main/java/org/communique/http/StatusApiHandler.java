package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import org.communique.render.StatusJson;
import org.communique.search.SearchEngine;

/** {@code GET /api/status}: the whole ledger as JSON. */
final class StatusApiHandler implements Handler {
  private final SearchEngine engine;

  StatusApiHandler(SearchEngine engine) {
    this.engine = engine;
  }

  @Override
  public void handle(Context context) throws IOException {
    JsonAnswer.send(context, StatusJson.of(engine.status()));
  }
}
