package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import org.communique.render.HtmlRenderer;
import org.communique.search.SearchEngine;

/** {@code GET /c/{id}}: a communiqué as a page; {@code ?q=} marks matches. */
final class CommuniqueHandler implements Handler {
  private final SearchEngine engine;
  private final HtmlRenderer renderer;

  CommuniqueHandler(SearchEngine engine, HtmlRenderer renderer) {
    this.engine = engine;
    this.renderer = renderer;
  }

  @Override
  public void handle(Context context) throws IOException, BadParameterException {
    String query = RequestParameters.of(context).query();
    HtmlAnswer.send(
        context, renderer.communique(OpenCommunique.byId(context, engine, query), query));
  }
}
