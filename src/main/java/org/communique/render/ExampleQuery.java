package org.communique.render;

import org.communique.search.SearchRequest;

/**
 * A query that shows what can be asked.
 *
 * @param meaning one clause for people
 */
public record ExampleQuery(String query, String meaning) {
  /** Of its answer. */
  public String url() {
    return PageUrls.search(SearchRequest.of(query));
  }
}
