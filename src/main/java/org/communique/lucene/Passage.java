package org.communique.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.communique.model.TextSpan;
import org.communique.search.Snippet;

/**
 * A heading, a sentence, or several that a match joins, with the places that match in it.
 *
 * @param acts ids of the operative acts in it
 * @param places in text order; may be empty
 */
record Passage(
    TextSpan span, int paragraph, List<String> topics, List<String> acts, List<MatchPlace> places) {

  /**
   * The passages of a text that have places, in its order: units, those joined that share a match.
   * The title is left out.
   *
   * @param units in text order
   * @param places in text order, not overlapping
   */
  static List<Passage> matching(List<TextUnit> units, List<MatchPlace> places) {
    List<Passage> passages = new ArrayList<>();
    int unit = 0;
    int next = 0;
    while (next < places.size() && unit < units.size()) {
      boolean continues = next > 0 && places.get(next - 1).span().overlaps(units.get(unit).span());
      if (!continues) {
        unit = firstEndingAfter(units, unit, places.get(next).span().start());
        if (unit == units.size()) {
          break;
        }
      }
      int end = firstStartingFrom(places, next, units.get(unit).span().end());
      add(of(units.get(unit), places.subList(next, end)), continues, passages);
      next = end;
      unit++;
    }
    joinLast(units, unit, places, passages);
    passages.removeIf(passage -> passage.paragraph == 0 || passage.places.isEmpty());
    return passages;
  }

  /** The units after the last place that it reaches into. */
  private static void joinLast(
      List<TextUnit> units, int from, List<MatchPlace> places, List<Passage> passages) {
    for (int i = from; i < units.size() && !places.isEmpty(); i++) {
      if (!places.getLast().span().overlaps(units.get(i).span())) {
        return;
      }
      add(of(units.get(i), List.of()), true, passages);
    }
  }

  private static void add(Passage passage, boolean continues, List<Passage> passages) {
    if (continues && !passages.isEmpty() && passages.getLast().paragraph == passage.paragraph) {
      passages.set(passages.size() - 1, passages.getLast().joined(passage));
    } else {
      passages.add(passage);
    }
  }

  /** All units of a text but its title, without places. */
  static List<Passage> unmarked(List<TextUnit> units) {
    return units.stream()
        .filter(unit -> unit.paragraph() != 0)
        .map(unit -> of(unit, List.of()))
        .toList();
  }

  private static Passage of(TextUnit unit, List<MatchPlace> places) {
    return new Passage(unit.span(), unit.paragraph(), unit.topics(), unit.acts(), places);
  }

  private static int firstEndingAfter(List<TextUnit> units, int from, int position) {
    int low = from;
    int high = units.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (units.get(middle).span().end() <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int firstStartingFrom(List<MatchPlace> places, int from, int position) {
    int end = from;
    while (end < places.size() && places.get(end).span().start() < position) {
      end++;
    }
    return end;
  }

  private Passage joined(Passage next) {
    List<String> allTopics = new ArrayList<>(new LinkedHashSet<>(concat(topics, next.topics)));
    List<String> allActs = new ArrayList<>(new LinkedHashSet<>(concat(acts, next.acts)));
    TextSpan whole = new TextSpan(span.start(), next.span.end());
    return new Passage(whole, paragraph, allTopics, allActs, concat(places, next.places));
  }

  private static <T> List<T> concat(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /** The numbers of the parts of the query that match in it, mostly of one. */
  Set<Integer> parts() {
    Set<Integer> parts = Set.of();
    for (MatchPlace place : places) {
      parts = parts.containsAll(place.parts()) ? parts : union(parts, place.parts());
    }
    return parts;
  }

  private static Set<Integer> union(Set<Integer> first, Set<Integer> second) {
    if (first.isEmpty()) {
      return second;
    }
    Set<Integer> all = new HashSet<>(first);
    all.addAll(second);
    return all;
  }

  /** The passage as shown; the marks are relative to its beginning. */
  Snippet snippet(String text) {
    List<TextSpan> marks =
        places.stream()
            .map(place -> place.span().shift(-span.start()))
            .map(mark -> new TextSpan(mark.start(), Math.min(mark.end(), span.length())))
            .toList();
    return new Snippet(paragraph, span.in(text), marks, topics);
  }
}
