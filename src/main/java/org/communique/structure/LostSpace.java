package org.communique.structure;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Sentences that end though the space or line end after them was lost in conversion. */
final class LostSpace {
  /** What is printed before the name of one who signed. */
  private static final Pattern SIGNED =
      Pattern.compile("\\((?:s|sd|sgd|w\\.g|L\\.S|Signed|signed)\\.?\\)");

  /** Longest word looked at, in UTF-16 units. */
  private static final int MAX_WORD = 40;

  private static final int MAX_BRACKET = 80;
  private static final int MIN_WORD = 3;
  private static final int MIN_BEFORE_NUMBER = 4;
  private static final int MIN_CAPITALS = 4;
  private static final int YEAR = 4;

  private LostSpace() {}

  /**
   * Whether a sentence ends at a mark that no space follows: {@code force.It shall}.
   *
   * @param start of the sentence so far
   * @param at the mark
   * @param end after closing marks, inside the text
   */
  static boolean endsSentence(String text, int start, int at, int end) {
    int small = runBefore(text, start, at, Character::isLowerCase);
    boolean startsWord =
        at - small == 0 || !".@/:_".contains(text.substring(at - small - 1, at - small));
    boolean isPlain = end == at + 1;
    if (isPlain && startsWord && Character.isDigit(text.charAt(end))) {
      return small >= MIN_BEFORE_NUMBER;
    }
    if (isPlain
        && small >= MIN_WORD
        && SIGNED.matcher(text).region(end, text.length()).lookingAt()) {
      return true;
    }
    if (!opensWord(text, end)) {
      return false;
    }
    boolean isClosed = !isPlain && at > start && Character.isLetter(text.charAt(at - 1));
    return (startsWord && (small >= MIN_WORD || isClosed))
        || runBefore(text, start, at, Character::isDigit) == YEAR
        || (runBefore(text, start, at, Character::isUpperCase) >= MIN_CAPITALS
            && Character.isLowerCase(text.charAt(end + 1)));
  }

  /**
   * Whether a sentence ends at a bracket that no space follows: {@code (see Nr. I)The proposal}.
   */
  static boolean endsAfterBracket(String text, int bracket) {
    int next = bracket + 1;
    if (text.charAt(bracket) != ')' || next + 1 >= text.length() || !opensWord(text, next)) {
      return false;
    }
    String before = text.substring(Math.max(0, bracket - MAX_BRACKET), bracket);
    int open = before.lastIndexOf('(');
    return open >= 0
        && Character.isLowerCase(text.charAt(next + 1))
        && before.indexOf(' ', open) > 0;
  }

  private static boolean opensWord(String text, int position) {
    return Character.isUpperCase(text.charAt(position))
        && position + 1 < text.length()
        && (Character.isLetter(text.charAt(position + 1)) || text.charAt(position + 1) == ' ');
  }

  /** How many characters of a kind stand before a place. */
  private static int runBefore(String text, int start, int at, IntPredicate isOfKind) {
    int from = at;
    while (from > start && at - from < MAX_WORD && isOfKind.test(text.charAt(from - 1))) {
      from--;
    }
    return at - from;
  }
}
