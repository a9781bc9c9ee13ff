package org.communique.structure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Counts the most frequent words of each language in a paragraph. */
final class CommonWords {
  private static final Map<String, Set<String>> WORDS =
      WordLists.read("/authority/common-words.txt").section("common");
  private static final List<String> LANGUAGES = List.copyOf(WORDS.keySet());

  /** Letters of the longest of all: longer words of a text need not be looked up. */
  private static final int LONGEST =
      WORDS.values().stream().flatMap(Set::stream).mapToInt(String::length).max().orElse(0);

  /** Indexes in {@link #LANGUAGES}, for each word. */
  private static final Map<String, int[]> LANGUAGES_OF_WORD = languagesOfWord();

  /** The same for each word as printed. */
  private static final WordCache<int[]> LANGUAGES_OF_PRINTED =
      new WordCache<>(CommonWords::languagesOf);

  /** For each of {@link #LANGUAGES}. */
  private final int[] counts = new int[LANGUAGES.size()];

  private CommonWords() {}

  private static Map<String, int[]> languagesOfWord() {
    Map<String, int[]> languages = new HashMap<>();
    WORDS.forEach(
        (language, words) -> {
          int[] index = {LANGUAGES.indexOf(language)};
          words.forEach(word -> languages.merge(word, index, CommonWords::joined));
        });
    return languages;
  }

  private static int[] joined(int[] before, int[] more) {
    return IntStream.concat(Arrays.stream(before), Arrays.stream(more)).toArray();
  }

  static CommonWords in(String paragraph) {
    CommonWords words = new CommonWords();
    int start = 0;
    for (int i = 0; i <= paragraph.length(); ) {
      int codePoint = i < paragraph.length() ? paragraph.codePointAt(i) : ' ';
      if (!isInWord(codePoint)) {
        words.count(paragraph, start, i);
        start = i + Character.charCount(codePoint);
      }
      i += Character.charCount(codePoint);
    }
    return words;
  }

  private static boolean isInWord(int codePoint) {
    if (codePoint < 0x80) {
      return (codePoint | 0x20) >= 'a' && (codePoint | 0x20) <= 'z';
    }
    return Character.isLetter(codePoint)
        || switch (Character.getType(codePoint)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }

  private void count(String paragraph, int start, int end) {
    if (start == end || end - start > LONGEST) {
      return;
    }
    for (int language : LANGUAGES_OF_PRINTED.get(paragraph, start, end)) {
      counts[language]++;
    }
  }

  private static int[] languagesOf(String printed) {
    // A capital alone is a point of the compass or an initial.
    String folded = printed.length() > 1 ? printed.toLowerCase(Locale.ROOT) : printed;
    return LANGUAGES_OF_WORD.getOrDefault(folded, new int[0]);
  }

  /** How many of the words are frequent ones of a language. */
  int of(String language) {
    int index = LANGUAGES.indexOf(language);
    return index < 0 ? 0 : counts[index];
  }

  /** The language with the most of them; empty when two have as many or there are none. */
  String most() {
    int best = 0;
    String most = "";
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > best) {
        best = counts[i];
        most = LANGUAGES.get(i);
      } else if (counts[i] == best) {
        most = "";
      }
    }
    return most;
  }

  /** How many the language with the most has, be there one or several. */
  int ofMost() {
    return Arrays.stream(counts).max().orElse(0);
  }

  /** How many the language with the second most has. */
  int ofSecond() {
    int best = 0;
    int second = 0;
    for (int count : counts) {
      second = Math.max(second, Math.min(best, count));
      best = Math.max(best, count);
    }
    return second;
  }
}
