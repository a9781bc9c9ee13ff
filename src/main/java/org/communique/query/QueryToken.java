package org.communique.query;

/**
 * A piece of a query.
 *
 * @param start where it begins in the query, 0-based, in UTF-16 units
 * @param text the word, the beginning of a word, the words between quotes, or the name of a field;
 *     for other kinds, as typed
 */
record QueryToken(Kind kind, int start, String text) {

  enum Kind {
    WORD,
    PREFIX,
    PHRASE,
    /** A word or words in just these letters, small and capital. */
    EXACT,
    /** A word with signs for any letters in it. */
    WILDCARD,
    /** A word, a tilde and how many letters may differ: {@code treaty~1}. */
    FUZZY,
    /**
     * Words between quotes, a tilde and how many others may be among them: {@code peace talks~5}.
     */
    TOGETHER,
    /** How near its neighbours must be, as {@link ProximityOperator} reads it. */
    PROXIMITY,
    /** A date, a number or a range of them, not yet read. */
    RAW,
    /** A star alone. */
    EVERYTHING,
    /** The name of a field, with a value behind its colon. */
    FIELD,
    /** A name that is no field, with something behind its colon. */
    STRANGE_FIELD,
    AND,
    OR,
    NOT,
    OPEN,
    CLOSE,
    END
  }

  /** Whether a clause can begin here. */
  boolean beginsClause() {
    return switch (kind) {
      case WORD,
          PREFIX,
          PHRASE,
          EXACT,
          WILDCARD,
          FUZZY,
          TOGETHER,
          RAW,
          EVERYTHING,
          FIELD,
          STRANGE_FIELD,
          NOT,
          OPEN ->
          true;
      case AND, OR, PROXIMITY, CLOSE, END -> false;
    };
  }
}
