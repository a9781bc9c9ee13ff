package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import org.communique.model.CommuniqueId;
import org.communique.render.ExplanationJson;
import org.communique.search.SearchEngine;

/** {@code GET /api/communiques/{id}/explain?q=}: why a communiqué matches a query, or not. */
final class ExplainApiHandler implements Handler {
  private final SearchEngine engine;

  ExplainApiHandler(SearchEngine engine) {
    this.engine = engine;
  }

  @Override
  public void handle(Context context) throws IOException, BadParameterException {
    String query = RequestParameters.of(context).query();
    CommuniqueId id = OpenCommunique.id(context);
    JsonAnswer.send(
        context,
        ExplanationJson.of(engine.explain(id, query).orElseThrow(OpenCommunique::notFound)));
  }
}
