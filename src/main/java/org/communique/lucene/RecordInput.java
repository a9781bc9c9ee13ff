package org.communique.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BitUtil;
import org.communique.model.TextSpan;

/** Reads the values of a record in the order in which {@link RecordOutput} wrote them. */
final class RecordInput {
  private final ByteArrayDataInput values;
  private final String[] names;
  private int lastStart;
  private String quoted = "";

  /** Reads one value. */
  @FunctionalInterface
  interface Reader<T> {
    T read(RecordInput in) throws IOException;
  }

  /** A record from its beginning. */
  RecordInput(byte[] record) throws IOException {
    values = new ByteArrayDataInput(record);
    names = new String[values.readVInt()];
    for (int i = 0; i < names.length; i++) {
      names[i] = values.readString();
    }
  }

  int number() {
    return values.readVInt();
  }

  long longNumber() {
    return values.readVLong();
  }

  long signedNumber() throws IOException {
    return values.readZLong();
  }

  boolean flag() {
    return values.readByte() != 0;
  }

  String text() throws IOException {
    return values.readString();
  }

  String name() {
    return names[number()];
  }

  TextSpan span() {
    int start = lastStart + (int) BitUtil.zigZagDecode(longNumber());
    lastStart = start;
    return new TextSpan(start, start + number());
  }

  /** Quotes that follow are of this text. */
  void quoting(String text) {
    quoted = text;
  }

  /** Words that are mostly those of the text at a span. */
  String quote(TextSpan span) throws IOException {
    return flag() ? span.in(quoted) : text();
  }

  <T> List<T> list(Reader<T> reader) throws IOException {
    int size = number();
    if (size == 0) {
      return List.of();
    }
    List<T> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(reader.read(this));
    }
    return list;
  }
}
