package org.communique.study;

import java.util.ArrayList;
import java.util.List;
import org.communique.model.TextSpan;
import org.communique.study.WordRun.Kind;

/** Cuts a quotation and what is printed, side by side, into runs; no letter of either is lost. */
final class WordRuns {
  private final String quoted;
  private final String printed;
  private final List<WordRun> runs = new ArrayList<>();
  private int quotedEnd;
  private int printedEnd;

  /**
   * @param printedStart where the printed stretch begins
   */
  private WordRuns(String quoted, String printed, int printedStart) {
    this.quoted = quoted;
    this.printed = printed;
    this.printedEnd = printedStart;
  }

  /**
   * The runs.
   *
   * @param own spans of the tokens of the quotation, in {@code quoted}; of an ellipsis too
   * @param there tokens of the text, in {@code printed}
   */
  static List<WordRun> of(
      List<Alignment.Pair> pairs,
      String quoted,
      List<TextSpan> own,
      String printed,
      List<QuotedToken> there) {
    int start =
        pairs.stream()
            .filter(pair -> pair.printed() >= 0)
            .mapToInt(pair -> there.get(pair.printed()).span().start())
            .findFirst()
            .orElse(0);
    WordRuns runs = new WordRuns(quoted, printed, start);
    for (Alignment.Pair pair : pairs) {
      int width = pair.kind() == Kind.SWAPPED ? 1 : 0;
      int ownEnd = pair.quoted() < 0 ? -1 : own.get(pair.quoted() + width).end();
      int thereEnd = pair.printed() < 0 ? -1 : there.get(pair.printed() + width).span().end();
      if (pair.kind() != Kind.GAP && pair.printed() >= 0) {
        runs.skipTo(there.get(pair.printed()).span().start());
      }
      runs.add(pair.kind(), ownEnd, thereEnd);
    }
    return List.copyOf(runs.runs);
  }

  /** Leaves out what is printed at an ellipsis. */
  private void skipTo(int start) {
    if (!runs.isEmpty() && runs.getLast().kind() == Kind.GAP) {
      printedEnd = start;
    }
  }

  private void add(Kind kind, int ownEnd, int thereEnd) {
    String own = ownEnd < 0 ? "" : quoted.substring(quotedEnd, ownEnd);
    String there = thereEnd < 0 ? "" : printed.substring(printedEnd, thereEnd);
    quotedEnd = Math.max(quotedEnd, ownEnd);
    printedEnd = Math.max(printedEnd, thereEnd);
    if (kind == Kind.SAME && !runs.isEmpty() && runs.getLast().kind() == Kind.SAME) {
      WordRun last = runs.removeLast();
      runs.add(new WordRun(kind, last.quoted() + own, last.printed() + there));
    } else {
      runs.add(new WordRun(kind, own, there));
    }
  }
}
