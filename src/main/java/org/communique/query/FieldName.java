package org.communique.query;

import java.util.Optional;

/**
 * A name before a colon, such as {@code title:}.
 *
 * @param start of the name in the query
 * @param colon where its colon stands
 * @param hasValue whether something that can be read stands directly behind the colon
 */
record FieldName(int start, int colon, boolean hasValue) {

  /**
   * The name in the run of characters that begins at {@code position}, if it has one. A name is of
   * letters, so the colon of {@code 12:30} makes none, nor does that of {@code https://...}.
   */
  static Optional<FieldName> at(String text, int position) {
    int start = position;
    while (start < text.length() && isBeforeWord(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    int colon = start;
    while (colon < text.length() && isNamePart(text.codePointAt(colon))) {
      colon += Character.charCount(text.codePointAt(colon));
    }
    if (colon == start || !text.startsWith(":", colon) || text.startsWith("://", colon)) {
      return Optional.empty();
    }
    return Optional.of(new FieldName(start, colon, valueFollows(text, colon + 1)));
  }

  private static boolean isBeforeWord(int character) {
    return !TypedCharacters.endsRun(character) && !TypedCharacters.isWordPart(character);
  }

  private static boolean isNamePart(int character) {
    return Character.isLetter(character)
        || character == '_'
        || TypedCharacters.isMark(character)
        || TypedCharacters.isInvisible(character);
  }

  private static boolean valueFollows(String text, int position) {
    int at = position;
    while (at < text.length() && isBeforeWord(text.codePointAt(at)) && text.charAt(at) != '*') {
      at += Character.charCount(text.codePointAt(at));
    }
    if (at == text.length()) {
      return false;
    }
    int first = text.codePointAt(at);
    return first == '*'
        || TypedCharacters.isWordPart(first)
        || (at == position && (first == '(' || TypedCharacters.isQuote(first)));
  }
}
