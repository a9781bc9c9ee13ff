package org.communique.annotate;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names as paths of folded words, so that the longest name at a place is found in one walk.
 *
 * @param <V> what a name stands for
 */
final class NameTrie<V> {
  private final Node<V> root = new Node<>();

  private static final class Node<V> {
    final Map<String, Node<V>> next = new HashMap<>(2);
    @Nullable V value;
    boolean hasComma;
  }

  /** The longest name that begins at a word. */
  record Match<V>(V value, int words) {}

  /** Adds a name; the first value given to a name stays. */
  void add(String name, V value) {
    FoldedWords words = FoldedWords.of(name.replace("&", " and "));
    Node<V> node = root;
    for (int i = 0; i < words.size(); i++) {
      node = node.next.computeIfAbsent(words.word(i), word -> new Node<>());
    }
    if (node != root && node.value == null) {
      node.value = value;
      node.hasComma = name.indexOf(',') >= 0;
    }
  }

  /** The longest name at word {@code first} that {@code accepts} takes; null when there is none. */
  @Nullable Match<V> longest(String text, FoldedWords words, int first, Acceptance<V> accepts) {
    Node<V> node = root.next.get(words.word(first));
    Match<V> best = null;
    boolean comma = false;
    for (int i = first; node != null; i++) {
      V value = node.value;
      if (value != null
          && (!comma || node.hasComma)
          && accepts.test(value, words.start(first), words.end(i))) {
        best = new Match<>(value, i - first + 1);
      }
      if (i + 1 == words.size()) {
        break;
      }
      Gap gap = gap(text, words.end(i), words.start(i + 1));
      comma |= gap == Gap.COMMA;
      node = gap == Gap.APART ? null : node.next.get(words.word(i + 1));
    }
    return best;
  }

  /** Whether a value may stand for the text between two positions. */
  interface Acceptance<V> {
    boolean test(V value, int start, int end);
  }

  private enum Gap {
    JOINED,
    COMMA,
    APART
  }

  /** Names go on over spaces, hyphens, dots and brackets, but not over the end of a block. */
  private static Gap gap(String text, int from, int to) {
    if (to - from > 4) {
      return Gap.APART;
    }
    Gap gap = Gap.JOINED;
    int lineEnds = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' && ++lineEnds > 1) {
        return Gap.APART;
      }
      if (c == ',') {
        gap = Gap.COMMA;
      } else if (!joins(c)) {
        return Gap.APART;
      }
    }
    return gap;
  }

  private static boolean joins(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || ".'’‘`´-‐‑–—/()+·\u00ad".indexOf(c) >= 0;
  }
}
