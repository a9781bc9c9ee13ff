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
import org.communique.query.QueryNode;

/**
 * The places of words, phrases, patterns and names, for queries that look at places. The same words
 * match as in {@link WordQueries}.
 *
 * @param words knows which tokens stand for a word
 */
record WordSources(WordQueries words) {
  /** Words that a pattern may stand for: as many as Lucene allows, more than two letters begin. */
  private static final int MAX_EXPANSIONS = IndexSearcher.getMaxClauseCount();

  /**
   * The places of a part that {@link QueryNode#hasPlaces has some} and is no distance: those of all
   * its spellings, which may stand in one another.
   *
   * @throws IllegalArgumentException for other parts
   */
  List<IntervalsSource> of(QueryNode node) {
    return switch (node) {
      case QueryNode.Word word -> word(word.text());
      case QueryNode.Phrase phrase -> phrase(phrase.text());
      case QueryNode.Exact exact -> List.of(exact(WordTokenizer.tokensOf(exact.text())));
      case QueryNode.Prefix prefix -> prefix(prefix.text());
      case QueryNode.Wildcard wildcard -> wildcard(WordQueries.pattern(wildcard));
      case QueryNode.Fuzzy fuzzy -> fuzzy(fuzzy);
      case QueryNode.Named named -> named(named);
      default -> throw new IllegalArgumentException(node + " has no places of its own");
    };
  }

  /** The terms that stand at the places of a part, when these are those of any of some terms. */
  List<Term> terms(QueryNode node) {
    return switch (node) {
      case QueryNode.Word word -> {
        List<Token> tokens = WordTokenizer.tokensOf(word.text());
        yield tokens.size() == 1 ? List.copyOf(words.stems(tokens.getFirst())) : List.of();
      }
      case QueryNode.Phrase phrase -> {
        List<List<String>> spellings = PhraseSpellings.of(WordTokenizer.tokensOf(phrase.text()));
        boolean isTerm = spellings.size() == 1 && spellings.getFirst().size() == 1;
        yield isTerm
            ? List.of(new Term(words.field(), spellings.getFirst().getFirst()))
            : List.of();
      }
      default -> List.of();
    };
  }

  private List<IntervalsSource> word(String text) {
    List<Token> tokens = WordTokenizer.tokensOf(text);
    List<IntervalsSource> spellings = new ArrayList<>();
    spellings.add(sideBySide(tokens.stream().map(this::anyForm).toList()));
    if (tokens.size() > 1) {
      Compound.joined(tokens, text).ifPresent(joined -> spellings.add(anyForm(joined)));
    }
    return spellings;
  }

  private IntervalsSource anyForm(Token token) {
    return anyTerm(words.stems(token));
  }

  private static List<IntervalsSource> phrase(String text) {
    return PhraseSpellings.of(WordTokenizer.tokensOf(text)).stream()
        .map(spelling -> sideBySide(spelling.stream().map(Intervals::term).toList()))
        .toList();
  }

  private static List<IntervalsSource> prefix(String text) {
    List<Token> tokens = WordTokenizer.tokensOf(text);
    if (tokens.size() == 1) {
      return beginnings(tokens.getFirst());
    }
    List<IntervalsSource> spellings = new ArrayList<>(List.of(PrefixPhrases.source(tokens)));
    Compound.joined(tokens, text).ifPresent(joined -> spellings.addAll(beginnings(joined)));
    return spellings;
  }

  private static List<IntervalsSource> beginnings(Token token) {
    String printed = token.printed();
    return List.of(beginning(printed), beginning(CommuniqueTokenStream.joined(printed)));
  }

  private static List<IntervalsSource> wildcard(String pattern) {
    return List.of(pattern(pattern), pattern(CommuniqueTokenStream.joined(pattern)));
  }

  private static List<IntervalsSource> fuzzy(QueryNode.Fuzzy fuzzy) {
    List<Token> tokens = WordTokenizer.tokensOf(fuzzy.text());
    if (tokens.size() != 1) {
      return phrase(fuzzy.text());
    }
    String word = tokens.getFirst().printed();
    return List.of(automaton(WordQueries.similar(word, fuzzy.edits()), fuzzy.toString()));
  }

  private List<IntervalsSource> named(QueryNode.Named named) {
    List<IntervalsSource> typed =
        WordQueries.isAlsoWord(named)
            ? List.of(exact(WordTokenizer.tokensOf(named.text())))
            : phrase(named.text());
    List<IntervalsSource> all = new ArrayList<>();
    all.add(Intervals.term(CommuniqueTokenStream.name(named.code())));
    Set<String> longer = words.longerNames(named);
    typed.forEach(source -> all.add(outside(source, longer)));
    return all;
  }

  private static IntervalsSource anyOf(Collection<IntervalsSource> sources) {
    return sources.size() == 1
        ? sources.iterator().next()
        : Intervals.or(sources.toArray(IntervalsSource[]::new));
  }

  static IntervalsSource anyTerm(Collection<Term> terms) {
    return anyOf(terms.stream().map(term -> Intervals.term(term.text())).toList());
  }

  private static IntervalsSource sideBySide(List<IntervalsSource> words) {
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
      return Intervals.term(CommuniqueTokenStream.cased(token.cased()));
    }
    Automaton anyCase =
        Operations.concatenate(
            List.of(
                Automata.makeString(CommuniqueTokenStream.cased("")),
                Automata.makeCaseInsensitiveString(token.printed())));
    return Intervals.notContaining(
        Intervals.term(token.printed()), automaton(anyCase, "capitals of " + token.printed()));
  }

  /** Words that begin so. */
  private static IntervalsSource beginning(String beginning) {
    return Intervals.prefix(new BytesRef(beginning), MAX_EXPANSIONS);
  }

  /** Words of a pattern with {@code *} and {@code ?}. */
  private static IntervalsSource pattern(String pattern) {
    return Intervals.wildcard(new BytesRef(pattern), MAX_EXPANSIONS);
  }

  private static IntervalsSource automaton(Automaton automaton, String label) {
    Automaton deterministic =
        Operations.determinize(automaton, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    return Intervals.multiterm(
        new CompiledAutomaton(deterministic, false, true, false), MAX_EXPANSIONS, label);
  }

  /** What is no part of the longer name of another party. */
  private static IntervalsSource outside(IntervalsSource words, Set<String> codes) {
    if (codes.isEmpty()) {
      return words;
    }
    List<IntervalsSource> names = new ArrayList<>();
    codes.forEach(code -> names.add(Intervals.term(CommuniqueTokenStream.insideName(code))));
    return Intervals.notContaining(words, anyOf(names));
  }
}
