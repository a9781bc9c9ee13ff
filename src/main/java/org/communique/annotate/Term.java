package org.communique.annotate;

import org.jspecify.annotations.Nullable;

/**
 * A word in the form in which {@link SentenceTerms} has it. One object stands for it in many
 * sentences, and remembers which clauses are filed under it, so that this is looked up once for
 * each index of clauses. Thread-safe.
 */
final class Term {
  private final String text;

  /** Of the index that asked last, and of another; threads may see different ones. */
  private @Nullable Filed filed;

  private @Nullable Filed filedElsewhere;

  private static final class Filed {
    private final ClauseIndex index;
    private final int[] numbers;

    Filed(ClauseIndex index, int[] numbers) {
      this.index = index;
      this.numbers = numbers;
    }
  }

  Term(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** The numbers of the clauses that an index has under it; not to be changed. */
  int[] numbers(ClauseIndex index) {
    Filed first = filed;
    if (first != null && first.index == index) {
      return first.numbers;
    }
    Filed second = filedElsewhere;
    if (second != null && second.index == index) {
      return second.numbers;
    }
    Filed found = new Filed(index, index.numbers(text));
    if (first == null) {
      filed = found;
    } else {
      filedElsewhere = found;
    }
    return found.numbers;
  }
}
