package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.communique.render.ExampleQuery;
import org.communique.render.HtmlRenderer;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;
import org.communique.study.SavedSearch;

/** {@code GET /}: the first page. */
final class StartHandler implements Handler {
  private static final int NEWEST = 5;
  private static final int EXAMPLES = 5;

  /** Tried in this order; those without hits in the collection are not shown. */
  private static final List<ExampleQuery> CANDIDATES =
      List.of(
          new ExampleQuery("climate change", "both words, in any form, anywhere in a text"),
          new ExampleQuery("\"maritime security\"", "exactly these words, side by side"),
          new ExampleQuery("signatory:Japan", "signed or issued by Japan, not merely naming it"),
          new ExampleQuery("terrorism kind:joint-statement", "in joint statements only"),
          new ExampleQuery("title:declaration", "a word of the title"),
          new ExampleQuery("date:2015..", "issued in 2015 or later"),
          new ExampleQuery("human rights", "both words, in any form, anywhere in a text"),
          new ExampleQuery("\"United Nations\"", "exactly these words, side by side"),
          new ExampleQuery("sanction*", "words that begin so"),
          new ExampleQuery("kind:treaty", "one kind of text"),
          new ExampleQuery("kind:statement", "one kind of text"),
          new ExampleQuery("lang:fr", "texts in French"));

  private final SearchEngine engine;
  private final HtmlRenderer renderer;
  private final AtomicReference<Rendered> latest =
      new AtomicReference<>(new Rendered("", List.of(), ""));

  private final AlertFeeds alerts;

  /** The page as it was on a generation. */
  private record Rendered(String generation, List<SavedSearch> saved, String html) {
    boolean holdsFor(String now, List<SavedSearch> searches) {
      return !html.isEmpty() && generation.equals(now) && saved.equals(searches);
    }
  }

  StartHandler(SearchEngine engine, HtmlRenderer renderer, AlertFeeds alerts) {
    this.engine = engine;
    this.renderer = renderer;
    this.alerts = alerts;
  }

  @Override
  public void handle(Context context) throws IOException {
    SearchResult newest =
        engine.search(SearchRequest.of("").withSort(SearchRequest.Sort.DATE).withPage(1, NEWEST));
    List<SavedSearch> saved = alerts.readable();
    Rendered known = latest.get();
    if (!known.holdsFor(newest.generation(), saved)) {
      known = new Rendered(newest.generation(), saved, render(newest, saved));
      latest.set(known);
    }
    HtmlAnswer.send(context, known.html());
  }

  private String render(SearchResult newest, List<SavedSearch> saved) throws IOException {
    return renderer.start(engine.status(), newest, examples(), saved);
  }

  private List<ExampleQuery> examples() throws IOException {
    List<ExampleQuery> examples = new ArrayList<>();
    for (ExampleQuery candidate : CANDIDATES) {
      if (examples.size() < EXAMPLES && hasHits(candidate)) {
        examples.add(candidate);
      }
    }
    return examples;
  }

  private boolean hasHits(ExampleQuery candidate) throws IOException {
    return engine.search(SearchRequest.of(candidate.query()).withPage(1, 1)).total() > 0;
  }
}
