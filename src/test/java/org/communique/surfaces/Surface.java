package org.communique.surfaces;

import java.io.IOException;
import org.communique.search.SearchRequest;

/** A door that shows the answer to a search. */
@FunctionalInterface
public interface Surface {
  /**
   * All hits of a request, from however many pages the door needs.
   *
   * @param request its page and size are not looked at
   */
  ShownAnswer search(SearchRequest request) throws IOException, InterruptedException;
}
