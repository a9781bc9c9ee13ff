package org.communique.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Comparing and printing names of persons. */
final class PersonNames {
  private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

  /** Words of texts and bodies, which stand in no name of a person. */
  private static final Set<String> NOT_OF_PERSONS =
      Set.of(
          "agreement",
          "assembly",
          "charter",
          "commission",
          "committee",
          "communique",
          "conference",
          "convention",
          "council",
          "court",
          "declaration",
          "framework",
          "government",
          "memorandum",
          "ministry",
          "organization",
          "organisation",
          "partnership",
          "protocol",
          "republic",
          "resolution",
          "statement",
          "statute",
          "summit",
          "treaty",
          "union",
          "ministere",
          "ministerio",
          "majeste",
          "majesty",
          "majestad",
          "per",
          "pour",
          "voor",
          "paa",
          "vegne",
          "comunita",
          "ambassadeur",
          "ambassador");

  private PersonNames() {}

  /**
   * Whether a name can be that of a person, and is not the title of a text or the name of a body.
   */
  static boolean canBePerson(String name) {
    return words(name).stream().noneMatch(NOT_OF_PERSONS::contains);
  }

  /** A name printed in capitals alone, as names are written: "R. FLAES" becomes "R. Flaes". */
  static String inMixedCase(String name) {
    if (name.chars().anyMatch(Character::isLowerCase)) {
      return name;
    }
    StringBuilder mixed = new StringBuilder(name.length());
    for (String word : name.split(" ", -1)) {
      mixed.append(mixed.isEmpty() ? "" : " ").append(wordInMixedCase(word));
    }
    return mixed.toString();
  }

  private static String wordInMixedCase(String word) {
    if (word.matches("[IVX]+") || word.matches("(\\p{Lu}\\.)+")) {
      return word;
    }
    StringBuilder mixed = new StringBuilder(word.toLowerCase(Locale.ROOT));
    for (int i = 0; i < mixed.length(); i++) {
      boolean first = i == 0 || "-'’".indexOf(mixed.charAt(i - 1)) >= 0;
      if (first) {
        mixed.setCharAt(i, Character.toUpperCase(mixed.charAt(i)));
      }
    }
    return mixed.toString();
  }

  /** The last word of a name that is no suffix, folded. */
  static String family(String name) {
    List<String> words = words(name);
    return words.isEmpty() ? "" : words.getLast();
  }

  /** Whether one name has all or most words of the other, or both have the same family name. */
  static boolean samePerson(String one, String other) {
    List<String> a = words(one);
    List<String> b = words(other);
    return !a.isEmpty()
        && !b.isEmpty()
        && (a.getLast().equals(b.getLast())
            || a.containsAll(b)
            || b.containsAll(a)
            || a.stream().filter(word -> word.length() > 3 && b.contains(word)).count() > 1);
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : Arrays.asList(Folding.fold(name).split("[\\s,]+", -1))) {
      if (!SUFFIXES.contains(word) && !word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
