package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import org.communique.render.HtmlRenderer;
import org.communique.render.PageUrls;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchEngine;

/**
 * {@code GET /c/{id}}: a communiqué as a page. {@code ?q=} marks matches, {@code ?p=} chooses the
 * part of a long text by a paragraph in it, or the whole ({@code all}), and {@code ?topics=1} shows
 * what each sentence speaks of. A permalink whose paragraph has another number today is redirected
 * to it.
 */
final class CommuniqueHandler implements Handler {
  private final SearchEngine engine;
  private final HtmlRenderer renderer;

  CommuniqueHandler(SearchEngine engine, HtmlRenderer renderer) {
    this.engine = engine;
    this.renderer = renderer;
  }

  @Override
  public void handle(Context context) throws IOException, BadParameterException, MovedException {
    ReaderParameters asked = ReaderParameters.of(context);
    OpenedCommunique opened = OpenCommunique.byId(context, engine, asked.view().query());
    int given = asked.view().paragraph();
    int found = asked.paragraph().map(key -> key.find(opened.communique().text())).orElse(given);
    if (found == given) {
      HtmlAnswer.send(context, renderer.communique(opened, asked.view()));
    } else {
      String place = PageUrls.reader(opened.communique().id(), asked.view().at(found));
      context.redirect(place + "#p" + found);
    }
  }
}
