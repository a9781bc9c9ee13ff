package org.communique.render;

import java.util.ArrayList;
import java.util.List;
import org.communique.model.TextSpan;

/**
 * The matches of a text, given block by block in units of the block.
 *
 * @param marks in units of {@code text}, in order, not overlapping
 */
record MarkedBlocks(String text, List<TextSpan> marks) {
  /** The matches inside a block, clipped to it. */
  List<TextSpan> marks(TextSpan block) {
    List<TextSpan> inside = new ArrayList<>();
    for (int i = firstReaching(block.start()); i < marks.size(); i++) {
      TextSpan mark = marks.get(i);
      if (mark.start() >= block.end()) {
        break;
      }
      int start = Math.max(mark.start(), block.start());
      int end = Math.min(mark.end(), block.end());
      inside.add(new TextSpan(start, end).shift(-block.start()));
    }
    return inside;
  }

  /** Index of the first match that ends behind a position. */
  private int firstReaching(int position) {
    int low = 0;
    int high = marks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (marks.get(middle).end() <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
