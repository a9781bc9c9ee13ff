package org.communique.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;

/**
 * Where the words of a text stand in it, by their positions in the index. The postings would have
 * this with every token: words are found by two and more, in the text and in its paragraphs, and
 * places are asked for of the few texts on a page.
 *
 * <p>The words of each sentence, heading and title are a run: whether a block begins, how many
 * words, how far its first word is behind the last of the run before, how long it is, how many
 * bytes follow; then for each word a byte with the units of text before it (three bits) and its
 * length, less one (five bits). What is too great for its bits is written as all ones, and the rest
 * behind.
 */
final class WordSpans {
  private static final int LENGTH_BITS = 5;
  private static final int LONG = (1 << LENGTH_BITS) - 1;
  private static final int FAR = (1 << (Byte.SIZE - LENGTH_BITS)) - 1;

  private WordSpans() {}

  /** Takes down the words of one text, and counts their positions. */
  static final class Recorder {
    private final ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    private int textEnd;
    private int nextPosition;

    /** The position of the next word, when it begins a block. */
    int nextBlock() {
      return nextPosition == 0 ? 0 : nextPosition + CommuniqueTokenStream.BLOCK_GAP;
    }

    /** Takes down the words of the next unit. */
    void record(UnitTokens unit) {
      try {
        int words = writeRun(unit);
        nextPosition = (unit.startsBlock() ? nextBlock() : nextPosition) + words;
      } catch (IOException e) {
        throw new UncheckedIOException("writing to memory failed", e);
      }
    }

    private int writeRun(UnitTokens unit) throws IOException {
      ByteBuffersDataOutput words = new ByteBuffersDataOutput();
      int count = 0;
      int start = unit.start(0);
      int end = start;
      for (int i = 0; i < unit.size(); i++) {
        if (unit.isNext(i)) {
          writeWord(unit.start(i) - end, unit.end(i) - unit.start(i) - 1, words);
          end = unit.end(i);
          count++;
        }
      }
      out.writeVInt(2 * count + (unit.startsBlock() ? 1 : 0));
      out.writeVInt(BitUtil.zigZagEncode(start - textEnd));
      out.writeVInt(end - start);
      out.writeVInt(Math.toIntExact(words.size()));
      words.copyTo(out);
      textEnd = end;
      return count;
    }

    /** What was taken down. */
    BytesRef toBytes() {
      return new BytesRef(out.toArrayCopy());
    }
  }

  private static void writeWord(int gap, int rest, ByteBuffersDataOutput out) throws IOException {
    int far = Math.min(gap, FAR);
    int length = Math.min(rest, LONG);
    out.writeByte((byte) (far << LENGTH_BITS | length));
    if (far == FAR) {
      out.writeVInt(gap - FAR);
    }
    if (length == LONG) {
      out.writeVInt(rest - LONG);
    }
  }

  /** Finds words of one text; quick when their positions ascend. */
  static final class Cursor {
    private final BytesRef bytes;
    private final ByteArrayDataInput in = new ByteArrayDataInput();

    /** Positions of the run: the first, and the first after it. */
    private int runStart;

    private int runEnd;

    /** Where the run ends, in the text and in the bytes. */
    private int runTextEnd;

    private int runLimit;

    /** The word it is at. */
    private int position;

    private int start;
    private int end;

    Cursor(BytesRef bytes) {
      this.bytes = bytes;
      restart();
    }

    private void restart() {
      in.reset(bytes.bytes, bytes.offset, bytes.length);
      runStart = 0;
      runEnd = 0;
      runLimit = bytes.offset;
      position = -1;
      runTextEnd = 0;
    }

    /** Moves to a word; false when the text has none at this position. */
    boolean moveTo(int wanted) {
      if (wanted < position || wanted < runStart) {
        restart();
      }
      while (wanted >= runEnd) {
        if (!nextRun()) {
          return false;
        }
      }
      if (wanted < runStart) {
        return false;
      }
      while (position < wanted) {
        nextWord();
      }
      return true;
    }

    private boolean nextRun() {
      boolean isFirst = runEnd == 0;
      in.setPosition(runLimit);
      if (in.eof()) {
        return false;
      }
      int header = in.readVInt();
      boolean startsBlock = header % 2 == 1;
      runStart = runEnd + (startsBlock && !isFirst ? CommuniqueTokenStream.BLOCK_GAP : 0);
      runEnd = runStart + header / 2;
      position = runStart - 1;
      end = runTextEnd + BitUtil.zigZagDecode(in.readVInt());
      runTextEnd = end + in.readVInt();
      int length = in.readVInt();
      runLimit = in.getPosition() + length;
      return true;
    }

    private void nextWord() {
      int word = in.readByte() & 0xFF;
      int gap = word >>> LENGTH_BITS;
      int rest = word & LONG;
      start = end + (gap == FAR ? gap + in.readVInt() : gap);
      end = start + 1 + (rest == LONG ? rest + in.readVInt() : rest);
      position++;
    }

    /** First position of the word in the communiqué's text, in UTF-16 units. */
    int start() {
      return start;
    }

    /** First position after it. */
    int end() {
      return end;
    }
  }
}
