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
    return Optional.of(withoutStars(withoutSuffix(visible.substring(first), offset), offset));
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
      problems.add(offset, "A star can only end a word; the one before this word was left out.");
    } else if (before.chars().anyMatch(sign -> LEADING_SIGNS.indexOf(sign) >= 0)) {
      problems.add(
          offset,
          ProblemList.quoted(before)
              + " before a word has no meaning here and was left out; to exclude a word write NOT"
              + " or one minus directly before it.");
    }
  }

  private String withoutSuffix(String text, int offset) {
    int cut = 0;
    while (cut < text.length() && text.charAt(cut) != '~' && text.charAt(cut) != '^') {
      cut++;
    }
    if (cut < text.length()) {
      problems.add(
          offset,
          ProblemList.quoted(text.substring(cut))
              + " after a word is not understood and was left out; ~ and ^ have no meaning here.");
    }
    return text.substring(0, cut);
  }

  private QueryToken withoutStars(String text, int offset) {
    int star = text.indexOf('*');
    if (star < 0) {
      return new QueryToken(Kind.WORD, offset, trimmed(text));
    }
    String beginning = text.substring(0, star);
    boolean inside = TypedCharacters.hasWordPart(text.substring(star));
    if (lettersAtEnd(beginning) >= MIN_PREFIX) {
      if (inside) {
        reportStarInside(text, beginning, offset);
      }
      return new QueryToken(Kind.PREFIX, offset, beginning);
    }
    String word = trimmed(text.replaceAll("\\*+", "-"));
    problems.add(
        offset,
        ("A star needs at least two letters directly before it, which %s has not; it was"
                + " read as the word %s.")
            .formatted(ProblemList.quoted(text), ProblemList.quoted(word)));
    return new QueryToken(Kind.WORD, offset, word);
  }

  private void reportStarInside(String text, String beginning, int offset) {
    problems.add(
        offset,
        "A star can only end a word; %s was read as %s, words that begin so."
            .formatted(ProblemList.quoted(text), ProblemList.quoted(beginning + "*")));
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
