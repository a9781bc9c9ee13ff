package org.communique.lucene;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Places of one text, by their first and then their last positions. Positions are counted in words,
 * as the index counts them; offsets in UTF-16 units are there only when the text is to be marked.
 */
final class Places {
  static final Places NONE = new Places();

  /** The part of what is a place, but not shown as one. */
  static final int NOT_SHOWN = -1;

  private int[] starts = {};
  private int[] ends = {};
  private int[] startOffsets = {};
  private int[] endOffsets = {};

  /** The leaf of the query that each place belongs to, or {@link #NOT_SHOWN}. */
  private int[] parts = {};

  private int size;

  Places() {}

  /**
   * Places of one word each, without offsets.
   *
   * @param positions of the words, ascending; must not be changed
   * @param part of all
   */
  Places(int[] positions, int part) {
    starts = positions;
    ends = positions;
    startOffsets = new int[positions.length];
    endOffsets = startOffsets;
    parts = new int[positions.length];
    Arrays.fill(parts, part);
    size = positions.length;
  }

  /** Adds a place. Arrays are copied before one that was given, or is there twice, is written. */
  void add(int start, int end, int startOffset, int endOffset, int part) {
    if (size == starts.length) {
      int length = Math.max(8, 2 * size);
      starts = Arrays.copyOf(starts, length);
      ends = Arrays.copyOf(ends, length);
      startOffsets = Arrays.copyOf(startOffsets, length);
      endOffsets = Arrays.copyOf(endOffsets, length);
      parts = Arrays.copyOf(parts, length);
    }
    starts[size] = start;
    ends[size] = end;
    startOffsets[size] = startOffset;
    endOffsets[size] = endOffset;
    parts[size] = part;
    size++;
  }

  private void add(Places other, int index) {
    add(
        other.starts[index],
        other.ends[index],
        other.startOffsets[index],
        other.endOffsets[index],
        other.parts[index]);
  }

  /** Adds all of others that come after these. */
  void append(Places others) {
    for (int i = 0; i < others.size; i++) {
      add(others, i);
    }
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Position of the first word of a place. */
  int start(int index) {
    return starts[index];
  }

  /** Position of its last word. */
  int end(int index) {
    return ends[index];
  }

  int startOffset(int index) {
    return startOffsets[index];
  }

  int endOffset(int index) {
    return endOffsets[index];
  }

  int part(int index) {
    return parts[index];
  }

  /** Those whose index meets a condition. */
  Places where(IntPredicate condition) {
    Places kept = new Places();
    for (int i = 0; i < size; i++) {
      if (condition.test(i)) {
        kept.add(this, i);
      }
    }
    return kept;
  }

  /** Those that are shown. */
  Places shown() {
    for (int i = 0; i < size; i++) {
      if (parts[i] == NOT_SHOWN) {
        return where(each -> parts[each] != NOT_SHOWN);
      }
    }
    return this;
  }

  /** All of both, in order; what both have is there twice. */
  Places with(Places other) {
    if (other.isEmpty()) {
      return this;
    }
    if (isEmpty()) {
      return other;
    }
    Places all = new Places();
    int mine = 0;
    int theirs = 0;
    while (mine < size || theirs < other.size) {
      boolean takeMine = theirs == other.size || (mine < size && !isAfter(mine, other, theirs));
      if (takeMine) {
        all.add(this, mine++);
      } else {
        all.add(other, theirs++);
      }
    }
    return all;
  }

  private boolean isAfter(int index, Places other, int otherIndex) {
    int start = starts[index];
    int otherStart = other.starts[otherIndex];
    return start > otherStart || (start == otherStart && ends[index] > other.ends[otherIndex]);
  }

  /** The index of the first place that begins at {@code position} or after it; size for none. */
  int firstFrom(int position) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether one of them begins between two positions, both inclusive. */
  boolean anyFrom(int from, int to) {
    int first = firstFrom(from);
    return first < size && starts[first] <= to;
  }

  /** Whether one of them lies wholly between two positions, both inclusive. */
  boolean anyInside(int from, int to) {
    for (int i = firstFrom(from); i < size && starts[i] <= to; i++) {
      if (ends[i] <= to) {
        return true;
      }
    }
    return false;
  }

  /** Those that lie wholly between two positions, both inclusive. */
  Places inside(int from, int to) {
    Places kept = new Places();
    for (int i = firstFrom(from); i < size && starts[i] <= to; i++) {
      if (ends[i] <= to) {
        kept.add(this, i);
      }
    }
    return kept;
  }

  /** Their last positions in ascending order. */
  int[] sortedEnds() {
    int[] sorted = Arrays.copyOf(ends, size);
    Arrays.sort(sorted);
    return sorted;
  }
}
