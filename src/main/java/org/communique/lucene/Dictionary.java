package org.communique.lucene;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/**
 * Bytes that records of an index have in common, so that each need only say where they stand. They
 * are pieces of texts, and stay until the index is made anew, though one of these texts goes.
 */
final class Dictionary {
  /** So many bytes back a compressed record can point, by the format of LZ4. */
  static final int MAX_BYTES = (1 << 16) - 1;

  /** That of records written before there was one. */
  static final Dictionary NONE = new Dictionary(0, new byte[0]);

  private final int number;
  private final byte[] bytes;

  /**
   * A dictionary.
   *
   * @param number by which records name it: 1-based, in the order in which those of an index were
   *     made
   * @param bytes at most {@link #MAX_BYTES}, which are not changed any more
   */
  Dictionary(int number, byte[] bytes) {
    this.number = number;
    this.bytes = bytes;
  }

  int number() {
    return number;
  }

  int length() {
    return bytes.length;
  }

  /** Copies it to the beginning of an array. */
  void copyTo(byte[] target) {
    System.arraycopy(bytes, 0, target, 0, bytes.length);
  }

  /** The document that keeps it in the index. */
  Document document() {
    Document document = new Document();
    document.add(new StringField(Fields.DOCUMENT_TYPE, Fields.DICTIONARY, Field.Store.NO));
    document.add(
        new StringField(Fields.DICTIONARY_NUMBER, Integer.toString(number), Field.Store.NO));
    document.add(new StoredField(Fields.RECORD, new BytesRef(bytes)));
    return document;
  }
}
