package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.Arrays;
import org.communique.render.HtmlRenderer;
import org.communique.render.LedgerView;
import org.communique.render.PageUrls;
import org.communique.render.StatusPage;
import org.communique.search.IndexStatus;
import org.communique.search.SearchEngine;
import org.jspecify.annotations.Nullable;

/** {@code GET /status}: what became of every file. */
final class StatusHandler implements Handler {
  private final SearchEngine engine;
  private final HtmlRenderer renderer;

  StatusHandler(SearchEngine engine, HtmlRenderer renderer) {
    this.engine = engine;
    this.renderer = renderer;
  }

  @Override
  public void handle(Context context) throws IOException, BadParameterException {
    IndexStatus status = engine.status();
    LedgerView view = view(context.queryParam(PageUrls.SHOW));
    int last = StatusPage.pagesOf(status, view);
    HtmlAnswer.send(context, renderer.status(status, view, page(context.queryParam("page"), last)));
  }

  private static LedgerView view(@Nullable String given) throws BadParameterException {
    if (given == null || given.isBlank()) {
      return LedgerView.ALL;
    }
    return LedgerView.named(given)
        .orElseThrow(
            () ->
                BadParameterException.notOneOf(
                    PageUrls.SHOW,
                    given,
                    Arrays.stream(LedgerView.values()).map(LedgerView::label).toList()));
  }

  private static int page(@Nullable String given, int last) throws BadParameterException {
    if (given == null || given.isBlank()) {
      return 1;
    }
    if (given.matches("[1-9][0-9]{0,8}") && Integer.parseInt(given) <= last) {
      return Integer.parseInt(given);
    }
    throw new BadParameterException("page", given, "a number from 1 to " + last);
  }
}
