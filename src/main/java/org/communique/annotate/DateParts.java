package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.communique.annotate.DateTokens.Token;

/**
 * Reads the day, the month or the year that begins at a token, in figures or in words; {@link
 * DateReader} knows the orders in which they make a date.
 */
final class DateParts {
  private static final int FIRST_YEAR = 1450;
  private static final int LAST_YEAR = 2100;

  /** What may stand between a month and its year: “June in the year of our Lord 1850”. */
  private static final Set<String> YEAR_LINKS =
      Set.of(
          "of",
          "in",
          "the",
          "year",
          "our",
          "lord",
          "de",
          "del",
          "ano",
          "anno",
          "domini",
          "l",
          "an",
          "annee",
          "van",
          "het",
          "jaar",
          ",",
          ".",
          "(",
          "’",
          "'",
          "a",
          "d",
          "do",
          "roku",
          "day",
          "annoque",
          "annoq",
          "annoqe",
          "e",
          "one",
          "s",
          "dell",
          "anul",
          "his",
          "her",
          "majesty",
          "majestys",
          "majesties",
          "reign",
          "and",
          "said",
          "instant");

  /** Most words between two parts of a date. */
  private static final int MAX_LINKS = 12;

  /** Longer runs of words are no year: “one thousand nine hundred and ninety-six” has seven. */
  private static final int MAX_YEAR_WORDS = 14;

  private static final Part NONE = new Part(0, 0);

  /**
   * A day of the month, a month or a year.
   *
   * @param value 0 when there is none
   * @param next the first token after it, 0 when there is none
   */
  record Part(int value, int next) {
    boolean isThere() {
      return value > 0;
    }
  }

  private final List<Token> tokens;
  private final String language;

  /**
   * @param language BCP 47 code of the text, for month names that mean two months
   */
  DateParts(List<Token> tokens, String language) {
    this.tokens = tokens;
    this.language = language;
  }

  /** The day at a token and the token after it. */
  Part day(int at) {
    if (at >= tokens.size()) {
      return NONE;
    }
    Token token = tokens.get(at);
    if (token.isNumber()) {
      return isDay(token) ? new Part(token.number(), at + 1) : NONE;
    }
    if (!NumberWords.mayBegin(token.folded())) {
      return NONE;
    }
    NumberWords.Read words = NumberWords.day(words(at, 4));
    if (words.words() == 0) {
      return NONE;
    }
    int next = at + words.words();
    boolean bracketed =
        next + 2 < tokens.size() && word(next).equals("(") && isDay(tokens.get(next + 1));
    return bracketed ? new Part(number(next + 1), next + 3) : new Part(words.value(), next);
  }

  static boolean isDay(Token token) {
    return token.number() >= 1 && token.number() <= 31 && token.folded().length() <= 2;
  }

  static boolean isYear(Token token) {
    return token.folded().length() == 4 && isYear(token.number());
  }

  private static boolean isYear(int number) {
    return number >= FIRST_YEAR && number <= LAST_YEAR;
  }

  /** The month at a token and the token after it. */
  Part month(int at) {
    if (at >= tokens.size() || !tokens.get(at).isWord()) {
      return NONE;
    }
    boolean two =
        MonthNames.ALL.mayHaveTwoWords(word(at))
            && at + 1 < tokens.size()
            && tokens.get(at + 1).isWord();
    if (two) {
      OptionalInt both = MonthNames.ALL.month(word(at) + " " + word(at + 1), language);
      if (both.isPresent()) {
        return new Part(both.getAsInt(), at + 2);
      }
    }
    OptionalInt one = MonthNames.ALL.month(word(at), language);
    return one.isPresent() ? new Part(one.getAsInt(), at + 1) : NONE;
  }

  /** The year after links from a token on, and the token after it. */
  Part year(int from) {
    int at = from;
    for (int links = 0; at < tokens.size() && links <= MAX_LINKS; links++) {
      Token token = tokens.get(at);
      if (token.isNumber()) {
        return isYear(token) ? new Part(token.number(), at + 1) : NONE;
      }
      boolean number = NumberWords.mayBegin(token.folded());
      NumberWords.Read words =
          number ? NumberWords.cardinal(words(at, MAX_YEAR_WORDS)) : NumberWords.NOTHING;
      if (isYear(words.value())) {
        return bracketedYear(at + words.words(), words.value());
      }
      int ordinal = number ? NumberWords.day(words(at, 4)).words() : 0;
      if (!YEAR_LINKS.contains(token.folded()) && ordinal == 0) {
        return NONE;
      }
      at += Math.max(1, ordinal);
    }
    return NONE;
  }

  /** Figures in brackets beat the words before them. */
  private Part bracketedYear(int at, int words) {
    boolean bracketed =
        at + 1 < tokens.size() && word(at).equals("(") && isYear(tokens.get(at + 1));
    return bracketed ? new Part(number(at + 1), at + 2) : new Part(words, at);
  }

  /** The year in words (“nineteen hundred and ninety six”) that begins at a token. */
  Part yearInWords(int at) {
    if (!NumberWords.mayBegin(word(at))) {
      return NONE;
    }
    NumberWords.Read words = NumberWords.cardinal(words(at, MAX_YEAR_WORDS));
    return (words.words() > 2 || OneWordNumbers.isYear(word(at))) && isYear(words.value())
        ? new Part(words.value(), at + words.words())
        : NONE;
  }

  private List<String> words(int at, int most) {
    int end = Math.min(tokens.size(), at + most);
    List<String> words = new ArrayList<>(most);
    for (int i = at; i < end; i++) {
      words.add(tokens.get(i).folded());
    }
    return words;
  }

  /** The first token from one on that is none of the links. */
  int skip(int from, Set<String> links) {
    int at = from;
    while (at < tokens.size() && at - from < MAX_LINKS && links.contains(word(at))) {
      at++;
    }
    return at;
  }

  /** The next token, when the one here is one of the signs. */
  int skipSigns(int at, Set<String> signs) {
    return at < tokens.size() && signs.contains(word(at)) ? at + 1 : at;
  }

  /** The word or sign at a token, folded. */
  String word(int at) {
    return tokens.get(at).folded();
  }

  /** The number at a token; negative when it is none. */
  int number(int at) {
    return tokens.get(at).number();
  }
}
