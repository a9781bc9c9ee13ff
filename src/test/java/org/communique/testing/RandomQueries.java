package org.communique.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.communique.model.CommuniqueText;
import org.communique.model.Paragraph;
import org.communique.model.Sentence;
import org.communique.model.TextSpan;
import org.communique.query.QueryNode;
import org.communique.query.QueryNode.InTitle;
import org.communique.query.QueryNode.Not;
import org.communique.query.QueryNode.Phrase;
import org.communique.query.QueryNode.Prefix;
import org.communique.query.QueryNode.Word;
import org.communique.query.QueryParser;

/**
 * Queries over words that stand in given texts, the same ones for the same seed: words, phrases
 * (some across the end of a sentence, some with a wrong word in them), prefixes, and combinations
 * of these. Each is in the form its own text is read back in.
 */
public final class RandomQueries {
  /** Seed of every test that has no reason for another. */
  public static final long SEED = 20230603;

  /** Queries a test asks for unless it has a reason for another number. */
  public static final int COUNT = 200;

  private static final int MAX_HEIGHT = 3;
  private static final Pattern HYPHENATED = Pattern.compile("\\p{L}+(?:[-‐]\\p{L}+)+");

  private final List<CommuniqueText> texts;
  private final Random random;
  private final boolean bareWords;

  private RandomQueries(List<CommuniqueText> texts, long seed, boolean bareWords) {
    this.texts = texts;
    this.random = new Random(seed);
    this.bareWords = bareWords;
  }

  /**
   * Queries of every sort.
   *
   * @param texts at least one, each with a paragraph that has a word
   */
  public static List<QueryNode> of(List<CommuniqueText> texts, long seed, int count) {
    return new RandomQueries(texts, seed, true).queries(count);
  }

  /** Queries without bare words, which have no stems in them and so suit any language. */
  public static List<QueryNode> withoutBareWords(List<CommuniqueText> texts, long seed, int count) {
    return new RandomQueries(texts, seed, false).queries(count);
  }

  private List<QueryNode> queries(int count) {
    List<QueryNode> queries = new ArrayList<>();
    while (queries.size() < count) {
      // Half of them are single words, phrases and prefixes.
      QueryNode drawn = queries.size() % 2 == 0 ? leaf() : tree(MAX_HEIGHT);
      queries.add(QueryParser.parse(drawn.toString()).node());
    }
    return queries;
  }

  private QueryNode tree(int height) {
    if (height == 0 || random.nextInt(5) == 0) {
      return leaf();
    }
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> new QueryNode.And(trees(height - 1));
      case 3, 4, 5 -> new QueryNode.Or(trees(height - 1));
      case 6 -> new QueryNode.And(List.of(tree(height - 1), new Not(tree(height - 1))));
      default -> new InTitle(titleLeaf());
    };
  }

  private List<QueryNode> trees(int height) {
    return List.of(tree(height), tree(height));
  }

  private QueryNode leaf() {
    CommuniqueText text = texts.get(random.nextInt(texts.size()));
    return leaf(text, block(text));
  }

  private QueryNode titleLeaf() {
    CommuniqueText text = texts.get(random.nextInt(texts.size()));
    return leaf(text, text.titleSpan().isEmpty() ? block(text) : text.titleSpan());
  }

  private TextSpan block(CommuniqueText text) {
    Paragraph paragraph = text.paragraphs().get(random.nextInt(text.paragraphs().size()));
    List<Sentence> sentences = paragraph.sentences();
    if (sentences.size() > 1 && random.nextInt(4) == 0) {
      // Around the end of a sentence.
      int before = random.nextInt(sentences.size() - 1);
      return new TextSpan(
          lastWords(text.text(), sentences.get(before).span()),
          sentences.get(before + 1).span().end());
    }
    return paragraph.span();
  }

  /** Where the last few words of {@code sentence} begin. */
  private static int lastWords(String text, TextSpan sentence) {
    List<BruteForceToken> tokens = BruteForceToken.in(text, sentence);
    return tokens.isEmpty()
        ? sentence.start()
        : tokens.get(Math.max(0, tokens.size() - 3)).span().start();
  }

  private QueryNode leaf(CommuniqueText text, TextSpan block) {
    List<BruteForceToken> tokens = BruteForceToken.in(text.text(), block);
    if (tokens.isEmpty()) {
      return new Phrase(text.title());
    }
    BruteForceToken token = tokens.get(random.nextInt(tokens.size()));
    String word = token.span().in(text.text());
    if (random.nextInt(8) == 0) {
      return respelled(block.in(text.text()), word);
    }
    return switch (random.nextInt(bareWords ? 4 : 2)) {
      case 0 -> prefix(word);
      case 1 -> phrase(text, tokens);
      default -> new Word(word);
    };
  }

  /** A hyphenated word of the text with or without its hyphens, or a plain word with one. */
  private QueryNode respelled(String block, String word) {
    List<String> hyphenated = HYPHENATED.matcher(block).results().map(MatchResult::group).toList();
    String spelling;
    if (hyphenated.isEmpty()) {
      boolean isPlain = word.length() >= 4 && word.chars().allMatch(Character::isLetter);
      spelling = isPlain ? word.substring(0, 2) + "-" + word.substring(2) : word;
    } else {
      String drawn = hyphenated.get(random.nextInt(hyphenated.size()));
      spelling = random.nextBoolean() ? drawn : drawn.replaceAll("[-‐]", "");
    }
    return bareWords ? new Word(spelling) : new Phrase(spelling);
  }

  private static QueryNode prefix(String word) {
    int letters = Math.min(word.length(), Math.max(2, word.length() / 2));
    boolean plain = word.substring(0, letters).chars().allMatch(Character::isLetterOrDigit);
    return letters >= 2 && plain ? new Prefix(word.substring(0, letters)) : new Phrase(word);
  }

  /** Two to six words of the text with what stands between them; one in four has a wrong word. */
  private QueryNode phrase(CommuniqueText text, List<BruteForceToken> tokens) {
    int first = random.nextInt(Math.max(1, tokens.size() - 1));
    int last = Math.min(tokens.size() - 1, first + 1 + random.nextInt(5));
    int wrong = random.nextInt(4) == 0 ? first + random.nextInt(last - first + 1) : -1;
    StringBuilder words = new StringBuilder();
    for (int at = first; at <= last; at++) {
      TextSpan span = tokens.get(at).span();
      words.append(at == wrong ? anyWord() : span.in(text.text()));
      if (at < last) {
        words.append(text.text(), span.end(), tokens.get(at + 1).span().start());
      }
    }
    return new Phrase(words.toString().replaceAll("[\"“”„‟＂«»*]", " "));
  }

  private String anyWord() {
    CommuniqueText text = texts.get(random.nextInt(texts.size()));
    List<BruteForceToken> tokens = BruteForceToken.in(text.text());
    return tokens.get(random.nextInt(tokens.size())).span().in(text.text());
  }
}
