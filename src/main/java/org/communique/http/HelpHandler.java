package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.communique.render.HtmlRenderer;

/** {@code GET /help}: the query language; always the same. */
final class HelpHandler implements Handler {
  private final String html;

  HelpHandler(HtmlRenderer renderer) {
    this.html = renderer.help();
  }

  @Override
  public void handle(Context context) {
    HtmlAnswer.send(context, html);
  }
}
