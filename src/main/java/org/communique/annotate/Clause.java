package org.communique.annotate;

import java.util.List;

/**
 * A condition on the terms of one sentence, as the taxonomy writes it: a subset of the classic
 * query syntax of Lucene.
 *
 * <pre>
 *   piracy                    the term
 *   terroris*                 a term that begins so
 *   "coast guard"             the terms side by side in this order
 *   "held talks"~3            the terms, moved by at most 3 positions in all
 *   (a b)                     any of them
 *   (+a +(b c) -d)            a, and one of b and c, and not d
 * </pre>
 */
sealed interface Clause {

  record Word(String term) implements Clause {}

  /** {@code term} is the beginning, without the star. */
  record Prefix(String term) implements Clause {}

  /**
   * Terms near each other.
   *
   * @param terms in order
   * @param slop how far apart the positions may be after each is moved back by its place in the
   *     phrase: 0 for side by side, 2 to swap neighbours (as Lucene's sloppy phrases)
   */
  record Phrase(List<String> terms, int slop) implements Clause {
    public Phrase {
      terms = List.copyOf(terms);
    }
  }

  /**
   * A combination. All of {@code required} must match and none of {@code excluded}; when nothing is
   * required, one of {@code optional} must match.
   */
  record Group(List<Clause> required, List<Clause> optional, List<Clause> excluded)
      implements Clause {
    public Group {
      required = List.copyOf(required);
      optional = List.copyOf(optional);
      excluded = List.copyOf(excluded);
    }
  }
}
