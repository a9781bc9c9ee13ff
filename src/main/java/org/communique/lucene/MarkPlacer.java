package org.communique.lucene;

import java.util.ArrayList;
import java.util.List;

/** Adds marks beside the words at which they begin; words come in text order. */
final class MarkPlacer {
  private final List<PlacedMark> marks;
  private final List<PlacedMark> open = new ArrayList<>();
  private int next;

  /** Places marks that are in the order of their first positions. */
  MarkPlacer(List<PlacedMark> marks) {
    this.marks = marks;
  }

  /** Adds what begins or goes on at {@code word}, which was just added. */
  void addTo(UnitTokens tokens, Token word) {
    open.removeIf(mark -> mark.span().end() <= word.start());
    for (PlacedMark mark : open) {
      tokens.addBeside(mark.each(), word);
    }
    while (next < marks.size() && marks.get(next).span().start() < word.end()) {
      begin(tokens, marks.get(next++), word);
    }
  }

  private void begin(UnitTokens tokens, PlacedMark mark, Token word) {
    if (mark.span().end() <= word.start()) {
      return;
    }
    Token whole = new Token(word.forms(), word.start(), Math.max(word.end(), mark.span().end()));
    mark.first().forEach(term -> tokens.addBeside(term, whole));
    if (!mark.each().isEmpty() && mark.span().end() > word.end()) {
      tokens.addBeside(mark.each(), word);
      open.add(mark);
    }
  }
}
