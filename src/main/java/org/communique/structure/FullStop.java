package org.communique.structure;

import java.util.regex.Pattern;
import org.communique.structure.SentenceWords.Role;

/** One full stop: tells whether it ends a sentence or belongs to a word, a number or a list. */
final class FullStop {
  private static final Pattern MONTH =
      Pattern.compile(
          "(?:jan|feb|fév|m[aäá]r|a[pv]r|ma[iy]|mei|juin|jui|jun|jul|ao[uû]|aug|sep|o[ck]t|nov|d[eé][czs]|"
              + "ene|abr|ago|dic|gen|mag|giu|lug|set|ott|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)\\p{L}*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern DOTTED = Pattern.compile("\\p{L}(?:\\.\\p{L}{1,2})+");

  /** Also the numbers that were put between others later: {@code 31 bis}. */
  private static final Pattern LIST_NUMBER =
      Pattern.compile(
          "[(\\[]*(?:\\d{1,3}(?:\\.\\d{1,3})*|\\p{L}|[ivxlcIVXLC]{1,6})"
              + "(?:\\s?(?:bis|ter|quater|quart|quinquies|sexies|septies|octies|novies|nonies|decies))?[)\\]]?"
              + "|[▪•●■◦○▫–—-]");

  /** The symbol of a document before its last number: {@code 1/CP. 16}, {@code A/CONF. 62}. */
  private static final Pattern SYMBOL =
      Pattern.compile("[(\\[]?[\\p{L}\\d]+/(?:.*[/.])?\\p{Lu}{1,8}");

  /** A year alone in brackets, as lists of books have it. */
  private static final Pattern BRACKETED_YEAR = Pattern.compile("\\(\\d{4}[a-z]?\\)");

  private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,3}|[IVXLC]{1,6}");
  private static final Pattern REST_OF_DATE =
      Pattern.compile("\\d{1,2}\\.\\s?\\d{2,4}\\b|\\d{4}\\b");
  private static final Pattern DAY_OR_MONTH = Pattern.compile("\\d{1,2}");
  private static final Pattern DAY_BEFORE = Pattern.compile("\\d{1,2}\\.");

  /** Before a number in running text, it makes it the number of the next point. */
  private static final Pattern BEFORE_POINT =
      Pattern.compile(
          "[:;：；、](?:\\s?(?:and|or|and/or|et|ou|y|o|und|oder|en|of|и|или|和|或|以及))?\\s?$");

  private static final int LONGEST_BEFORE_POINT = 10;
  private static final int LONGEST_HEAD = 24;
  private static final int MAX_WORD = 40;
  private static final int MAX_BRACKETED = 6;

  private final String text;
  private final SentenceWords words;
  private final int start;
  private final int at;
  private final int wordStart;

  /** As printed, without the stop. */
  private final String word;

  /** The same without brackets, quotes and dashes before it. */
  private final String bare;

  /** The next word. */
  private final String following;

  private final int next;

  private FullStop(String text, SentenceWords words, int start, int at, int next) {
    this.text = text;
    this.words = words;
    this.start = start;
    this.at = at;
    this.next = next;
    // Some typists put a space before every mark.
    int wordEnd = at > start && text.charAt(at - 1) == ' ' ? at - 1 : at;
    this.wordStart = wordStart(wordEnd);
    this.word = text.substring(wordStart, wordEnd);
    this.bare = stripped(word);
    this.following = wordAt(next);
  }

  /**
   * Whether the stop belongs to the word before it.
   *
   * @param start of the sentence so far
   * @param at the full stop
   * @param end after closing marks; equals {@code at + 1} without any
   * @param next first character of the next word
   */
  static boolean isPartOfWord(
      String text, SentenceWords words, int start, int at, int end, int next) {
    FullStop stop = new FullStop(text, words, start, at, next);
    if (stop.word.isEmpty() || stop.word.length() >= MAX_WORD) {
      return false;
    }
    if (stop.isInList() || stop.isBracketed() || stop.isInCitation()) {
      return true;
    }
    boolean isClosed = end > at + 1 && text.charAt(at + 1) != '’';
    return !isClosed && (stop.isInNumber() || stop.isInitial() || stop.isAbbreviation());
  }

  /** The number or bullet of a point, the name of an article. */
  private boolean isInList() {
    int headEnd = wordStart + word.length();
    if (headEnd - start <= LONGEST_HEAD) {
      String head = text.substring(start, headEnd).strip();
      int space = head.indexOf(' ');
      boolean namesPart = space > 0 && words.has(Role.PART, stripped(head.substring(0, space)));
      if (LIST_NUMBER.matcher(namesPart ? head.substring(space + 1) : head).matches()) {
        return true;
      }
    }
    int from = Math.max(start, wordStart - LONGEST_BEFORE_POINT);
    return LIST_NUMBER.matcher(word).matches()
        && BEFORE_POINT.matcher(text).region(from, wordStart).find();
  }

