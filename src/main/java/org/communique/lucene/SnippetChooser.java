package org.communique.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.communique.search.Snippet;

/** Chooses the sentences that show best why a text is a hit. */
final class SnippetChooser {
  /** Sentences shown of a hit. */
  static final int MAX_SNIPPETS = 3;

  /** Other sentences given with a hit; whoever wants all of many opens the text. */
  static final int MAX_FURTHER = 5;

  /** Letters of a sentence that opens a text; shorter ones are datelines or greetings. */
  private static final int MIN_OPENING = 60;

  private SnippetChooser() {}

  /**
   * The best passages, in text order: first those that show parts of the query no earlier choice
   * shows, then those with more matches, then earlier ones.
   *
   * @param matching passages with matches, at least one
   */
  static List<Passage> best(List<Passage> matching) {
    return inOrder(chosen(matching));
  }

  /**
   * What is shown of a text without matches: sentences with a topic or act asked for; without
   * those, the opening sentence.
   *
   * @param isAskedFor whether a passage has a topic, or an act, that is asked for
   */
  static List<Passage> unmarked(List<Passage> passages, Predicate<Passage> isAskedFor) {
    List<Passage> onTopic = passages.stream().filter(isAskedFor).limit(MAX_SNIPPETS).toList();
    return onTopic.isEmpty() ? opening(passages) : onTopic;
  }

  /** The first passages with matches that are not chosen, in text order. */
  static List<Passage> further(List<Passage> matching, List<Passage> chosen) {
    return matching.stream()
        .filter(passage -> !chosen.contains(passage))
        .limit(MAX_FURTHER)
        .toList();
  }

  /** The passages as they are shown. */
  static List<Snippet> snippets(String text, List<Passage> passages) {
    return passages.stream().map(passage -> passage.snippet(text)).toList();
  }

  private static List<Passage> inOrder(List<Passage> passages) {
    return passages.stream().sorted(Comparator.comparing(Passage::span)).toList();
  }

  private static List<Passage> chosen(List<Passage> matching) {
    List<Choice> rest = new ArrayList<>(matching.size());
    matching.forEach(passage -> rest.add(new Choice(passage, passage.parts())));
    List<Passage> chosen = new ArrayList<>();
    Set<Integer> shown = new HashSet<>();
    while (chosen.size() < MAX_SNIPPETS && !rest.isEmpty()) {
      Choice next = rest.remove(best(rest, shown));
      chosen.add(next.passage);
      shown.addAll(next.parts);
    }
    return chosen;
  }

  /** The place of the first of the best. */
  private static int best(List<Choice> rest, Set<Integer> shown) {
    int best = 0;
    long most = -1;
    for (int i = 0; i < rest.size(); i++) {
      long value = rest.get(i).value(shown);
      if (value > most) {
        best = i;
        most = value;
      }
    }
    return best;
  }

  /** A passage that may be chosen, and the numbers of the parts of the query in it. */
  private record Choice(Passage passage, Set<Integer> parts) {
    /** Parts not shown yet outweigh all else; then parts at all; then places. */
    long value(Set<Integer> shown) {
      long fresh = 0;
      for (Integer part : parts) {
        fresh += shown.contains(part) ? 0 : 1;
      }
      return (fresh << 40) + ((long) parts.size() << 20) + passage.places().size();
    }
  }

  /**
   * The first sentence that says something: not a place and date alone, if there is a longer one.
   */
  private static List<Passage> opening(List<Passage> passages) {
    return passages.stream()
        .filter(passage -> passage.span().length() >= MIN_OPENING)
        .findFirst()
        .or(() -> passages.stream().findFirst())
        .stream()
        .toList();
  }
}
