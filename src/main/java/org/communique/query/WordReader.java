package org.communique.query;

import java.util.Optional;
import org.communique.query.QueryToken.Kind;

/**
 * Takes the punctuation of the page and the marks of other query languages off a word.
 *
 * <p>A word begins with a letter or digit and ends with one, or with an accent on it; inside it is
 * as typed. Reading a word that was read changes nothing.
 */
final class WordReader {
  /** Signs that mean something before a word in other query languages, or here at another place. */
  private static final String LEADING_SIGNS = "+-!=~^";

  /** The largest number of letters that may differ; more would make any word of any. */
  private static final int MAX_EDITS = 2;

  /** Of shorter words one letter may differ. */
  private static final int MIN_LETTERS_FOR_TWO_EDITS = 5;

  /** Shorter words have no forms that differ in a letter and are still the word. */
  private static final int MIN_FUZZY_LETTERS = 3;

  /** Fewer letters begin so many words that nobody can mean them all. */
  private static final int MIN_PREFIX = 2;

  private final ProblemList problems;

  WordReader(ProblemList problems) {
    this.problems = problems;
  }

  /**
   * The word in {@code typed}, or its beginning when a star follows; empty when it holds no letter
   * or digit.
   *
   * @param offset of {@code typed} in the query
   */
  Optional<QueryToken> read(String typed, int offset) {
    String visible = visible(typed, offset);
    int first = firstWordPart(visible);
    if (first == visible.length()) {
      if (!visible.isEmpty()) {
        problems.add(
            offset,
            ProblemList.quoted(visible)
                + " holds no letters or digits and was left out; search for words.");
      }
      return Optional.empty();
    }
    reportSigns(visible.substring(0, first), offset);
    String word = withoutBoost(visible.substring(first), offset);
    int tilde = word.indexOf('~');
    return Optional.of(
        tilde >= 0
            ? fuzzy(word.substring(0, tilde), word.substring(tilde + 1), offset)
            : withSigns(withStarForRoot(word, offset), offset));
  }

  /** The word in {@code typed}, in which no sign means anything; empty when it holds no letter. */
  Optional<QueryToken> readLiteral(String typed, int offset) {
    String visible = visible(typed, offset);
    String word = trimmed(visible.substring(firstWordPart(visible)));
    return word.isEmpty() ? Optional.empty() : Optional.of(new QueryToken(Kind.WORD, offset, word));
  }

  /** The words of a phrase with single spaces between them; empty when there are none. */
  Optional<QueryToken> readPhrase(String typed, int offset) {
    String words = oneSpaced(visible(typed, offset));
    if (!TypedCharacters.hasWordPart(words)) {
      problems.add(offset, "There are no words between these quotes; they were left out.");
      return Optional.empty();
    }
    return Optional.of(new QueryToken(Kind.PHRASE, offset, words));
  }

  private static String oneSpaced(String words) {
    StringBuilder spaced = new StringBuilder(words.length());
    words
        .codePoints()
        .map(character -> TypedCharacters.isGap(character) ? ' ' : character)
        .filter(character -> character != ' ' || !endsWithSpace(spaced))
        .forEachOrdered(spaced::appendCodePoint);
    return spaced.toString().strip();
  }

