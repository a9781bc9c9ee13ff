package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import org.communique.model.TextSpan;

/** A stretch of text as numbers, words and signs, for reading dates. White space is dropped. */
final class DateTokens {
  /**
   * A number, a word or a sign.
   *
   * @param span where it stands in the whole text
   * @param folded the word or sign; for a number its digits in ASCII
   * @param number its value, -1 for words, signs and numbers of more than nine digits
   */
  record Token(TextSpan span, String folded, int number) {
    boolean isNumber() {
      return number >= 0;
    }

    boolean isWord() {
      return Character.isLetter(folded.charAt(0));
    }
  }

  private DateTokens() {}

  static List<Token> of(String text, int from, int to) {
    List<Token> tokens = new ArrayList<>();
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      int end = at + 1;
      if (Character.isDigit(c)) {
        end = runOf(text, at, to, true);
        tokens.add(number(text, at, end));
      } else if (Character.isLetter(c)) {
        end = runOf(text, at, to, false);
        add(tokens, text, at, end);
      } else if (!isSpace(c)) {
        tokens.add(new Token(new TextSpan(at, end), sign(c), -1));
      }
      at = end;
    }
    return tokens;
  }

  private static void add(List<Token> tokens, String text, int at, int end) {
    String folded = TermFolding.fold(text.substring(at, end));
    if (!folded.isEmpty()) {
      tokens.add(new Token(new TextSpan(at, end), folded, -1));
    }
  }

  private static int runOf(String text, int start, int limit, boolean digits) {
    int end = start + 1;
    while (end < limit && isPart(text.charAt(end), digits)) {
      end++;
    }
    return end;
  }

  private static boolean isPart(char c, boolean digits) {
    return digits
        ? Character.isDigit(c)
        : Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
  }

  private static String sign(char c) {
    return switch (c) {
      case '–', '—', '‑', '‐', '−' -> "-";
      case 'º', 'ª', '°' -> "º";
      default -> String.valueOf(c);
    };
  }

  private static Token number(String text, int start, int end) {
    StringBuilder digits = new StringBuilder();
    for (int i = start; i < end; i++) {
      digits.append(Character.digit(text.charAt(i), 10));
    }
    int value = digits.length() > 9 ? -1 : Integer.parseInt(digits.toString());
    return new Token(new TextSpan(start, end), digits.toString(), value);
  }
}
