package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import org.communique.json.JsonValue;
import org.communique.search.IndexStatus;
import org.communique.search.SearchEngine;

/** {@code GET /health}: whether the index can be read, for whoever watches the server. */
final class HealthHandler implements Handler {
  private final SearchEngine engine;

  HealthHandler(SearchEngine engine) {
    this.engine = engine;
  }

  @Override
  public void handle(Context context) throws IOException {
    IndexStatus status = engine.overview();
    context.header("Cache-Control", "no-store");
    JsonAnswer.send(
        context,
        JsonValue.object()
            .put("status", "ok")
            .put("generation", status.generation())
            .put("communiques", status.communiques())
            .build());
  }
}
