package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import org.communique.search.SearchEngine;

/** {@code GET /metrics}: what the server has done, for Prometheus. */
final class MetricsHandler implements Handler {
  private final Metrics metrics;
  private final SearchEngine engine;

  MetricsHandler(Metrics metrics, SearchEngine engine) {
    this.metrics = metrics;
    this.engine = engine;
  }

  @Override
  public void handle(Context context) throws IOException {
    context.header("Cache-Control", "no-store");
    WholeAnswer.send(context, Metrics.MEDIA_TYPE, metrics.text(engine.overview()));
  }
}
