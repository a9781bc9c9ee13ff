package org.communique.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BitUtil;
import org.communique.model.TextSpan;

/** Reads the values of a record in the order in which {@link RecordOutput} wrote them. */
final class RecordInput {
  private final byte[] record;
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
    this.record = record;
    values = new ByteArrayDataInput(record);
    names = new String[values.readVInt()];
    for (int i = 0; i < names.length; i++) {
      names[i] = text();
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

  /** A string as {@link DataOutput#writeString} writes it, made of the bytes where they are. */
  String text() throws IOException {
    int length = values.readVInt();
    int start = values.getPosition();
    if (length < 0 || length > record.length - start) {
      throw new IOException(Records.DAMAGED);
    }
    values.setPosition(start + length);
    return new String(record, start, length, StandardCharsets.UTF_8);
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

  /** Most lists of a sentence have none, one or two, which are quickly made of their own. */
  <T> List<T> list(Reader<T> reader) throws IOException {
    int size = number();
    return switch (size) {
      case 0 -> List.of();
      case 1 -> List.of(reader.read(this));
      case 2 -> List.of(reader.read(this), reader.read(this));
      default -> list(size, reader);
    };
  }

  private <T> List<T> list(int size, Reader<T> reader) throws IOException {
    List<T> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(reader.read(this));
    }
    return list;
  }
}
