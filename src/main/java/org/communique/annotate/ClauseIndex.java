package org.communique.annotate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Many clauses, arranged so that a sentence tests only those it may match. Each clause is filed
 * under terms of which at least one must be in the sentence: the longest word of a phrase, all
 * alternatives of a group, the most telling part of a conjunction. Thread-safe.
 */
final class ClauseIndex {
  private final List<Clause> clauses;
  private final Map<String, List<Integer>> byTerm = new HashMap<>();
  private final NavigableMap<String, List<Integer>> byPrefix = new TreeMap<>();

  ClauseIndex(List<Clause> clauses) {
    this.clauses = List.copyOf(clauses);
    for (int i = 0; i < clauses.size(); i++) {
      for (Clause anchor : anchors(clauses.get(i))) {
        file(anchor, i);
      }
    }
  }

  private void file(Clause anchor, int number) {
    if (anchor instanceof Clause.Prefix prefix) {
      byPrefix.computeIfAbsent(prefix.term(), key -> new ArrayList<>()).add(number);
    } else if (anchor instanceof Clause.Word word) {
      byTerm.computeIfAbsent(word.term(), key -> new ArrayList<>()).add(number);
    }
  }

  /** Words and prefixes of which a sentence has at least one when it matches. */
  private static List<Clause> anchors(Clause clause) {
    return switch (clause) {
      case Clause.Word word -> List.of(word);
      case Clause.Prefix prefix -> List.of(prefix);
      case Clause.Phrase phrase -> List.of(new Clause.Word(longest(phrase.terms())));
      case Clause.Group group -> anchors(group);
    };
  }

  private static List<Clause> anchors(Clause.Group group) {
    List<Clause> best = new ArrayList<>();
    if (group.required().isEmpty()) {
      group.optional().forEach(part -> best.addAll(anchors(part)));
      return best;
    }
    for (Clause required : group.required()) {
      List<Clause> anchors = anchors(required);
      if (best.isEmpty() || anchors.size() < best.size()) {
        best.clear();
        best.addAll(anchors);
      }
    }
    return best;
  }

  private static String longest(List<String> terms) {
    String longest = "";
    for (String term : terms) {
      longest = term.length() > longest.length() ? term : longest;
    }
    return longest;
  }

  /** The numbers (0-based, as given) of the clauses a sentence may match; others cannot. */
  BitSet candidates(SentenceTerms sentence) {
    BitSet numbers = new BitSet(clauses.size());
    for (int i = 0; i < sentence.size(); i++) {
      for (int number : sentence.numbers(i, this)) {
        numbers.set(number);
      }
    }
    return numbers;
  }

  /** The numbers of the clauses filed under a term and its beginnings. */
  int[] numbers(String term) {
    BitSet numbers = new BitSet();
    byTerm.getOrDefault(term, List.of()).forEach(numbers::set);
    addPrefixes(term, numbers);
    return numbers.stream().toArray();
  }

  /**
   * The prefixes of a term stand before it in order; one that is not a prefix leads back to the
   * part it has in common with the term, so that few are looked at.
   */
  private void addPrefixes(String term, BitSet numbers) {
    Map.Entry<String, List<Integer>> entry = byPrefix.floorEntry(term);
    while (entry != null) {
      int common = common(term, entry.getKey());
      if (common == 0) {
        return;
      }
      if (common == entry.getKey().length()) {
        entry.getValue().forEach(numbers::set);
        entry = byPrefix.lowerEntry(entry.getKey());
      } else {
        entry = byPrefix.floorEntry(term.substring(0, common));
      }
    }
  }

  private static int common(String one, String other) {
    int limit = Math.min(one.length(), other.length());
    int common = 0;
    while (common < limit && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    return common;
  }

  Clause clause(int number) {
    return clauses.get(number);
  }
}
