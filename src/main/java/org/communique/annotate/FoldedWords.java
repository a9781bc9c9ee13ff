package org.communique.annotate;

import java.util.Arrays;
import org.communique.structure.WordCache;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text in folded form with the places where they stand. A word is a run of letters,
 * digits and accents; every ideograph is a word of its own; signs between words are not kept.
 */
final class FoldedWords {
  private static final WordCache<String> FOLDED = new WordCache<>(Folding::fold);

  private static final int MAX_FIRST_CAPACITY = 64;

  private final String text;

  /** Filled when asked for: those that look for names ask for few. */
  private @Nullable String[] words;

  private int[] starts;
  private int[] ends;
  private int size;

  private FoldedWords(String text) {
    this.text = text;
    // Names by the thousand have few words each.
    int capacity = Math.min(MAX_FIRST_CAPACITY, text.length() / 2 + 1);
    words = new String[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
  }

  static FoldedWords of(String text) {
    FoldedWords words = new FoldedWords(text);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Folding.isIdeograph(c)) {
        words.add(i, i + 1);
        i++;
      } else if (Character.isLetterOrDigit(c)) {
        int end = endOfWord(text, i);
        words.add(i, end);
        i = end;
      } else {
        i++;
      }
    }
    return words;
  }

  private static int endOfWord(String text, int start) {
    int end = start + 1;
    while (end < text.length() && isInsideWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isInsideWord(char c) {
    return (Character.isLetterOrDigit(c) || Folding.isMark(c)) && !Folding.isIdeograph(c);
  }

  private void add(int start, int end) {
    if (size == starts.length) {
      words = Arrays.copyOf(words, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  int size() {
    return size;
  }

  String word(int index) {
    String word = words[index];
    if (word == null) {
      word = FOLDED.get(text, starts[index], ends[index]);
      words[index] = word;
    }
    return word;
  }

  /** Whether {@code part} stands somewhere in these words and they have more. */
  boolean hasInside(FoldedWords part) {
    if (part.size == 0 || part.size >= size) {
      return false;
    }
    for (int first = 0; first + part.size <= size; first++) {
      if (hasAt(first, part)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code part} is the end of these words, or all of them. */
  boolean endsWith(FoldedWords part) {
    int first = size - part.size;
    return first >= 0 && hasAt(first, part);
  }

  private boolean hasAt(int first, FoldedWords part) {
    for (int i = 0; i < part.size; i++) {
      if (!word(first + i).equals(part.word(i))) {
        return false;
      }
    }
    return true;
  }

  /** Position of the first character of a word, in UTF-16 units. */
  int start(int index) {
    return starts[index];
  }

  /** Position behind the last character of a word, in UTF-16 units. */
  int end(int index) {
    return ends[index];
  }
}
