package org.communique.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BitUtil;
import org.communique.model.TextSpan;

/**
 * Writes the values of a record one after another; {@link RecordInput} reads them in the same
 * order.
 */
final class RecordOutput {
  private final Map<String, Integer> names = new LinkedHashMap<>();
  private final ByteBuffersDataOutput values = new ByteBuffersDataOutput();
  private int lastStart;
  private String quoted = "";

  /** Writes one value. */
  @FunctionalInterface
  interface Writer<T> {
    void write(RecordOutput out, T value) throws IOException;
  }

  /** A number that is not negative. */
  void number(long value) throws IOException {
    values.writeVLong(value);
  }

  /** Any number. */
  void signedNumber(long value) throws IOException {
    values.writeZLong(value);
  }

  void flag(boolean value) {
    values.writeByte((byte) (value ? 1 : 0));
  }

  void text(String value) {
    values.writeString(value);
  }

  /** A short text that stands in a record more than once; it is written once. */
  void name(String value) throws IOException {
    Integer known = names.putIfAbsent(value, names.size());
    number(known == null ? names.size() - 1 : known);
  }

  /** A span, which is mostly near the one written before. */
  void span(TextSpan span) throws IOException {
    number(BitUtil.zigZagEncode((long) span.start() - lastStart));
    number(span.length());
    lastStart = span.start();
  }

  /** Quotes that follow are of this text. */
  void quoting(String text) {
    quoted = text;
  }

  /** Words that are mostly those of the text at a span. */
  void quote(String words, TextSpan span) {
    boolean isAsPrinted = words.length() == span.length() && quoted.startsWith(words, span.start());
    flag(isAsPrinted);
    if (!isAsPrinted) {
      text(words);
    }
  }

  /** How many values there are, and each. */
  <T> void list(List<T> list, Writer<T> writer) throws IOException {
    number(list.size());
    for (T value : list) {
      writer.write(this, value);
    }
  }

  /** The record. */
  byte[] toBytes() throws IOException {
    ByteBuffersDataOutput whole = new ByteBuffersDataOutput();
    whole.writeVInt(names.size());
    names.keySet().forEach(whole::writeString);
    values.copyTo(whole);
    return whole.toArrayCopy();
  }
}
