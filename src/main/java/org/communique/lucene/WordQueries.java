package org.communique.lucene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.communique.annotate.Gazetteer;
import org.communique.query.QueryNode;
import org.communique.search.Vocabulary;

/**
 * Queries for words, phrases, patterns and names over one text field; {@link WordSources} has their
 * places.
 *
 * @param field a field of {@link CommuniqueTokenStream} tokens
 * @param languages of the stems in the index; a bare word is stemmed in each
 * @param vocabulary tells the names of parties
 * @param stemmer stems the words
 * @param present whether a document has a term
 */
record WordQueries(
    String field,
    Set<String> languages,
    Vocabulary vocabulary,
    Stemmer stemmer,
    Predicate<Term> present) {

  private static final Query NOTHING = new MatchNoDocsQuery("no letters or digits");

  /** Any form of a word, and a hyphenated one without its hyphens or with a space for them. */
  Query word(QueryNode.Word word) {
    List<Token> tokens = WordTokenizer.tokensOf(word.text());
    return switch (tokens.size()) {
      case 0 -> NOTHING;
      case 1 -> anyOf(stems(tokens.getFirst()));
      default -> {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        tokens.forEach(token -> phrase.add(stems(token).toArray(Term[]::new)));
        Set<Term> joined = Compound.joined(tokens, word.text()).map(this::stems).orElse(Set.of());
        yield new FormsPhraseQuery(field, phrase.build(), joined);
      }
    };
  }

  /**
   * Two words of a query.
   *
   * @param distance positions from the first to the second; 1 for side by side
   */
  record Pair(Token first, Token second, int distance) {}

  /** Words in any form near each other two by two, the better the nearer. */
  List<Query> pairs(List<Pair> pairs) {
    List<Query> queries = new ArrayList<>();
    List<Set<Term>> words = new ArrayList<>();
    List<PairsQuery.Pair> apart = new ArrayList<>();
    for (Pair pair : pairs) {
      Set<Term> first = stems(pair.first);
      Set<Term> second = stems(pair.second);
      if (Collections.disjoint(first, second)) {
        apart.add(new PairsQuery.Pair(number(first, words), number(second, words), pair.distance));
      } else {
        queries.add(formsOfOne(first, second, pair.distance));
      }
    }
    if (!apart.isEmpty()) {
      queries.add(new PairsQuery(field, words, apart));
    }
    return queries;
  }

  private static int number(Set<Term> word, List<Set<Term>> words) {
    if (!words.contains(word)) {
      words.add(word);
    }
    return words.indexOf(word);
  }

  /** Two forms of one word, whose places Lucene tells apart. */
  private Query formsOfOne(Set<Term> first, Set<Term> second, int distance) {
    Query asTyped = sideBySide(first, second, distance, 0);
    Query near = sideBySide(first, second, 1, Ranking.NEAR);
    return new BooleanQuery.Builder()
        .add(new BoostQuery(asTyped, Ranking.ORDERED_PAIR_WEIGHT), Occur.SHOULD)
        .add(new BoostQuery(near, Ranking.NEAR_PAIR_WEIGHT), Occur.SHOULD)
        .build();
  }

  private Query sideBySide(Set<Term> first, Set<Term> second, int distance, int slop) {
    MultiPhraseQuery phrase =
        new MultiPhraseQuery.Builder()
            .setSlop(slop)
            .add(first.toArray(Term[]::new), 0)
            .add(second.toArray(Term[]::new), distance)
            .build();
    return new FormsPhraseQuery(field, phrase, Set.of());
  }

  /**
   * Words exactly as printed, side by side. One of them may be printed with a hyphen at the end of
   * a line, which may or may not belong to it.
   */
  Query phrase(QueryNode.Phrase phrase) {
    List<Token> tokens = WordTokenizer.tokensOf(phrase.text());
    if (tokens.isEmpty()) {
      return NOTHING;
    }
    return oneOf(PhraseSpellings.of(tokens).stream().map(this::sideBySide).toList());
  }

  private Query sideBySide(List<String> words) {
    if (words.size() == 1) {
      return new TermQuery(new Term(field, words.getFirst()));
    }
    PhraseQuery.Builder query = new PhraseQuery.Builder();
    words.forEach(word -> query.add(new Term(field, word)));
    return query.build();
  }

  /** Words that begin so, with or without their hyphens. */
  Query prefix(QueryNode.Prefix prefix) {
    List<Token> tokens = WordTokenizer.tokensOf(prefix.text());
    return switch (tokens.size()) {
      case 0 -> NOTHING;
      case 1 -> oneOf(startingWith(tokens.getFirst()));
      default -> {
        List<Query> spellings = new ArrayList<>(List.of(PrefixPhrases.query(field, tokens)));
        Compound.joined(tokens, prefix.text())
            .ifPresent(joined -> spellings.addAll(startingWith(joined)));
        yield oneOf(spellings);
      }
    };
  }

  private List<Query> startingWith(Token token) {
    String joined = CommuniqueTokenStream.joined(token.printed());
    return List.of(startsWith(printed(token)), startsWith(new Term(field, joined)));
  }

  private static Query startsWith(Term beginning) {
    return new PrefixQuery(beginning, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
  }

  /** Words in just these capitals and small letters; ranked as the words in any case are. */
  Query exact(QueryNode.Exact exact) {
    List<Token> tokens = WordTokenizer.tokensOf(exact.text());
    if (tokens.isEmpty()) {
      return NOTHING;
    }
    return new ScoredQuery(
        new IntervalQuery(field, WordSources.exact(tokens)),
        sideBySide(PhraseSpellings.plain(tokens)));
  }

  /** Words of a pattern, with or without their hyphens. */
  Query wildcard(QueryNode.Wildcard wildcard) {
    String pattern = pattern(wildcard);
    return oneOf(List.of(matching(pattern), matching(CommuniqueTokenStream.joined(pattern))));
  }

  private Query matching(String pattern) {
    return new WildcardQuery(
        new Term(field, pattern),
        Operations.DEFAULT_DETERMINIZE_WORK_LIMIT,
        MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
  }

  /** The pattern in folded letters. */
  static String pattern(QueryNode.Wildcard wildcard) {
    return FoldedCharacters.oneSigma(
        FoldedCharacters.fold(wildcard.text()).toLowerCase(Locale.ROOT));
  }

  /** Words that differ in a few letters after the first. */
  Query fuzzy(QueryNode.Fuzzy fuzzy) {
    List<Token> tokens = WordTokenizer.tokensOf(fuzzy.text());
    if (tokens.size() != 1) {
      return phrase(new QueryNode.Phrase(fuzzy.text()));
    }
    String word = tokens.getFirst().printed();
    return new AutomatonQuery(
        new Term(field, word + "~" + fuzzy.edits()),
        similar(word, fuzzy.edits()),
        false,
        MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
  }

  /** Words within {@code edits} changes of {@code word} that begin with the same letter. */
  static Automaton similar(String word, int edits) {
    String first = word.substring(0, word.offsetByCodePoints(0, 1));
    String rest = word.substring(first.length());
    return Operations.determinize(
        new LevenshteinAutomata(rest, true).toAutomaton(edits, first),
        Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  /** A party by any of its names, adjectives too. */
  Query mention(String code) {
    SynonymQuery.Builder any = new SynonymQuery.Builder(field);
    any.addTerm(new Term(field, CommuniqueTokenStream.name(code)));
    any.addTerm(new Term(field, CommuniqueTokenStream.adjective(code)));
    return any.build();
  }

  /**
   * A party by any of its names, or by the words typed as they are printed: names have no other
   * forms that the list of parties does not name.
   */
  Query named(QueryNode.Named named) {
    Term name = new Term(field, CommuniqueTokenStream.name(named.code()));
    Query words = phrase(new QueryNode.Phrase(named.text()));
    Query scored = oneOf(List.of(new TermQuery(name), words));
    boolean isPlain = !isAlsoWord(named) && longerNames(named).isEmpty();
    return isPlain ? scored : new ScoredQuery(anyPlace(new WordSources(this).of(named)), scored);
  }

  private Query anyPlace(List<IntervalsSource> sources) {
    return oneOf(sources.stream().map(source -> (Query) new IntervalQuery(field, source)).toList());
  }

  /** Whether what names a party is an English word too, and only capitals tell. */
  static boolean isAlsoWord(QueryNode.Named named) {
    return Gazetteer.isAlsoWord(named.text().replace(".", ""));
  }

  /** Parties whose longer names have the typed one in them. */
  Set<String> longerNames(QueryNode.Named named) {
    return vocabulary.partiesNamedLonger(named.text(), named.code());
  }

  /** Any of several spellings; the best one counts. */
  private static Query oneOf(List<Query> spellings) {
    return spellings.size() == 1 ? spellings.getFirst() : new DisjunctionMaxQuery(spellings, 0f);
  }

  private Term printed(Token token) {
    return new Term(field, token.printed());
  }

  /**
   * One stem for each language, and the word itself for languages without stemming; of a word
   * without forms, itself and a compound that is it. Those that no text has are left out, but for
   * the word itself.
   */
  Set<Term> stems(Token token) {
    Set<Term> terms = new LinkedHashSet<>();
    if (token.forms().hasNoForms()) {
      addPresent(new Term(field, CommuniqueTokenStream.joined(token.printed())), terms);
    } else {
      for (String language : languages) {
        addPresent(new Term(field, stemmer.stem(token.printed(), language)), terms);
      }
    }
    Term unstemmed = new Term(field, Stemmer.unstemmed(token.printed()));
    addPresent(unstemmed, terms);
    if (terms.isEmpty()) {
      terms.add(unstemmed);
    }
    return terms;
  }

  private void addPresent(Term term, Set<Term> terms) {
    if (present.test(term)) {
      terms.add(term);
    }
  }

  private Query anyOf(Set<Term> terms) {
    SynonymQuery.Builder any = new SynonymQuery.Builder(field);
    terms.forEach(any::addTerm);
    return any.build();
  }
}
