package org.communique.annotate;

import org.jspecify.annotations.Nullable;

/**
 * A word, sign or phrase of a passage, seen as a part of the naming of parties.
 *
 * @param start first position in the passage, in UTF-16 units
 * @param end position behind it (exclusive)
 * @param text as printed
 * @param mention the party it names; only with {@link Kind#PARTY}
 */
record Token(Kind kind, int start, int end, String text, @Nullable PartyMention mention) {

  /** What a token is good for when parties are named. */
  enum Kind {
    PARTY,
    /** The title of an office held by one person: <em>Secretary of State</em>. */
    OFFICE,
    /** Several offices or parties at once: <em>Foreign Ministers</em>, <em>Governments</em>. */
    PLURAL,
    /** A word that names an organ or a form of state: <em>Government</em>, <em>Kingdom</em>. */
    FORM,
    HONORIFIC,
    /** A word with a capital that is none of the others; names of persons are made of them. */
    NAME,
    PARTICLE,
    SUFFIX,
    AND,
    THE,
    OF,
    POSSESSIVE,
    COMMA,
    SEMICOLON,
    COLON,
    DOT,
    DASH,
    OPEN,
    CLOSE,
    /** The end of a block. */
    BREAK,
    NUMBER,
    OTHER,
    WORD
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