  private static boolean endsWithSpace(StringBuilder text) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
  }

  /** {@code typed} without characters that have no shape. */
  String visible(String typed, int offset) {
    if (!TypedCharacters.hasInvisible(typed)) {
      return typed;
    }
    StringBuilder visible = new StringBuilder(typed.length());
    typed
        .codePoints()
        .filter(character -> !TypedCharacters.isInvisible(character))
        .forEach(visible::appendCodePoint);
    problems.add(
        offset, "Invisible characters were left out here; typing the words again avoids them.");
    return visible.toString();
  }

  private static int firstWordPart(String text) {
    int at = 0;
    while (at < text.length() && !TypedCharacters.isWordPart(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  /** Says so when {@code before}, which stands before a word, looks like an operator. */
  void reportSigns(String before, int offset) {
    if (before.indexOf('*') >= 0) {
      problems.add(
          offset, "A word cannot begin with a star; the one before this word was left out.");
    } else if (before.chars().anyMatch(sign -> LEADING_SIGNS.indexOf(sign) >= 0)) {
      problems.add(
          offset,
          ProblemList.quoted(before)
              + " before a word has no meaning here and was left out; to exclude a word write NOT"
              + " or one minus directly before it.");
    }
  }

  private String withoutBoost(String text, int offset) {
    int cut = text.indexOf('^');
    if (cut < 0) {
      return text;
    }
    problems.add(
        offset,
        ProblemList.quoted(text.substring(cut))
            + " after a word is not understood and was left out; words cannot be weighed here.");
    return text.substring(0, cut);
  }

  /** A word that may differ in some letters: {@code ~}, {@code ~1}, {@code ~2}. */
  private QueryToken fuzzy(String typed, String number, int offset) {
    String word = trimmed(typed.replaceAll("[*?]+", "-"));
    long letters = word.codePoints().filter(TypedCharacters::isWordPart).count();
    if (letters < MIN_FUZZY_LETTERS) {
      problems.add(
          offset,
          "%s is too short for ~, which finds words that differ in a letter or two; it was read as it is."
              .formatted(ProblemList.quoted(word)));
      return new QueryToken(Kind.WORD, offset, word);
    }
    int allowed = letters < MIN_LETTERS_FOR_TWO_EDITS ? 1 : MAX_EDITS;
    int edits = number.equals("1") ? 1 : allowed;
    boolean isAsTyped = number.isEmpty() || number.equals(Integer.toString(edits));
    if (!isAsTyped) {
      problems.add(
          offset,
          "%s was read as %s~%d: ~1 allows one letter to differ, ~2 two in words of five letters or more."
              .formatted(ProblemList.quoted(typed + "~" + number), word, edits));
    }
    return new QueryToken(Kind.FUZZY, offset, word + "~" + edits);
  }

  /** Westlaw writes the beginning of words with an exclamation mark: {@code terroris!}. */
  private String withStarForRoot(String text, int offset) {
    boolean isRoot =
        text.endsWith("!") && lettersAtEnd(text.substring(0, text.length() - 1)) >= MIN_PREFIX;
    if (!isRoot) {
      return text;
    }
    String starred = text.substring(0, text.length() - 1) + "*";
    problems.add(
        offset,
        "%s was read as %s, words that begin so; without the exclamation mark it is the word alone."
            .formatted(ProblemList.quoted(text), ProblemList.quoted(starred)));
    return starred;
  }

  /** A word, perhaps with signs for letters that may be any. */
  private QueryToken withSigns(String text, int offset) {
    String pattern = pattern(text);
    int sign = firstSign(pattern);
    if (sign < 0) {
      return new QueryToken(Kind.WORD, offset, trimmed(pattern));
    }
    boolean onlyStarAtEnd =
        pattern.indexOf('?') < 0 && pattern.indexOf('*') == pattern.length() - 1;
    if (onlyStarAtEnd && lettersAtEnd(pattern.substring(0, sign)) >= MIN_PREFIX) {
      return new QueryToken(Kind.PREFIX, offset, pattern.substring(0, sign));
    }
    boolean isPattern =
        pattern.codePoints().filter(TypedCharacters::isWordPart).count() >= MIN_PREFIX
            && pattern.codePoints().allMatch(WordReader::mayStandInPattern)
            && !onlyStarAtEnd;
    if (isPattern) {
      return new QueryToken(Kind.WILDCARD, offset, pattern);
    }
    if (text.indexOf('*') < 0) {
      return new QueryToken(Kind.WORD, offset, trimmed(pattern));
    }
    String word = trimmed(text.replaceAll("[*?]+", "-"));
    problems.add(
        offset,
        ("* and ? stand for letters of one word that has at least two others, which %s has not; it"
                + " was read as the word %s.")
            .formatted(ProblemList.quoted(text), ProblemList.quoted(word)));
    return new QueryToken(Kind.WORD, offset, word);
  }

  private static boolean mayStandInPattern(int character) {
    return TypedCharacters.endsWord(character) || character == '*' || character == '?';
  }

  /** Without the punctuation at its end: a question mark there ends a question. */
  private static String pattern(String text) {
    int end = text.length();
    while (end > 0
        && !TypedCharacters.endsWord(text.codePointBefore(end))
        && text.charAt(end - 1) != '*') {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(0, end).replaceAll("\\*{2,}", "*");
  }

  private static int firstSign(String pattern) {
    int at = 0;
    while (at < pattern.length() && pattern.charAt(at) != '*' && pattern.charAt(at) != '?') {
      at++;
    }
    return at == pattern.length() ? -1 : at;
  }

  private static int lettersAtEnd(String text) {
    int letters = 0;
    int at = text.length();
    while (at > 0 && letters < MIN_PREFIX && TypedCharacters.endsWord(text.codePointBefore(at))) {
      letters += TypedCharacters.isWordPart(text.codePointBefore(at)) ? 1 : 0;
      at -= Character.charCount(text.codePointBefore(at));
    }
    return letters;
  }

  /** {@code text} without what stands behind its last word. */
  static String trimmed(String text) {
    int end = text.length();
    while (end > 0 && !TypedCharacters.isWordPart(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    while (end < text.length() && TypedCharacters.isMark(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return text.substring(0, end);
  }
}
