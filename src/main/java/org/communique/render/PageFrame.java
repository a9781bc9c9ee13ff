package org.communique.render;

import org.jspecify.annotations.Nullable;

/**
 * What surrounds the content of every page.
 *
 * @param title of the window
 * @param jsonUrl address of the same content as JSON; null when there is none
 * @param feedUrl address of an Atom feed of it; null when there is none
 * @param feedTitle what the feed is
 * @param box the search box at the top
 */
public record PageFrame(
    String title,
    @Nullable String jsonUrl,
    @Nullable String feedUrl,
    String feedTitle,
    SearchBox box) {
  static final String SITE = "Communiqué";

  static PageFrame of(String title, @Nullable String jsonUrl, SearchBox box) {
    return new PageFrame(DisplayText.line(title) + " – " + SITE, jsonUrl, null, "", box);
  }

  static PageFrame ofStart() {
    return new PageFrame(
        SITE + ": search joint statements and treaties", null, null, "", SearchBox.EMPTY);
  }

  /** The same with a feed. */
  PageFrame withFeed(String url, String what) {
    return new PageFrame(title, jsonUrl, url, what, box);
  }
}
