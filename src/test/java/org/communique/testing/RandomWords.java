package org.communique.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.communique.model.TextSpan;
import org.communique.query.QueryNode;

/** Draws words, phrases and patterns that stand in a stretch of text, or nearly do. */
final class RandomWords {
  private static final Pattern HYPHENATED = Pattern.compile("\\p{L}+(?:[-‐]\\p{L}+)+");
  private static final Pattern QUOTES = Pattern.compile("[\"“”„‟＂«»*]");

  private final Random random;
  private final boolean bareWords;

  /**
   * A drawer.
   *
   * @param bareWords whether words may be drawn that match by their stems
   */
  RandomWords(Random random, boolean bareWords) {
    this.random = random;
    this.bareWords = bareWords;
  }

  /** Something in a stretch of {@code text} that has a word. */
  QueryNode in(String text, TextSpan stretch) {
    List<BruteForceToken> tokens = BruteForceToken.in(text, stretch);
    BruteForceToken token = tokens.get(random.nextInt(tokens.size()));
    String word = token.span().in(text);
    if (random.nextInt(10) == 0) {
      return respelled(stretch.in(text), word);
    }
    return switch (random.nextInt(bareWords ? 14 : 9)) {
      case 0, 1 -> prefix(word);
      case 2, 3 -> phrase(text, tokens);
      case 4 -> exact(text, tokens);
      case 5 -> wildcard(token.printed());
      case 6 -> fuzzy(token.printed());
      case 7, 8 -> together(tokens);
      default -> new QueryNode.Word(word);
    };
  }

  /** A hyphenated word of the text with or without its hyphens, or a plain word with one. */
  private QueryNode respelled(String stretch, String word) {
    List<String> hyphenated =
        HYPHENATED.matcher(stretch).results().map(MatchResult::group).toList();
    String spelling;
    if (hyphenated.isEmpty()) {
      boolean isPlain = word.length() >= 4 && word.chars().allMatch(Character::isLetter);
      spelling = isPlain ? word.substring(0, 2) + "-" + word.substring(2) : word;
    } else {
      String drawn = hyphenated.get(random.nextInt(hyphenated.size()));
      spelling = random.nextBoolean() ? drawn : drawn.replaceAll("[-‐]", "");
    }
    return bareWords ? new QueryNode.Word(spelling) : new QueryNode.Phrase(spelling);
  }

  private static QueryNode prefix(String word) {
    int letters = Math.min(word.length(), Math.max(2, word.length() / 2));
    boolean plain = word.substring(0, letters).chars().allMatch(Character::isLetterOrDigit);
    return letters >= 2 && plain ? new QueryNode.Prefix(word.substring(0, letters)) : phrase(word);
  }

  private static QueryNode.Phrase phrase(String words) {
    return new QueryNode.Phrase(QUOTES.matcher(words).replaceAll(" "));
  }

  /** Two to six words of the text with what stands between them; one in four has a wrong word. */
  private QueryNode phrase(String text, List<BruteForceToken> tokens) {
    int first = random.nextInt(Math.max(1, tokens.size() - 1));
    int last = Math.min(tokens.size() - 1, first + 1 + random.nextInt(5));
    int wrong = random.nextInt(4) == 0 ? first + random.nextInt(last - first + 1) : -1;
    StringBuilder words = new StringBuilder();
    for (int at = first; at <= last; at++) {
      TextSpan span = tokens.get(at).span();
      words.append(at == wrong ? anyOf(tokens).printed() : span.in(text));
      if (at < last) {
        words.append(text, span.end(), tokens.get(at + 1).span().start());
      }
    }
    return phrase(words.toString());
  }

  private BruteForceToken anyOf(List<BruteForceToken> tokens) {
    return tokens.get(random.nextInt(tokens.size()));
  }

  /** One to three words as printed; one in four all in small letters. */
  private QueryNode exact(String text, List<BruteForceToken> tokens) {
    int first = random.nextInt(tokens.size());
    int last = Math.min(tokens.size() - 1, first + random.nextInt(3));
    String words = text.substring(tokens.get(first).span().start(), tokens.get(last).span().end());
    String printed = QUOTES.matcher(words).replaceAll(" ");
    return new QueryNode.Exact(random.nextInt(4) == 0 ? BruteForceToken.plain(printed) : printed);
  }

  /** The word with some letters left open, in the middle or at the end. */
  private QueryNode wildcard(String word) {
    if (word.length() < 4 || !word.chars().allMatch(Character::isLetter)) {
      return phrase(word);
    }
    int from = 1 + random.nextInt(word.length() - 3);
    int to = from + 1 + random.nextInt(word.length() - from - 1);
    return switch (random.nextInt(3)) {
      case 0 -> new QueryNode.Wildcard(word.substring(0, from) + "*" + word.substring(to));
      case 1 -> new QueryNode.Wildcard(word.substring(0, from) + "?" + word.substring(from + 1));
      default ->
          new QueryNode.Wildcard(
              word.substring(0, from) + "?" + word.substring(from + 1, to + 1) + "*");
    };
  }

  /** The word with a letter changed, left out, doubled, or two the other way round. */
  private QueryNode fuzzy(String word) {
    if (word.length() < 4 || !word.chars().allMatch(Character::isLetter)) {
      return phrase(word);
    }
    int at = 1 + random.nextInt(word.length() - 2);
    String before = word.substring(0, at);
    String letter = word.substring(at, at + 1);
    String after = word.substring(at + 1);
    String changed =
        switch (random.nextInt(5)) {
          case 0 -> before + after;
          case 1 -> before + letter + letter + after;
          case 2 -> before + "e" + after;
          case 3 -> before + after.charAt(0) + letter + after.substring(1);
          default -> word;
        };
    int edits = changed.length() < 5 || random.nextBoolean() ? 1 : 2;
    return changed.length() < 3 ? phrase(word) : new QueryNode.Fuzzy(changed, edits);
  }

  /** Two to four words that stand near each other, in any order. */
  private QueryNode together(List<BruteForceToken> tokens) {
    int first = random.nextInt(tokens.size());
    int last = Math.min(tokens.size(), first + 2 + random.nextInt(6));
    List<String> words =
        new ArrayList<>(
            tokens.subList(first, last).stream().map(BruteForceToken::printed).toList());
    Collections.shuffle(words, random);
    List<String> some = words.subList(0, Math.min(words.size(), 2 + random.nextInt(3)));
    return new QueryNode.Together(String.join(" ", some), 1 + random.nextInt(6));
  }
}
