package org.communique.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.Query;
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

  /** The passages of a text: its units, those joined that share a match. The title is left out. */
  static List<Passage> of(List<TextUnit> units, List<MatchPlace> places) {
    List<Passage> passages = new ArrayList<>();
    int next = 0;
    for (TextUnit unit : units) {
      List<MatchPlace> inside = new ArrayList<>();
      boolean continues = next > 0 && places.get(next - 1).span().overlaps(unit.span());
      while (next < places.size() && places.get(next).span().start() < unit.span().end()) {
        inside.add(places.get(next++));
      }
      Passage passage =
          new Passage(unit.span(), unit.paragraph(), unit.topics(), unit.acts(), inside);
      if (continues && !passages.isEmpty() && passages.getLast().paragraph == unit.paragraph()) {
        passages.set(passages.size() - 1, passages.getLast().joined(passage));
      } else {
        passages.add(passage);
      }
    }
    passages.removeIf(passage -> passage.paragraph == 0);
    return passages;
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

  /** The parts of the query that match in it. */
  Set<Query> parts() {
    Set<Query> parts = new LinkedHashSet<>();
    places.forEach(place -> parts.addAll(place.parts()));
    return parts;
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
