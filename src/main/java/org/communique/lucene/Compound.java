package org.communique.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A word of several parts with hyphens between them: {@code co-operation}.
 *
 * @param first index of its first part among the words of the text
 * @param last index of its last part
 * @param joined the word as it is without its hyphens, at the place of the whole
 * @param isOpen whether the one hyphen stood at the end of a printed line and may be no part of the
 *     word, which {@code \u2010} says
 */
record Compound(int first, int last, Token joined, boolean isOpen) {
  private static final String HYPHENS = "-\u2010\u2011\uFE63\uFF0D";
  private static final char OPEN_HYPHEN = '\u2010';

  /** What has more parts is no word; Lucene has no terms above 32,766 bytes. */
  private static final int MAX_PARTS = 5;

  private static final int MAX_LENGTH = 100;

  /**
   * The hyphenated words among {@code tokens}, in order.
   *
   * @param text in which they stand, from the position {@code base} on
   */
  static List<Compound> among(List<Token> tokens, String text, int base) {
    List<Compound> compounds = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= tokens.size(); i++) {
      if (i == tokens.size() || !isHyphenBetween(tokens.get(i - 1), tokens.get(i), text, base)) {
        if (i - first > 1) {
          of(tokens, first, i - 1, text, base).ifPresent(compounds::add);
        }
        first = i;
      }
    }
    return compounds;
  }

  /** The word that a whole text is, when it is one hyphenated word and nothing else. */
  static Optional<Token> joined(List<Token> tokens, String text) {
    return among(tokens, text, 0).stream()
        .filter(compound -> compound.first == 0 && compound.last == tokens.size() - 1)
        .map(Compound::joined)
        .findFirst();
  }

  private static boolean isHyphenBetween(Token before, Token after, String text, int base) {
    return after.start() == before.end() + 1
        && HYPHENS.indexOf(text.charAt(before.end() - base)) >= 0;
  }

  private static Optional<Compound> of(
      List<Token> tokens, int first, int last, String text, int base) {
    StringBuilder printed = new StringBuilder();
    StringBuilder cased = new StringBuilder();
    for (Token part : tokens.subList(first, last + 1)) {
      printed.append(part.printed());
      cased.append(part.cased());
    }
    boolean isWord = printed.chars().anyMatch(Character::isLetter);
    if (!isWord || last - first >= MAX_PARTS || printed.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    int start = tokens.get(first).start();
    int end = tokens.get(last).end();
    boolean isOpen =
        last == first + 1 && text.charAt(tokens.get(first).end() - base) == OPEN_HYPHEN;
    WordForms forms = new WordForms(printed.toString(), cased.toString());
    Token joined = new Token(forms, start, end);
    return Optional.of(new Compound(first, last, joined, isOpen));
  }
}
