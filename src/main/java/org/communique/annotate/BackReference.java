package org.communique.annotate;

import java.util.Set;

/** Whether a sentence points back to the one before it. */
final class BackReference {
  /**
   * As {@link SentenceTerms} has them, which takes the last letter of <em>this</em> for a plural.
   */
  private static final Set<String> POINTING =
      Set.of("thi", "this", "these", "those", "such", "it", "they", "their", "both", "he", "she");

  private BackReference() {}

  static boolean opens(SentenceTerms sentence) {
    return sentence.size() > 0 && POINTING.contains(sentence.term(0));
  }
}
