package org.communique.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What a token stands for that is not just the word at its position: a name of several words, a
 * citation, a word with its hyphens. As payload: how far its beginning is behind that of the word,
 * and its length.
 *
 * @param start first position in the communiqué's text, in UTF-16 units
 * @param end first position after it
 */
record TokenSpan(int start, int end) {
  /** Of two numbers. */
  private static final int MOST_BYTES = 10;

  /**
   * The payload of a token.
   *
   * @param token which of the unit
   * @param word the token that is the word at the same position
   * @return null when it stands for just this word
   */
  static @Nullable BytesRef payload(UnitTokens unit, int token, int word) {
    int shift = unit.start(token) - unit.start(word);
    if (shift == 0 && unit.end(token) == unit.end(word)) {
      return null;
    }
    byte[] bytes = new byte[MOST_BYTES];
    ByteArrayDataOutput out = new ByteArrayDataOutput(bytes);
    try {
      out.writeVInt(BitUtil.zigZagEncode(shift));
      out.writeVInt(unit.end(token) - unit.start(token));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return new BytesRef(bytes, 0, out.getPosition());
  }

  /**
   * Reads a payload.
   *
   * @param wordStart first position of the word
   */
  static TokenSpan of(BytesRef payload, int wordStart) {
    ByteArrayDataInput in = new ByteArrayDataInput(payload.bytes, payload.offset, payload.length);
    int start = wordStart + BitUtil.zigZagDecode(in.readVInt());
    return new TokenSpan(start, start + in.readVInt());
  }
}
