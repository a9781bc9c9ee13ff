package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import org.communique.render.StatusJson;
import org.communique.search.IndexStatus;
import org.communique.search.SearchEngine;

/**
 * {@code GET /api/status}: the whole ledger as JSON; its files alone as JSON lines when that is
 * what the request accepts.
 */
final class StatusApiHandler implements Handler {
  private final SearchEngine engine;

  StatusApiHandler(SearchEngine engine) {
    this.engine = engine;
  }

  @Override
  public void handle(Context context) throws IOException {
    IndexStatus status = engine.status();
    if (JsonLinesAnswer.isAccepted(context)) {
      JsonLinesAnswer.stream(context, status.files().stream().map(StatusJson::file));
    } else {
      JsonAnswer.send(context, StatusJson.of(status));
    }
  }
}
