package org.communique.render;

import java.util.List;
import org.communique.search.SearchRequest;

/**
 * The search box.
 *
 * @param query what stands in it
 * @param kept parameters that stay as they are when another query is asked
 */
public record SearchBox(String query, List<PageUrls.Parameter> kept) {
  static final SearchBox EMPTY = new SearchBox("", List.of());

  public SearchBox {
    query = DisplayText.line(query);
    kept = List.copyOf(kept);
  }

  static SearchBox of(String query) {
    return new SearchBox(query, List.of());
  }

  /** The box above an answer: filters, unit and order are kept, the page is not. */
  static SearchBox of(SearchRequest request) {
    SearchRequest other =
        new SearchRequest(
            "",
            request.unit(),
            request.match(),
            request.filters(),
            request.sort(),
            1,
            request.size());
    return new SearchBox(request.text(), PageUrls.parameters(other));
  }
}
