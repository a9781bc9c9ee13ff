package org.communique.testing;

import java.util.List;

/**
 * The English stemmer as published in M. F. Porter, "An algorithm for suffix stripping", Program 14
 * (1980), with the two rules its author changed later ({@code bli} and {@code logi} in step 2).
 * Written from the rules, for comparison with the one the index uses.
 */
final class PublishedPorterStemmer {
  private static final List<String[]> STEP_2 =
      rules(
          "ational ate, tional tion, enci ence, anci ance, izer ize, bli ble, alli al, entli ent,"
              + " eli e, ousli ous, ization ize, ation ate, ator ate, alism al, iveness ive,"
              + " fulness ful, ousness ous, aliti al, iviti ive, biliti ble, logi log");
  private static final List<String[]> STEP_3 =
      rules("icate ic, ative -, alize al, iciti ic, ical ic, ful -, ness -");
  private static final List<String[]> STEP_4 =
      rules(
          "al -, ance -, ence -, er -, ic -, able -, ible -, ant -, ement -, ment -, ent -, sion s,"
              + " tion t, ou -, ism -, ate -, iti -, ous -, ive -, ize -");

  private PublishedPorterStemmer() {}

  /** The stem of a word in lower case; words of one or two letters are their own. */
  static String stem(String word) {
    if (word.length() < 3) {
      return word;
    }
    String stem = step1c(step1b(step1a(word)));
    stem = replaced(stem, STEP_2, 1);
    stem = replaced(stem, STEP_3, 1);
    stem = replaced(stem, STEP_4, 2);
    return step5(stem);
  }

  private static List<String[]> rules(String rules) {
    return List.of(rules.split(", ")).stream().map(rule -> rule.split(" ")).toList();
  }

  private static String step1a(String word) {
    if (word.endsWith("sses") || word.endsWith("ies")) {
      return without(word, 2);
    }
    return word.endsWith("s") && !word.endsWith("ss") ? without(word, 1) : word;
  }

  private static String step1b(String word) {
    if (word.endsWith("eed")) {
      return measure(without(word, 3)) > 0 ? without(word, 1) : word;
    }
    int length = word.endsWith("ed") ? 2 : word.endsWith("ing") ? 3 : 0;
    if (length == 0 || !shape(without(word, length)).contains("v")) {
      return word;
    }
    String stem = without(word, length);
    if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) {
      return stem + "e";
    }
    if (endsWithDouble(stem)) {
      return "lsz".indexOf(last(stem)) < 0 ? without(stem, 1) : stem;
    }
    return measure(stem) == 1 && endsShort(stem) ? stem + "e" : stem;
  }

  private static String step1c(String word) {
    boolean hasVowel = word.endsWith("y") && shape(without(word, 1)).contains("v");
    return hasVowel ? without(word, 1) + "i" : word;
  }

  /** Only the longest ending that fits is looked at, whether or not it may go. */
  private static String replaced(String word, List<String[]> rules, int minMeasure) {
    String[] longest = {"", ""};
    for (String[] rule : rules) {
      if (word.endsWith(rule[0]) && rule[0].length() > longest[0].length()) {
        longest = rule;
      }
    }
    if (longest[0].isEmpty()) {
      return word;
    }
    String ending = longest[1].equals("-") ? "" : longest[1];
    String stem = without(word, longest[0].length());
    // The s and t before ion belong to what is measured.
    String measured = minMeasure == 2 ? stem + ending : stem;
    return measure(measured) >= minMeasure ? stem + ending : word;
  }

  private static String step5(String word) {
    String stem = word;
    if (stem.endsWith("e")) {
      String shorter = without(stem, 1);
      int measure = measure(shorter);
      if (measure > 1 || (measure == 1 && !endsShort(shorter))) {
        stem = shorter;
      }
    }
    return stem.endsWith("ll") && measure(stem) > 1 ? without(stem, 1) : stem;
  }

  private static String without(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }

  private static char last(String word) {
    return word.charAt(word.length() - 1);
  }

  /** A c for each consonant and a v for each vowel; y is a vowel after a consonant. */
  private static String shape(String word) {
    StringBuilder shape = new StringBuilder();
    for (int at = 0; at < word.length(); at++) {
      boolean isY = word.charAt(at) == 'y' && at > 0 && shape.charAt(at - 1) == 'c';
      shape.append("aeiou".indexOf(word.charAt(at)) >= 0 || isY ? 'v' : 'c');
    }
    return shape.toString();
  }

  /** How often a consonant follows a vowel. */
  private static int measure(String word) {
    String shape = shape(word);
    int measure = 0;
    for (int at = 1; at < shape.length(); at++) {
      measure += shape.charAt(at - 1) == 'v' && shape.charAt(at) == 'c' ? 1 : 0;
    }
    return measure;
  }

  private static boolean endsWithDouble(String word) {
    int length = word.length();
    return length > 1
        && word.charAt(length - 1) == word.charAt(length - 2)
        && shape(word).endsWith("c");
  }

  /** Ends in consonant, vowel, consonant, and the last is not w, x or y. */
  private static boolean endsShort(String word) {
    return shape(word).endsWith("cvc") && "wxy".indexOf(last(word)) < 0;
  }
}
