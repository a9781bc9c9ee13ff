package org.communique.annotate;

import java.util.Set;

/** How a sentence points back to the one before it, if it does. */
enum BackReference {
  NONE,
  /** To what was said: <em>these talks</em>, <em>this must end</em>; also from a new paragraph. */
  TO_MATTER,
  /** To who or what was named: <em>they</em>, <em>it</em>; within a paragraph. */
  TO_NAME;

  /**
   * As {@link SentenceTerms} has them, which takes the last letter of <em>this</em> for a plural.
   */
  private static final Set<String> MATTERS = Set.of("thi", "this", "these", "those", "such");

  /** “He” and “she” go on to other matters as a rule: who spoke is no topic. */
  private static final Set<String> NAMES = Set.of("it", "they", "their", "both");

  /** “This week” tells when, and points to nothing. */
  private static final Set<String> TIMES =
      Set.of(
          "past",
          "week",
          "weekend",
          "month",
          "year",
          "morning",
          "afternoon",
          "evening",
          "time",
          "spring",
          "summer",
          "fall",
          "autumn",
          "winter",
          "day",
          "century",
          "decade");

  /** “It is evident that” points to what follows. */
  private static final Set<String> BEHIND_EMPTY_IT = Set.of("is", "was", "wa");

  static BackReference of(SentenceTerms sentence) {
    if (sentence.size() == 0) {
      return NONE;
    }
    String first = sentence.term(0);
    if (MATTERS.contains(first)) {
      return sentence.size() > 1 && TIMES.contains(sentence.term(1)) ? NONE : TO_MATTER;
    }
    return NAMES.contains(first) && !isEmptyIt(sentence, first) ? TO_NAME : NONE;
  }

  /** “It is”, “It’s” and “It was”. */
  private static boolean isEmptyIt(SentenceTerms sentence, String first) {
    if (!first.equals("it")) {
      return false;
    }
    boolean isShort = sentence.span(0).length() > 2;
    return isShort || (sentence.size() > 1 && BEHIND_EMPTY_IT.contains(sentence.term(1)));
  }
}
