package org.communique.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.communique.model.Communique;
import org.communique.model.CommuniqueText;
import org.communique.model.Paragraph;
import org.communique.model.Sentence;
import org.communique.model.SentenceAnnotations;
import org.communique.model.TextSpan;
import org.communique.query.QueryNode;
import org.communique.query.QueryNode.InTitle;
import org.communique.query.QueryNode.Near;
import org.communique.query.QueryNode.Not;
import org.communique.query.QueryNode.NotNear;
import org.communique.query.QueryParser;
import org.communique.query.Reach;
import org.communique.search.Vocabulary;

/**
 * Queries of every construct of the language over given communiqués, the same ones for the same
 * seed. The parts of a query are drawn from one place of one text, so that most queries have hits;
 * some have a part of another text in them. Each is in the form its own text is read back in.
 */
public final class RandomQueries {
  /** Seed of every test that has no reason for another. */
  public static final long SEED = 20230603;

  private static final int MAX_HEIGHT = 3;

  /** Long distances in words match as the same paragraph does. */
  private static final int LONGEST_DISTANCE = 25;

  private final List<Communique> communiques;
  private final Random random;
  private final RandomWords words;
  private final RandomFacts facts;
  private final boolean bareWords;

  /**
   * A paragraph, and a sentence of it, from which the parts of a query are drawn.
   *
   * @param notes of the sentence
   */
  private record Focus(
      Communique communique, TextSpan paragraph, TextSpan sentence, SentenceAnnotations notes) {
    String text() {
      return communique.text().text();
    }
  }

  private RandomQueries(
      List<Communique> communiques, Vocabulary vocabulary, long seed, boolean bareWords) {
    this.communiques = communiques;
    this.random = new Random(seed);
    this.words = new RandomWords(random, bareWords);
    this.facts = new RandomFacts(random, vocabulary);
    this.bareWords = bareWords;
  }

  /**
   * Queries of every sort.
   *
   * @param communiques at least one; some paragraph of each has a sentence with a word
   */
  public static List<QueryNode> of(
      List<Communique> communiques, Vocabulary vocabulary, long seed, int count) {
    return new RandomQueries(communiques, vocabulary, seed, true).queries(count);
  }

  /** Queries without bare words, which have no stems in them and so suit any language. */
  public static List<QueryNode> withoutBareWords(
      List<Communique> communiques, Vocabulary vocabulary, long seed, int count) {
    return new RandomQueries(communiques, vocabulary, seed, false).queries(count);
  }

  private List<QueryNode> queries(int count) {
    List<QueryNode> queries = new ArrayList<>();
    while (queries.size() < count) {
      // A quarter of them are single words, phrases, patterns, names and values.
      Focus focus = focus();
      QueryNode drawn = queries.size() % 4 == 0 ? leaf(focus) : tree(MAX_HEIGHT, focus);
      QueryNode read = QueryParser.parse(drawn.toString()).node();
      if (QueryParser.parse(read.toString()).problems().isEmpty()) {
        queries.add(read);
      }
    }
    return queries;
  }

  private Focus focus() {
    while (true) {
      Communique communique = communiques.get(random.nextInt(communiques.size()));
      CommuniqueText text = communique.text();
      Paragraph paragraph = text.paragraphs().get(random.nextInt(text.paragraphs().size()));
      List<Sentence> sentences = paragraph.sentences();
      int number = sentences.isEmpty() ? -1 : random.nextInt(sentences.size());
      if (number >= 0 && hasWords(text, sentences.get(number).span())) {
        return new Focus(
            communique,
            paragraph.span(),
            sentences.get(number).span(),
            communique.sentencesOf(paragraph.number()).get(number));
      }
    }
  }

  private static boolean hasWords(CommuniqueText text, TextSpan span) {
    return !BruteForceToken.in(text.text(), span).isEmpty();
  }

