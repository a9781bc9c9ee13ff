package org.communique.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;

/**
 * The places of words, phrases and patterns, for queries that look at places. The same words match
 * as in {@link WordQueries}.
 */
final class WordSources {
  /** Words that a pattern may stand for: as many as Lucene allows, more than two letters begin. */
  private static final int MAX_EXPANSIONS = IndexSearcher.getMaxClauseCount();

  private WordSources() {}

  static IntervalsSource term(String term) {
    return Intervals.term(term);
  }

  static IntervalsSource anyOf(Collection<IntervalsSource> sources) {
    return sources.size() == 1
        ? sources.iterator().next()
        : Intervals.or(sources.toArray(IntervalsSource[]::new));
  }

  static IntervalsSource anyTerm(Collection<Term> terms) {
    return anyOf(terms.stream().map(term -> term(term.text())).toList());
  }

  static IntervalsSource sideBySide(List<IntervalsSource> words) {
    return words.size() == 1
        ? words.getFirst()
        : Intervals.phrase(words.toArray(IntervalsSource[]::new));
  }

  /** Words in just these capitals and small letters, side by side. */
  static IntervalsSource exact(List<Token> tokens) {
    return sideBySide(tokens.stream().map(WordSources::exact).toList());
  }

  private static IntervalsSource exact(Token token) {
    boolean hasCapitals = !token.cased().equals(token.printed());
    if (hasCapitals) {
      return term(CommuniqueTokenStream.cased(token.cased()));
    }
    Automaton anyCase =
        Operations.concatenate(
            List.of(
                Automata.makeString(CommuniqueTokenStream.cased("")),
                Automata.makeCaseInsensitiveString(token.printed())));
    return Intervals.notContaining(
        term(token.printed()), automaton(anyCase, "capitals of " + token.printed()));
  }

  /** Words that begin so. */
  static IntervalsSource beginning(String beginning) {
    return Intervals.prefix(new BytesRef(beginning), MAX_EXPANSIONS);
  }

  /** Words of a pattern with {@code *} and {@code ?}. */
  static IntervalsSource pattern(String pattern) {
    return Intervals.wildcard(new BytesRef(pattern), MAX_EXPANSIONS);
  }

  static IntervalsSource automaton(Automaton automaton, String label) {
    Automaton deterministic =
        Operations.determinize(automaton, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    return Intervals.multiterm(
        new CompiledAutomaton(deterministic, false, true, false), MAX_EXPANSIONS, label);
  }

  /** What is no part of the longer name of another party. */
  static IntervalsSource outside(IntervalsSource words, Set<String> codes) {
    if (codes.isEmpty()) {
      return words;
    }
    List<IntervalsSource> names = new ArrayList<>();
    codes.forEach(code -> names.add(term(CommuniqueTokenStream.insideName(code))));
    return Intervals.notContaining(words, anyOf(names));
  }
}
