package org.communique.lucene;

import java.util.ArrayList;
import java.util.List;

/** Chains of places: one of each part, each near the one before it. */
final class Chains {
  private Chains() {}

  /**
   * The places that stand in some chain.
   *
   * @param parts in the order of the query
   * @param words the greatest distance of one to the next
   * @param ordered whether the next must stand after the one before
   */
  static Places kept(List<Places> parts, int words, boolean ordered) {
    List<Places> forward = forward(parts, words, ordered);
    Places all = forward.getLast();
    Places next = forward.getLast();
    for (int i = parts.size() - 2; i >= 0; i--) {
      next = near(forward.get(i), next, words, ordered, false);
      all = all.with(next);
    }
    return all;
  }

  /** Whether there is a chain; parameters as of {@link #kept}. */
  static boolean areAny(List<Places> parts, int words, boolean ordered) {
    return !forward(parts, words, ordered).getLast().isEmpty();
  }

  /** Of each part the places at which a chain from the first part ends. */
  private static List<Places> forward(List<Places> parts, int words, boolean ordered) {
    List<Places> forward = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      forward.add(
          i == 0 ? parts.get(0) : near(parts.get(i), forward.get(i - 1), words, ordered, true));
    }
    return forward;
  }

  /** Those of {@code places} near one of {@code others}, which come before them or after them. */
  private static Places near(
      Places places, Places others, int words, boolean ordered, boolean othersFirst) {
    if (places.isEmpty() || others.isEmpty()) {
      return Places.NONE;
    }
    Neighbours neighbours = new Neighbours(others, words);
    return places.where(
        i -> {
          boolean before = neighbours.anyBefore(places.start(i));
          boolean after = neighbours.anyAfter(places.end(i));
          return ordered ? (othersFirst ? before : after) : before || after;
        });
  }
}
