package org.communique.render;

import java.util.ArrayList;
import java.util.List;
import org.communique.model.TextSpan;
import org.communique.render.CommuniquePage.MatchBar;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchRequest;

/** The ways from match to match over all parts of a text. */
final class ReaderMatches {
  /** More places than these are not listed; the matches themselves are linked to each other. */
  private static final int MAX_PLACES = 500;

  private ReaderMatches() {}

  static MatchBar bar(OpenedCommunique opened, ReaderLinks links) {
    List<TextSpan> matches = opened.matches();
    ReaderView view = links.view();
    String query = DisplayText.line(view.query().strip());
    TextSpan shown = links.shown().span();
    int before = count(matches, shown.start());
    int behind =
        links.parts().count() == links.shown().number()
            ? matches.size()
            : count(matches, shown.end());
    String previous = before == 0 ? "" : url(matches, before - 1, links);
    String next = behind == matches.size() ? "" : url(matches, behind, links);
    List<Link> places = new ArrayList<>();
    addUnlessEmpty(places, "before this part", previous);
    places.addAll(places(matches.subList(before, behind), before, links));
    addUnlessEmpty(places, "after this part", next);
    return new MatchBar(
        query,
        Wording.count(matches.size(), "match", "matches"),
        matches.size(),
        matches.isEmpty() ? "" : url(matches, 0, links),
        previous,
        next,
        places,
        query.isEmpty() ? "" : PageUrls.search(SearchRequest.of(view.query())),
        links.other(view.withQuery("")));
  }

  private static void addUnlessEmpty(List<Link> places, String name, String url) {
    if (!url.isEmpty()) {
      places.add(Link.to(name, url));
    }
  }

  /**
   * Where the matches of a part are, each place once.
   *
   * @param first index of the first of them among all of the text
   */
  private static List<Link> places(List<TextSpan> matches, int first, ReaderLinks links) {
    List<Link> places = new ArrayList<>();
    int place = 0;
    String name = "";
    for (int i = 0; i < matches.size() && places.size() < MAX_PLACES; i++) {
      int start = matches.get(i).start();
      int paragraph = links.paragraphAt(start);
      if (places.isEmpty() || paragraph != place || !links.nameOf(start).equals(name)) {
        place = paragraph;
        name = links.nameOf(start);
        places.add(Link.to(name, links.place(paragraph, "m" + (first + i + 1))));
      }
    }
    return places;
  }

  private static String url(List<TextSpan> matches, int index, ReaderLinks links) {
    return links.position(matches.get(index).start(), "m" + (index + 1));
  }

  /** How many matches begin before a position. */
  private static int count(List<TextSpan> matches, int position) {
    int low = 0;
    int high = matches.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (matches.get(middle).start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
