package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import org.communique.render.CommuniqueJson;
import org.communique.search.SearchEngine;

/** {@code GET /api/communiques/{id}}: a communiqué as JSON; {@code ?q=} adds its matches. */
final class CommuniqueApiHandler implements Handler {
  private final SearchEngine engine;

  CommuniqueApiHandler(SearchEngine engine) {
    this.engine = engine;
  }

  @Override
  public void handle(Context context) throws IOException, BadParameterException, MovedException {
    String query = RequestParameters.of(context).query();
    JsonAnswer.send(
        context, CommuniqueJson.opened(OpenCommunique.byId(context, engine, query), query));
  }
}
