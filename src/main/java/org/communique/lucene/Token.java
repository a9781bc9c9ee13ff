package org.communique.lucene;

/**
 * A word of a text.
 *
 * @param forms the word itself
 * @param start first position in the text, in UTF-16 units
 * @param end first position after it, in UTF-16 units; a possessive ending is inside
 */
record Token(WordForms forms, int start, int end) {
  /**
   * As printed but for case, accents, the possessive ending and the dots of an acronym: {@code us}
   * for U.S., {@code turkiye} for Türkiye’s.
   */
  String printed() {
    return forms.printed();
  }

  /** The same with its case kept; equal to {@link #printed()} for a word without capitals. */
  String cased() {
    return forms.cased();
  }
}