  /** {@code (s.)} and {@code (L.S.)} stand before the name of one who signed. */
  private boolean isBracketed() {
    int bracket = word.lastIndexOf('(');
    return bracket >= 0
        && word.length() - bracket <= MAX_BRACKETED
        && at + 1 < text.length()
        && text.charAt(at + 1) == ')';
  }

  /** {@code Smith, J. (Ed.). (1855). Title.} */
  private boolean isInCitation() {
    boolean yearFollows = text.charAt(next - 1) == '(' && following.matches("\\d{4}[a-z]?");
    boolean isAfterStop = wordStart >= start + 2 && text.charAt(wordStart - 2) == '.';
    return (word.endsWith(".)") && yearFollows)
        || (isAfterStop && BRACKETED_YEAR.matcher(word).matches());
  }

  private boolean isInNumber() {
    if (SYMBOL.matcher(word).matches()) {
      return !following.isEmpty() && Character.isDigit(following.charAt(0));
    }
    if (!SHORT_NUMBER.matcher(bare).matches()) {
      return false;
    }
    boolean isDayOrMonth = DAY_OR_MONTH.matcher(bare).matches();
    return (isDayOrMonth && (MONTH.matcher(following).matches() || isInDottedDate()))
        || words.has(Role.BEFORE_ORDINAL, wordBefore());
  }

  /** {@code 23. 6. 1992} */
  private boolean isInDottedDate() {
    int end = Math.min(text.length(), next + LONGEST_BEFORE_POINT);
    boolean goesOn = REST_OF_DATE.matcher(text).region(next, end).lookingAt();
    boolean isYear = following.length() == 4;
    return goesOn && (!isYear || DAY_BEFORE.matcher(printedBefore()).matches());
  }

  /** A single capital; a single letter too where letters have no case. */
  private boolean isInitial() {
    if (bare.length() != 1 || !Character.isLetter(bare.charAt(0))) {
      return false;
    }
    String before = wordBefore();
    if (Character.isUpperCase(bare.charAt(0))) {
      return !words.has(Role.BEFORE_LETTER, before) && !opensSentence();
    }
    boolean isUnit = !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
    return isCaseless(bare.charAt(0)) && !isUnit;
  }

  private static boolean isCaseless(char letter) {
    return Character.getType(letter) == Character.OTHER_LETTER && !Character.isIdeographic(letter);
  }

  private boolean isAbbreviation() {
    if (words.has(Role.NEVER_LAST, bare)) {
      return true;
    }
    if (words.has(Role.BEFORE_NUMBER, bare) && isNumberFollowing()) {
      return true;
    }
    boolean isDotted = DOTTED.matcher(bare).matches();
    if (!isDotted && bare.length() == 1 && endsInDigit(wordBefore())) {
      return false;
    }
    return (isDotted || words.has(Role.SOMETIMES_LAST, bare))
        && (isInDateline() || !opensSentence());
  }

  /** {@code WASHINGTON, D.C. – The President} */
  private boolean isInDateline() {
    return next >= at + 4 && "-–—".indexOf(text.charAt(next - 2)) >= 0;
  }

  private static boolean endsInDigit(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(word.length() - 1));
  }

  /** A number, or a mark in capitals such as {@code EA/OS}. */
  private boolean isNumberFollowing() {
    boolean hasDigit = following.chars().anyMatch(Character::isDigit);
    boolean isMark =
        following.length() <= MAX_BRACKETED && following.chars().noneMatch(Character::isLowerCase);
    return hasDigit || (isMark && !following.isEmpty());
  }

  /** A word in capitals is part of a name: {@code W. DE GREVENKOP}. */
  private boolean opensSentence() {
    boolean isInCapitals =
        following.length() > 1 && following.chars().noneMatch(Character::isLowerCase);
    return !isInCapitals && words.has(Role.OPENS_SENTENCE, following);
  }

  private int wordStart(int wordEnd) {
    int from = wordEnd;
    while (from > start && wordEnd - from < MAX_WORD && text.charAt(from - 1) != ' ') {
      from--;
    }
    return from;
  }

  private String wordBefore() {
    return stripped(printedBefore());
  }

  private String printedBefore() {
    int end = wordStart;
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    return text.substring(wordStart(end), end);
  }

  private String wordAt(int from) {
    int end = from;
    while (end < text.length() && end - from < MAX_WORD && isInWord(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end);
  }

  private static boolean isInWord(char c) {
    return Character.isLetterOrDigit(c) || c == '/' || c == '-';
  }

  private static String stripped(String word) {
    int from = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '.' && c != '°') {
        from = i + 1;
      }
    }
    return word.substring(from);
  }
}
