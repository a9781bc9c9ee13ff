package org.communique.render;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;
import org.jspecify.annotations.Nullable;

/**
 * Links to the other pages of an answer.
 *
 * @param previous null on the first page
 * @param next null on the last page
 * @param numbered the first, the last and those around the current one; an empty address stands for
 *     a gap
 */
public record PageLinks(@Nullable Link previous, @Nullable Link next, List<Link> numbered) {
  /** Pages linked on either side of the current one. */
  private static final int AROUND = 2;

  static PageLinks of(SearchResult result) {
    SearchRequest request = result.request();
    int current = request.page();
    int last = result.pages();
    Link previous = current > 1 && current <= last ? page("Previous", request, current - 1) : null;
    Link next = current < last ? page("Next", request, current + 1) : null;
    return new PageLinks(previous, next, last > 1 ? numbered(request, last) : List.of());
  }

  /**
   * Links among pages that are few enough to be listed.
   *
   * @param all links to all pages, in order
   * @param current 1-based number of the page shown
   */
  static PageLinks among(List<Link> all, int current) {
    Link previous =
        current > 1 && current <= all.size() ? named("Previous", all, current - 1) : null;
    Link next = current < all.size() ? named("Next", all, current + 1) : null;
    List<Link> numbered =
        all.size() > 1 ? spaced(current, all.size(), page -> all.get(page - 1)) : List.of();
    return new PageLinks(previous, next, numbered);
  }

  private static Link named(String text, List<Link> all, int page) {
    return Link.to(text, all.get(page - 1).url());
  }

  public boolean areNeeded() {
    return !numbered.isEmpty();
  }

  private static List<Link> numbered(SearchRequest request, int last) {
    return spaced(request.page(), last, page -> page(Wording.number(page), request, page));
  }

  private static List<Link> spaced(int current, int last, IntFunction<Link> link) {
    TreeSet<Integer> pages = new TreeSet<>(List.of(1, last));
    for (int page = current - AROUND; page <= current + AROUND; page++) {
      if (page >= 1 && page <= last) {
        pages.add(page);
      }
    }
    List<Link> links = new ArrayList<>();
    int before = 0;
    for (int page : pages) {
      if (page > before + 1) {
        links.add(Link.to("…", ""));
      }
      links.add(link.apply(page));
      before = page;
    }
    return links;
  }

  private static Link page(String text, SearchRequest request, int page) {
    String url = PageUrls.search(request.withPage(page, request.size()));
    return new Link(text, url, page == request.page());
  }
}
