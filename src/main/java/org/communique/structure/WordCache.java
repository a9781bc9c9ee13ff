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

  /** So many Latin letters at most are compared as one number. */
  private static final int PACKED_LENGTH = Long.BYTES;

  private static final int LATIN = 1 << Byte.SIZE;

  /**
   * A word and what was made of it.
   *
   * @param packed the letters of a short word of Latin letters, so that comparing it reads no other
   *     place in memory: these reads took a tenth of an index run
   * @param isPacked whether it is such a word
   */
  private record Entry<V>(String word, int length, long packed, boolean isPacked, V value) {
    static <V> Entry<V> of(String word, V value) {
      long packed = 0;
      int letters = 0;
      for (int i = 0; i < word.length(); i++) {
        packed = packed << Byte.SIZE | word.charAt(i);
        letters |= word.charAt(i);
      }
      boolean isPacked = isPacked(word.length(), letters);
      return new Entry<>(word, word.length(), packed, isPacked, value);
    }

    /** Whether a word fits into a number, by its length and all bits of its letters. */
    static boolean isPacked(int length, int letters) {
      return length <= PACKED_LENGTH && letters < LATIN;
    }
  }

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
    long packed = 0;
    int letters = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      hash = 31 * hash + c;
      packed = packed << Byte.SIZE | c;
      letters |= c;
    }
    int slot = slot(hash);
    Entry<V> entry = entries.getAcquire(slot);
    boolean isKnown =
        entry != null
            && entry.length == end - start
            && (Entry.isPacked(end - start, letters)
                ? entry.isPacked && entry.packed == packed
                : text.startsWith(entry.word, start));
    return isKnown ? entry.value : made(text.substring(start, end), slot);
  }

  /** The upper bits count as well, as in the hash tables of the JDK. */
  private static int slot(int hash) {
    return (hash ^ hash >>> 16) & (SIZE - 1);
  }

  private V made(String word, int slot) {
    V value = made.apply(word);
    if (word.length() <= LONGEST) {
      entries.setRelease(slot, Entry.of(word, value));
    }
    return value;
  }
}
