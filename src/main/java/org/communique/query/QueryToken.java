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
    /** A date or a range of dates, not yet read. */
    DATE,
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
      case WORD, PREFIX, PHRASE, DATE, EVERYTHING, FIELD, STRANGE_FIELD, NOT, OPEN -> true;
      case AND, OR, CLOSE, END -> false;
    };
  }
}
