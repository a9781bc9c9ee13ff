package org.communique.lucene;

import java.util.List;

/** Finds words that stand together in a stretch of text, in any order. */
final class Stretches {
  private final Places all;

  /** For each place of {@link #all}, which word it is of. */
  private final int[] words;

  private final int[] wanted;
  private final int length;

  /**
   * The stretches of some words.
   *
   * @param places of each word
   * @param counts how often each must be there
   * @param length of a stretch in words
   */
  Stretches(List<Places> places, List<Integer> counts, int length) {
    Places together = Places.NONE;
    for (Places word : places) {
      together = together.with(word);
    }
    this.all = together;
    this.words = new int[all.size()];
    int[] next = new int[places.size()];
    for (int i = 0; i < all.size(); i++) {
      words[i] = wordAt(i, places, next);
    }
    this.wanted = counts.stream().mapToInt(Integer::intValue).toArray();
    this.length = length;
  }

  private int wordAt(int index, List<Places> places, int[] next) {
    for (int word = 0; word < places.size(); word++) {
      Places own = places.get(word);
      if (next[word] < own.size()
          && own.start(next[word]) == all.start(index)
          && own.end(next[word]) == all.end(index)
          && own.part(next[word]) == all.part(index)) {
        next[word]++;
        return word;
      }
    }
    throw new IllegalStateException("a place of no word");
  }

  Places places() {
    boolean[] kept = new boolean[all.size()];
    for (int first = 0; first < all.size(); first++) {
      int last = all.start(first) + length - 1;
      if (isComplete(first, last)) {
        for (int i = first; i < all.size() && all.start(i) <= last; i++) {
          kept[i] |= all.end(i) <= last;
        }
      }
    }
    return all.where(i -> kept[i]);
  }

  private boolean isComplete(int first, int last) {
    int[] missing = wanted.clone();
    int open = missing.length;
    for (int i = first; i < all.size() && all.start(i) <= last && open > 0; i++) {
      if (all.end(i) <= last && --missing[words[i]] == 0) {
        open--;
      }
    }
    return open == 0;
  }
}
