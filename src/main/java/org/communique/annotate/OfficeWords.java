package org.communique.annotate;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The words that offices, honorifics and names of persons are made of. Titles of offices are
 * productive (<em>Acting Deputy Secretary of Homeland Security</em>), hence words and not only
 * whole titles.
 */
final class OfficeWords {
  /** Whole titles. */
  final NameTrie<Boolean> titles = new NameTrie<>();

  final Set<String> heads;
  final Set<String> modifiers;
  final Set<String> subjects;
  final Set<String> plurals;
  final Set<String> honorifics;
  final Set<String> titlesInName;
  final Set<String> particles;
  final Set<String> suffixes;

  /** Codes of states by the title of an office that only they have. */
  final Map<String, String> ofOneState;

  OfficeWords(PartiesFile file) {
    file.officeTitles().forEach(title -> titles.add(title, true));
    heads = folded(file.officeWords("heads"));
    modifiers = folded(file.officeWords("modifiers"));
    subjects = folded(file.officeWords("subjects"));
    plurals = folded(file.officeWords("plurals"));
    honorifics = file.officeWords("honorifics");
    titlesInName = file.officeWords("titles_in_name");
    particles = file.officeWords("particles");
    suffixes = file.officeWords("suffixes");
    ofOneState = file.officesOfOneState();
  }

  private static Set<String> folded(Set<String> words) {
    Set<String> folded = new HashSet<>();
    words.forEach(word -> folded.add(Folding.fold(word)));
    return folded;
  }

  /** Whether {@code word} is the main word of a title; of a compound, its first or last part. */
  boolean isHead(String word) {
    String folded = Folding.fold(word);
    if (heads.contains(folded)) {
      return true;
    }
    int hyphen = folded.lastIndexOf('-');
    return hyphen > 0
        && (heads.contains(folded.substring(hyphen + 1))
            || heads.contains(folded.substring(0, hyphen)));
  }

  boolean isModifier(String word) {
    return modifiers.contains(Folding.fold(word));
  }

  boolean isSubject(String word) {
    return subjects.contains(Folding.fold(word));
  }
}
