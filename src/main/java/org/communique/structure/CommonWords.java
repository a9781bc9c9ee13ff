package org.communique.structure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the most frequent words of each language in a paragraph. */
final class CommonWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Map<String, Set<String>> LANGUAGES_OF_WORD = languagesOfWord();

  private final Map<String, Integer> counts;

  private CommonWords(Map<String, Integer> counts) {
    this.counts = counts;
  }

  private static Map<String, Set<String>> languagesOfWord() {
    Map<String, Set<String>> languages = new HashMap<>();
    WordLists.read("/authority/common-words.txt")
        .section("common")
        .forEach(
            (language, words) ->
                words.forEach(
                    word -> languages.computeIfAbsent(word, any -> new TreeSet<>()).add(language)));
    return languages;
  }

  static CommonWords in(String paragraph) {
    Map<String, Integer> counts = new TreeMap<>();
    Matcher word = WORD.matcher(paragraph);
    while (word.find()) {
      // A capital alone is a point of the compass or an initial.
      String printed = word.group();
      String folded = printed.length() > 1 ? printed.toLowerCase(Locale.ROOT) : printed;
      LANGUAGES_OF_WORD
          .getOrDefault(folded, Set.of())
          .forEach(language -> counts.merge(language, 1, Integer::sum));
    }
    return new CommonWords(counts);
  }

  /** How many of the words are frequent ones of a language. */
  int of(String language) {
    return counts.getOrDefault(language, 0);
  }

  /** The language with the most of them; empty when two have as many or there are none. */
  String most() {
    String most = "";
    int best = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > best) {
        most = entry.getKey();
        best = entry.getValue();
      } else if (entry.getValue() == best) {
        most = "";
      }
    }
    return most;
  }
}
