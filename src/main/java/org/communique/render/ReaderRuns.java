package org.communique.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communique.model.TextSpan;

/**
 * A text with its matches and the words that prove its facts, cut into runs block by block, from
 * the beginning of the part that is shown to its end.
 */
final class ReaderRuns {
  private final String text;
  private final List<TextSpan> marks;
  private final Proofs proofs;
  private final ReaderLinks links;

  /** The first match that may reach into the next block; those before it lie behind. */
  private int cursor;

  /** Matches that have their number already: those that begin in earlier parts or blocks. */
  private int numbered;

  /**
   * @param marks in order, not overlapping
   */
  ReaderRuns(String text, List<TextSpan> marks, Proofs proofs, ReaderLinks links) {
    this.text = DisplayText.withoutControls(text);
    this.marks = marks;
    this.proofs = proofs;
    this.links = links;
    while (cursor < marks.size() && marks.get(cursor).start() < links.shown().span().start()) {
      cursor++;
    }
    numbered = cursor;
    cursor = Math.max(0, cursor - 1);
  }

  /**
   * The runs of one block, which must not begin before the end of the block asked for last. A match
   * that reaches over several blocks is numbered in the first.
   */
  List<ReaderRun> of(TextSpan block) {
    Map<TextSpan, Integer> within = proofs.within(block);
    List<ReaderRun> runs = new ArrayList<>();
    int position = block.start();
    while (cursor < marks.size() && marks.get(cursor).end() <= block.start()) {
      cursor++;
    }
    for (int i = cursor; i < marks.size() && marks.get(i).start() < block.end(); i++) {
      int start = Math.max(marks.get(i).start(), block.start());
      int end = Math.min(marks.get(i).end(), block.end());
      add(runs, new TextSpan(position, start), -1, within);
      add(runs, new TextSpan(start, end), i, within);
      position = end;
    }
    add(runs, new TextSpan(position, block.end()), -1, within);
    return runs;
  }

  /**
   * @param mark index of the match these words are in; -1 for none
   */
  private void add(List<ReaderRun> runs, TextSpan span, int mark, Map<TextSpan, Integer> within) {
    int position = span.start();
    if (!within.isEmpty()) {
      for (int edge : Proofs.edges(within, span)) {
        addRun(runs, new TextSpan(position, edge), mark, within);
        position = edge;
      }
    }
    addRun(runs, new TextSpan(position, span.end()), mark, within);
  }

  private void addRun(
      List<ReaderRun> runs, TextSpan span, int mark, Map<TextSpan, Integer> within) {
    if (span.isEmpty()) {
      return;
    }
    List<Integer> proving = new ArrayList<>();
    List<Integer> beginning = new ArrayList<>();
    within.forEach(
        (proof, number) -> {
          if (proof.overlaps(span)) {
            proving.add(number);
            if (proof.start() == span.start()) {
              beginning.add(number);
            }
          }
        });
    boolean begins = mark >= numbered;
    if (begins) {
      numbered = mark + 1;
    }
    int match = begins ? mark + 1 : 0;
    String next = begins ? next(mark) : "";
    runs.add(new ReaderRun(span.in(text), mark >= 0, match, next, proving, beginning));
  }

  private String next(int mark) {
    int next = mark + 1 == marks.size() ? 0 : mark + 1;
    return links.position(marks.get(next).start(), "m" + (next + 1));
  }
}
