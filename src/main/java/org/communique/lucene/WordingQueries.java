package org.communique.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.communique.model.Communique;
import org.communique.search.NearPassage;
import org.communique.search.WordingScan;

/**
 * Finds texts that may hold some wording, by the words at their positions. Case, accents and
 * punctuation are not looked at here: what is found is to be compared letter by letter.
 */
final class WordingQueries {
  /** Shorter wording is looked for as phrases, which do not run over the end of a paragraph. */
  private static final int MIN_WORDS_ACROSS = 6;

  /**
   * Share of the pairs of neighbours that must stand side by side in a text that may hold the
   * wording; not all, because those at the end and beginning of two paragraphs do not.
   */
  private static final double PAIRS_TOGETHER = 0.7;

  /** Pairs that are asked for, of longer wording those spread over it, or the rarest. */
  private static final int MAX_PAIRS = 48;

  /** Rare words by which near wording is looked for beside its pairs. */
  private static final int RARE_WORDS = 12;

  private final IndexSearcher searcher;
  private final ReaderStates states;
  private final Deadline deadline;

  /**
   * @param states kept from one query to the next
   * @param limit after which looking at texts is stopped
   */
  WordingQueries(IndexSearcher searcher, ReaderStates states, Duration limit) {
    this.searcher = searcher;
    this.states = states;
    this.deadline = Deadline.in(limit);
  }

  /** Two words that follow each other. */
  private record Pair(String first, String second) {}

