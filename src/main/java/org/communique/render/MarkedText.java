package org.communique.render;

import java.util.ArrayList;
import java.util.List;
import org.communique.model.TextSpan;

/** A text with its matches, cut into runs block by block, from its beginning to its end. */
final class MarkedText {
  private final String text;
  private final List<TextSpan> marks;

  /** The first match that may reach into the next block; those before it lie behind. */
  private int cursor;

  /**
   * @param marks in order, not overlapping
   */
  MarkedText(String text, List<TextSpan> marks) {
    this.text = DisplayText.withoutControls(text);
    this.marks = marks;
  }

  /** The runs of a whole text. */
  static List<TextRun> runs(String text, List<TextSpan> marks) {
    return new MarkedText(text, marks).runs(new TextSpan(0, text.length()));
  }

  /** The runs of one block, which must not begin before the end of the block asked for last. */
  List<TextRun> runs(TextSpan block) {
    List<TextRun> runs = new ArrayList<>();
    int position = block.start();
    while (cursor < marks.size() && marks.get(cursor).end() <= block.start()) {
      cursor++;
    }
    for (int i = cursor; i < marks.size() && marks.get(i).start() < block.end(); i++) {
      int start = Math.max(marks.get(i).start(), block.start());
      int end = Math.min(marks.get(i).end(), block.end());
      addPlain(runs, position, start);
      runs.add(new TextRun(text.substring(start, end), true));
      position = end;
    }
    addPlain(runs, position, block.end());
    return runs;
  }

  private void addPlain(List<TextRun> runs, int start, int end) {
    if (start < end) {
      runs.add(new TextRun(text.substring(start, end), false));
    }
  }
}
