package org.communique.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
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
 * bytes follow. Then come half bytes, the lower one of a byte first. A word after one unit of text,
 * mostly a space, has one: its length, less one, if that is below {@link #LONG}. {@link #AFTER_TWO}
 * says that two units are before the word whose half byte follows. Any other word has {@link
 * #LONG}, the units before it, and its length less one, each in half bytes of three bits, the
 * lowest first, with the fourth bit set when more follow. The first word of a run is as if after
 * one unit.
 */
final class WordSpans {
  private static final int HALF_BITS = 4;
  private static final int HALF_MASK = (1 << HALF_BITS) - 1;

  /** Of what comes before most words, and before those after a comma. */
  private static final int ONE_UNIT = 1;

  private static final int TWO_UNITS = 2;

  private static final int AFTER_TWO = 14;
  private static final int LONG = 15;

  /** The longest length, less one, that is written as it is. */
  private static final int MAX_SHORT = 13;

  /** How much of a number is in a half byte, and the bit that says that more follows. */
  private static final int NUMBER_BITS = 3;

  private static final int MORE = 1 << NUMBER_BITS;

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
      HalfBytes words = new HalfBytes();
      int count = 0;
      int start = unit.start(0);
      int end = start - ONE_UNIT;
      for (int i = 0; i < unit.size(); i++) {
        if (unit.isNext(i)) {
          words.word(unit.start(i) - end, unit.end(i) - unit.start(i) - 1);
          end = unit.end(i);
          count++;
        }
      }
      out.writeVInt(2 * count + (unit.startsBlock() ? 1 : 0));
      out.writeVInt(BitUtil.zigZagEncode(start - textEnd));
      out.writeVInt(end - start);
      out.writeVInt(words.length());
      out.writeBytes(words.bytes, 0, words.length());
      textEnd = end;
      return count;
    }

    /** What was taken down. */
    BytesRef toBytes() {
      return new BytesRef(out.toArrayCopy());
    }
  }

  private static final class HalfBytes {
    private byte[] bytes = new byte[32];
    private int size;

    void word(int gap, int rest) {
      boolean isUsual = gap == ONE_UNIT || gap == TWO_UNITS;
      if (isUsual && rest <= MAX_SHORT) {
        if (gap == TWO_UNITS) {
          add(AFTER_TWO);
        }
        add(rest);
      } else {
        add(LONG);
        number(gap);
        number(rest);
      }
    }

    private void number(int value) {
      int rest = value;
      while (rest >= MORE) {
        add(MORE | (rest & (MORE - 1)));
        rest >>>= NUMBER_BITS;
      }
      add(rest);
    }

    private void add(int half) {
      if (size / 2 == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * bytes.length);
      }
      bytes[size / 2] |= (byte) (half << (size % 2 * HALF_BITS));
      size++;
    }

    /** In bytes. */
    int length() {
      return (size + 1) / 2;
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

    /** The next half byte. */
    private int half;

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
      int first = runTextEnd + BitUtil.zigZagDecode(in.readVInt());
      runTextEnd = first + in.readVInt();
      end = first - ONE_UNIT;
      int length = in.readVInt();
      half = 2 * in.getPosition();
      runLimit = in.getPosition() + length;
      return true;
    }

    private void nextWord() {
      int first = nextHalf();
      int gap = first == AFTER_TWO ? TWO_UNITS : ONE_UNIT;
      int rest = first == AFTER_TWO ? nextHalf() : first;
      if (first == LONG) {
        gap = nextNumber();
        rest = nextNumber();
      }
      start = end + gap;
      end = start + 1 + rest;
      position++;
    }

    private int nextNumber() {
      int number = 0;
      for (int shift = 0; ; shift += NUMBER_BITS) {
        int half = nextHalf();
        number |= (half & (MORE - 1)) << shift;
        if (half < MORE) {
          return number;
        }
      }
    }

    private int nextHalf() {
      int both = bytes.bytes[half / 2];
      return (both >>> (half++ % 2 * HALF_BITS)) & HALF_MASK;
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