  /** Gives all texts that may hold every piece. */
  WordingScan scan(List<String> pieces, Consumer<Communique> each) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new TermQuery(new Term(Fields.DOCUMENT_TYPE, Fields.COMMUNIQUE)), Occur.FILTER);
    for (String piece : pieces) {
      all.add(whole(WordTokenizer.tokensOf(piece), piece), Occur.FILTER);
    }
    IndexSearcher limited = deadline.limiting(searcher);
    int texts = Math.max(1, searcher.getIndexReader().maxDoc());
    ScoreDoc[] found = limited.search(all.build(), texts).scoreDocs;
    boolean isComplete = !limited.timedOut();
    Records records = states.of(searcher.getIndexReader()).records();
    for (ScoreDoc text : found) {
      if (deadline.shouldExit()) {
        isComplete = false;
        break;
      }
      each.accept(records.communique(text.doc));
    }
    return new WordingScan(LuceneSearchEngine.generation(searcher), isComplete);
  }

  private static List<String> words(String piece) {
    return WordTokenizer.tokensOf(piece).stream().map(Token::printed).toList();
  }

  private static Query whole(List<Token> tokens, String piece) {
    List<List<String>> runs = certainRuns(tokens, piece);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    if (tokens.size() < MIN_WORDS_ACROSS) {
      runs.forEach(run -> query.add(phrase(Fields.TEXT, run), Occur.FILTER));
      return query.build();
    }
    runs.stream()
        .flatMap(List::stream)
        .distinct()
        .forEach(word -> query.add(new TermQuery(new Term(Fields.TEXT, word)), Occur.FILTER));
    List<Pair> pairs = spread(runs.stream().flatMap(run -> pairs(run).stream()).toList());
    for (Pair pair : pairs) {
      query.add(phrase(Fields.TEXT, List.of(pair.first, pair.second)), Occur.SHOULD);
    }
    return query.setMinimumNumberShouldMatch((int) (pairs.size() * PAIRS_TOGETHER)).build();
  }

  /**
   * The words that are the same in the text, whatever stands around the piece there, in runs
   * without others between them; all of them when there are none. The first and the last may be
   * parts of longer words, and a word with a mark inside may be cut where a sentence ends.
   */
  private static List<List<String>> certainRuns(List<Token> tokens, String piece) {
    List<List<String>> runs = new ArrayList<>();
    List<String> run = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean isEdge = i == 0 || i == tokens.size() - 1;
      if (isCertain(tokens.get(i), piece, isEdge, tokens.size())) {
        run.add(tokens.get(i).printed());
      } else if (!run.isEmpty()) {
        runs.add(run);
        run = new ArrayList<>();
      }
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
    return runs.isEmpty() ? List.of(tokens.stream().map(Token::printed).toList()) : runs;
  }

  private static boolean isCertain(Token token, String piece, boolean isEdge, int words) {
    String word = piece.substring(token.start(), token.end());
    if (isEdge) {
      return words < MIN_WORDS_ACROSS
          && word.length() > 2
          && word.chars().allMatch(Character::isLetter);
    }
    return word.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c > 0x7F);
  }

  private static Query phrase(String field, List<String> words) {
    if (words.size() == 1) {
      return new TermQuery(new Term(field, words.getFirst()));
    }
    PhraseQuery.Builder query = new PhraseQuery.Builder();
    words.forEach(word -> query.add(new Term(field, word)));
    return query.build();
  }

  private static List<Pair> pairs(List<String> words) {
    Set<Pair> pairs = new LinkedHashSet<>();
    for (int i = 1; i < words.size(); i++) {
      pairs.add(new Pair(words.get(i - 1), words.get(i)));
    }
    return new ArrayList<>(pairs);
  }

  private static List<Pair> spread(List<Pair> pairs) {
    int step = (pairs.size() + MAX_PAIRS - 1) / MAX_PAIRS;
    List<Pair> some = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i += Math.max(1, step)) {
      some.add(pairs.get(i));
    }
    return some;
  }

  /** The paragraphs that share the most, and the rarest, words and pairs; the nearest first. */
  List<NearPassage> near(List<String> pieces, int most) throws IOException {
    List<String> words = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    for (String piece : pieces) {
      words.addAll(words(piece));
      pairs.addAll(pairs(words(piece)));
    }
    List<NearPassage> near = new ArrayList<>();
    KeptTexts texts = KeptTexts.ofSearch();
    Records records = states.of(searcher.getIndexReader()).records();
    for (ScoreDoc found : best(Fields.PASSAGE, Fields.PARAGRAPH, words, pairs, most)) {
      int whole = found.doc + (int) Columns.number(searcher, Fields.TO_WHOLE, found.doc);
      int number = (int) Columns.number(searcher, Fields.NUMBER, found.doc);
      near.add(new NearPassage(texts.read(records, whole).communique(), number));
    }
    for (ScoreDoc found : best(Fields.TITLE, Fields.COMMUNIQUE, words, pairs, 1 + most / 4)) {
      near.add(new NearPassage(texts.read(records, found.doc).communique(), 0));
    }
    return near;
  }

  private ScoreDoc[] best(String field, String type, List<String> words, List<Pair> pairs, int most)
      throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(Fields.DOCUMENT_TYPE, type)), Occur.FILTER);
    for (String word : rarest(field, words)) {
      query.add(new TermQuery(new Term(field, word)), Occur.SHOULD);
    }
    for (Pair pair : rarestPairs(field, pairs)) {
      query.add(phrase(field, List.of(pair.first, pair.second)), Occur.SHOULD);
    }
    query.setMinimumNumberShouldMatch(1);
    return deadline.limiting(searcher).search(query.build(), most).scoreDocs;
  }

  private List<String> rarest(String field, List<String> words) throws IOException {
    List<Counted<String>> counted = new ArrayList<>();
    for (String word : new LinkedHashSet<>(words)) {
      counted.add(new Counted<>(word, texts(field, word)));
    }
    return first(counted, RARE_WORDS);
  }

  private List<Pair> rarestPairs(String field, List<Pair> pairs) throws IOException {
    List<Counted<Pair>> counted = new ArrayList<>();
    for (Pair pair : new LinkedHashSet<>(pairs)) {
      int texts = Math.min(texts(field, pair.first), texts(field, pair.second));
      counted.add(new Counted<>(pair, texts));
    }
    return first(counted, MAX_PAIRS);
  }

  private record Counted<T>(T value, int texts) {}

  private static <T> List<T> first(List<Counted<T>> counted, int most) {
    return counted.stream()
        .filter(value -> value.texts() > 0)
        .sorted(Comparator.comparingInt(Counted::texts))
        .limit(most)
        .map(Counted::value)
        .toList();
  }

  private int texts(String field, String word) throws IOException {
    return searcher.getIndexReader().docFreq(new Term(field, word));
  }
}