  private QueryNode tree(int height, Focus focus) {
    if (height == 0 || random.nextInt(6) == 0) {
      return leaf(focus);
    }
    return switch (random.nextInt(16)) {
      case 0, 1 -> new QueryNode.And(trees(height - 1, focus));
      case 2, 3 -> new QueryNode.Or(List.of(tree(height - 1, focus), tree(height - 1, focus())));
      case 4 -> and(tree(height - 1, focus), new Not(tree(height - 1, focus())));
      case 5 -> and(tree(height - 1, focus), facts.of(focus.communique()));
      case 6 -> new InTitle(inTitle());
      case 7, 8, 9 -> inWords(height - 1, focus);
      case 10, 11, 12 -> inUnit(Reach.SENTENCE, height - 1, focus);
      case 13 -> inUnit(Reach.PARAGRAPH, height - 1, focus);
      default -> notNear(height - 1, focus);
    };
  }

  private static QueryNode and(QueryNode one, QueryNode other) {
    return new QueryNode.And(List.of(one, other));
  }

  private List<QueryNode> trees(int height, Focus focus) {
    return List.of(tree(height, focus), tree(height, focus));
  }

  private Reach someWords() {
    return new Reach(Reach.Unit.WORDS, 1 + random.nextInt(LONGEST_DISTANCE));
  }

  /** Two or three parts; mostly words of one sentence. */
  private List<QueryNode> parts(int height, Focus focus) {
    return Stream.generate(() -> random.nextInt(3) == 0 ? tree(height, focus) : leaf(focus))
        .limit(random.nextInt(4) == 0 ? 3 : 2)
        .toList();
  }

  private QueryNode inWords(int height, Focus focus) {
    return new Near(someWords(), random.nextInt(3) == 0, parts(height, focus));
  }

  private QueryNode inUnit(Reach reach, int height, Focus focus) {
    List<QueryNode> parts = new ArrayList<>(parts(height, focus));
    switch (random.nextInt(6)) {
      case 0 -> parts.set(0, ofSentence(focus).orElse(parts.getFirst()));
      case 1 -> parts.set(0, and(parts.getFirst(), new Not(tree(height, focus()))));
      case 2 -> parts.set(1, facts.of(focus.communique()));
      default -> {}
    }
    return new Near(reach, random.nextInt(4) == 0, parts);
  }

  private QueryNode notNear(int height, Focus focus) {
    Reach reach =
        switch (random.nextInt(3)) {
          case 0 -> Reach.SENTENCE;
          case 1 -> Reach.PARAGRAPH;
          default -> someWords();
        };
    return new NotNear(reach, tree(height, focus), tree(height, focus));
  }

  /** Words of a title, alone or near each other. */
  private QueryNode inTitle() {
    CommuniqueText text = communiques.get(random.nextInt(communiques.size())).text();
    TextSpan title = new TextSpan(0, text.title().length());
    if (BruteForceToken.in(text.title()).isEmpty()) {
      return new QueryNode.Phrase("title");
    }
    QueryNode one = words.in(text.title(), title);
    return switch (random.nextInt(4)) {
      case 0 -> new Near(someWords(), false, List.of(one, words.in(text.title(), title)));
      case 1 -> new QueryNode.And(List.of(one, words.in(text.title(), title)));
      default -> one;
    };
  }

  private QueryNode leaf(Focus focus) {
    return switch (random.nextInt(bareWords ? 8 : 9)) {
      case 0 -> ofSentence(focus).orElseGet(() -> facts.of(focus.communique()));
      case 1 ->
          (bareWords ? facts.name(focus.text(), focus.sentence()) : ofSentence(focus))
              .orElseGet(() -> words.in(focus.text(), focus.sentence()));
      case 2 -> words.in(focus.text(), focus.paragraph());
      case 8 -> facts.of(focus.communique());
      default -> words.in(focus.text(), focus.sentence());
    };
  }

  private Optional<QueryNode> ofSentence(Focus focus) {
    return facts.of(focus.notes(), focus.text(), focus.sentence());
  }
}
