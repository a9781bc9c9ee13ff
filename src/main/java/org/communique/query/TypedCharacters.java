package org.communique.query;

import java.util.function.IntPredicate;

/** What single characters of a query are: parts of words, gaps, quotes. */
final class TypedCharacters {
  private static final String DOUBLE_QUOTES = "\"“”„‟＂";
  private static final String GUILLEMETS = "«»";

  private TypedCharacters() {}

  /** A character that can begin a word; the small figure of CO₂ and the numeral Ⅲ are such too. */
  static boolean isWordPart(int character) {
    boolean isSmallFigure = character >= '₀' && character <= '₉';
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.LETTER_NUMBER
        || isSmallFigure;
  }

  /** A letter or digit, or an accent typed as a mark of its own. */
  static boolean endsWord(int character) {
    return isWordPart(character) || isMark(character);
  }

  static boolean isMark(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  /** White space of any width, and what is read as such: control characters, halves of pairs. */
  static boolean isGap(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == '\u200B'
        || isControl(character);
  }

  /** A character nobody types on purpose: a control character or half of a surrogate pair. */
  static boolean isControl(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character < '\t' || character > '\r';
      case Character.SURROGATE -> true;
      default -> false;
    };
  }

  /**
   * A character without a shape, such as a soft hyphen or a change of direction, that would part a
   * word from its equals. The joiners are not: Persian and Indian spelling needs them.
   */
  static boolean isInvisible(int character) {
    return Character.getType(character) == Character.FORMAT
        && character != '\u200C'
        && character != '\u200D'
        && character != '\u200B';
  }

  static boolean isQuote(int character) {
    return DOUBLE_QUOTES.indexOf(character) >= 0 || GUILLEMETS.indexOf(character) >= 0;
  }

  /** Whether {@code close} ends what {@code open} began: languages differ in which stands where. */
  static boolean isPair(int open, int close) {
    String family = GUILLEMETS.indexOf(open) >= 0 ? GUILLEMETS : DOUBLE_QUOTES;
    return family.indexOf(close) >= 0;
  }

  /** Whether a run of characters that belong together ends before this one. */
  static boolean endsRun(int character) {
    return isGap(character) || isQuote(character) || "()|".indexOf(character) >= 0;
  }

  /** Whether there is a letter or digit in {@code text}. */
  static boolean hasWordPart(String text) {
    return has(text, TypedCharacters::isWordPart);
  }

  static boolean hasInvisible(String text) {
    return has(text, TypedCharacters::isInvisible);
  }

  private static boolean has(String text, IntPredicate sort) {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      if (sort.test(text.codePointAt(at))) {
        return true;
      }
    }
    return false;
  }
}
