package org.communique.annotate;

import java.util.List;
import java.util.Optional;
import org.communique.model.TextSpan;

/** Tests clauses on the terms of one sentence. */
final class ClauseMatcher {
  private final SentenceTerms sentence;

  ClauseMatcher(SentenceTerms sentence) {
    this.sentence = sentence;
  }

  SentenceTerms sentence() {
    return sentence;
  }

  boolean matches(Clause clause) {
    return match(clause).isPresent();
  }

  /** The stretch from the first to the last word that makes the clause match. */
  Optional<TextSpan> match(Clause clause) {
    return switch (clause) {
      case Clause.Word word -> at(first(sentence.positions(word.term())));
      case Clause.Prefix prefix -> at(sentence.firstWithPrefix(prefix.term()));
      case Clause.Phrase phrase -> phrase(phrase);
      case Clause.Group group -> group(group);
    };
  }

  private static int first(List<Integer> positions) {
    return positions.isEmpty() ? -1 : positions.getFirst();
  }

  private Optional<TextSpan> at(int position) {
    return position < 0 ? Optional.empty() : Optional.of(sentence.span(position));
  }

  private Optional<TextSpan> group(Clause.Group group) {
    for (Clause excluded : group.excluded()) {
      if (matches(excluded)) {
        return Optional.empty();
      }
    }
    if (group.required().isEmpty()) {
      return firstOf(group.optional());
    }
    TextSpan all = null;
    for (Clause required : group.required()) {
      Optional<TextSpan> match = match(required);
      if (match.isEmpty()) {
        return Optional.empty();
      }
      all = all == null ? match.get() : cover(all, match.get());
    }
    return Optional.ofNullable(all);
  }

  private Optional<TextSpan> firstOf(List<Clause> clauses) {
    for (Clause clause : clauses) {
      Optional<TextSpan> match = match(clause);
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }

  private static TextSpan cover(TextSpan one, TextSpan other) {
    return new TextSpan(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
  }

  private Optional<TextSpan> phrase(Clause.Phrase phrase) {
    int rarest = 0;
    for (int i = 0; i < phrase.terms().size(); i++) {
      int count = sentence.positions(phrase.terms().get(i)).size();
      if (count == 0) {
        return Optional.empty();
      }
      if (count < sentence.positions(phrase.terms().get(rarest)).size()) {
        rarest = i;
      }
    }
    int[] chosen = new int[phrase.terms().size()];
    for (int position : sentence.positions(phrase.terms().get(rarest))) {
      chosen[rarest] = position;
      if (place(phrase, chosen, rarest, 0, position - rarest, position - rarest)) {
        return Optional.of(coverOf(chosen));
      }
    }
    return Optional.empty();
  }

  /**
   * Finds positions for the terms from {@code index} on, so that all positions, each moved back by
   * its place in the phrase, lie within the slop; {@code low} and {@code high} are the bounds so
   * far.
   */
  private boolean place(
      Clause.Phrase phrase, int[] chosen, int fixed, int index, int low, int high) {
    if (index == chosen.length) {
      return true;
    }
    if (index == fixed) {
      return place(phrase, chosen, fixed, index + 1, low, high);
    }
    int from = high - phrase.slop() + index;
    int to = low + phrase.slop() + index;
    String term = phrase.terms().get(index);
    for (int position = Math.max(0, from);
        position <= to && position < sentence.size();
        position++) {
      if (sentence.term(position).equals(term) && isFree(chosen, fixed, index, position)) {
        chosen[index] = position;
        int moved = position - index;
        if (place(phrase, chosen, fixed, index + 1, Math.min(low, moved), Math.max(high, moved))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isFree(int[] chosen, int fixed, int placed, int position) {
    for (int i = 0; i < placed; i++) {
      if (chosen[i] == position) {
        return false;
      }
    }
    return chosen[fixed] != position;
  }

  private TextSpan coverOf(int[] positions) {
    TextSpan all = sentence.span(positions[0]);
    for (int position : positions) {
      all = cover(all, sentence.span(position));
    }
    return all;
  }
}
