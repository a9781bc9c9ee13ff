package org.communique.structure;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was made of words, for texts say the same few words again and again: of 60 words of a
 * communiqué one was not among the last some thousand different ones. A table of fixed size in
 * which a word takes the place of another with the same hash; a word that is not there is only made
 * anew. Thread-safe.
 *
 * @param <V> immutable
 */
public final class WordCache<V> {
  /** Places for words, a power of two: with keys and values 2 to 4 MB. */
  private static final int SIZE = 1 << 15;

  /** Longer words are rare, and each would hold on to its letters; in UTF-16 units. */
  private static final int LONGEST = 40;

  private record Entry<V>(String word, V value) {}

  private final AtomicReferenceArray<@Nullable Entry<V>> entries = new AtomicReferenceArray<>(SIZE);
  private final Function<String, V> made;

  /**
   * An empty cache.
   *
   * @param made what is made of a word, a pure function
   */
  public WordCache(Function<String, V> made) {
    this.made = made;
  }

  /** What is made of a word. */
  public V get(String word) {
    int slot = slot(word.hashCode());
    Entry<V> entry = entries.getAcquire(slot);
    return entry != null && entry.word.equals(word) ? entry.value : made(word, slot);
  }

  /** What is made of a word that stands in a text; no object is made for one that is known. */
  public V get(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int slot = slot(hash);
    Entry<V> entry = entries.getAcquire(slot);
    boolean isKnown =
        entry != null && entry.word.length() == end - start && text.startsWith(entry.word, start);
    return isKnown ? entry.value : made(text.substring(start, end), slot);
  }

  /** The upper bits count as well, as in the hash tables of the JDK. */
  private static int slot(int hash) {
    return (hash ^ hash >>> 16) & (SIZE - 1);
  }

  private V made(String word, int slot) {
    V value = made.apply(word);
    if (word.length() <= LONGEST) {
      entries.setRelease(slot, new Entry<>(word, value));
    }
    return value;
  }
}
