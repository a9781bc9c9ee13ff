package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.communique.render.AtomFeed;
import org.communique.render.PageUrls;
import org.communique.search.SearchEngine;
import org.communique.study.SavedSearch;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /alerts.atom}: what is new, changed or gone among the hits of all saved searches, or
 * of the one that {@code name} names, as an Atom feed.
 */
final class AlertsFeedHandler implements Handler {
  private final SearchEngine engine;
  private final AlertFeeds feeds;

  AlertsFeedHandler(SearchEngine engine, AlertFeeds feeds) {
    this.engine = engine;
    this.feeds = feeds;
  }

  @Override
  public void handle(Context context) throws IOException, BadParameterException {
    List<SavedSearch> all = feeds.searches();
    Optional<SavedSearch> one = named(context.queryParam(PageUrls.NAME), all);
    List<SavedSearch> wanted = one.map(List::of).orElse(all);
    String feed = AtomFeed.ofAlerts(one, feeds.entries(engine, all, wanted));
    WholeAnswer.send(context, "application/atom+xml;charset=utf-8", feed);
  }

  private static Optional<SavedSearch> named(@Nullable String name, List<SavedSearch> all)
      throws BadParameterException {
    if (name == null || name.isBlank()) {
      return Optional.empty();
    }
    Optional<SavedSearch> named =
        all.stream().filter(search -> search.name().equals(name.strip())).findFirst();
    if (named.isEmpty()) {
      throw new BadParameterException(PageUrls.NAME, name, "the name of a saved search");
    }
    return named;
  }
}
