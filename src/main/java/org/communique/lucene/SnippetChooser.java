package org.communique.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.search.Query;
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
    List<Passage> rest = new ArrayList<>(matching);
    List<Passage> chosen = new ArrayList<>();
    Set<Query> shown = new HashSet<>();
    while (chosen.size() < MAX_SNIPPETS && !rest.isEmpty()) {
      Passage next = nextBest(rest, shown);
      rest.remove(next);
      chosen.add(next);
      shown.addAll(next.parts());
    }
    return chosen;
  }

  private static Passage nextBest(List<Passage> rest, Set<Query> shown) {
    Passage best = rest.getFirst();
    for (Passage passage : rest) {
      if (value(passage, shown) > value(best, shown)) {
        best = passage;
      }
    }
    return best;
  }

  /** Parts not shown yet outweigh all else; then parts at all; then places. */
  private static long value(Passage passage, Set<Query> shown) {
    Set<Query> parts = passage.parts();
    long fresh = parts.stream().filter(part -> !shown.contains(part)).count();
    return (fresh << 40) + ((long) parts.size() << 20) + passage.places().size();
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
