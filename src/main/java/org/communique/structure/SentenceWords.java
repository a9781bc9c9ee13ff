package org.communique.structure;

import java.util.Locale;

/**
 * The words of one language that tell whether a full stop ends a sentence, out of the list {@code
 * authority/sentence-words.txt}, which says where they come from.
 */
final class SentenceWords {
  private static final WordLists LISTS = WordLists.read("/authority/sentence-words.txt");
  private static final String EVERY_LANGUAGE = "*";

  /** What a word says about the full stop beside it; the names are those of the list. */
  enum Role {
    /** An abbreviation that something always follows, such as a title. */
    NEVER_LAST,
    /** An abbreviation when a number or a mark in capitals follows. */
    BEFORE_NUMBER,
    /** An abbreviation that may also end a sentence. */
    SOMETIMES_LAST,
    /** Opens sentences more often than it follows an abbreviation. */
    OPENS_SENTENCE,
    /** A single letter after it is the name of a part, not an initial. */
    BEFORE_LETTER,
    /** With the number after it, it opens the sentence that follows. */
    PART,
    /** A number after it is an ordinal, whose full stop ends nothing. */
    BEFORE_ORDINAL;

    private final String section = name().toLowerCase(Locale.ROOT).replace('_', '-');

    private String section() {
      return section;
    }
  }

  private final String language;

  private SentenceWords(String language) {
    this.language = language;
  }

  /** The words for texts in a language, given as its code; the common ones for any other. */
  static SentenceWords of(String language) {
    return new SentenceWords(language);
  }

  /** Whether a word in any case, without its last full stop, has a role. */
  boolean has(Role role, String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String section = role.section();
    return LISTS.words(section, EVERY_LANGUAGE).contains(lower)
        || LISTS.words(section, language).contains(lower);
  }
}
