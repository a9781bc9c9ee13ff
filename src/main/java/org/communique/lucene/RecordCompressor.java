package org.communique.lucene;

import java.io.IOException;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.compress.LZ4;

/**
 * Writes records as they are stored: the number of a dictionary, the length of the record, and the
 * record compressed by LZ4, with what it has in common with the dictionary left out. {@link
 * Records} reads them. Deflate makes them as small but takes three to six times as long to read
 * them, with which a search takes a sixteenth longer. Not safe for use by several threads at once.
 */
final class RecordCompressor {
  private final LZ4.HighCompressionHashTable table = new LZ4.HighCompressionHashTable();

  /** The stored form of a record. */
  BytesRef compressed(byte[] record, Dictionary dictionary) throws IOException {
    int start = dictionary.length();
    byte[] bytes = new byte[start + record.length];
    dictionary.copyTo(bytes);
    System.arraycopy(record, 0, bytes, start, record.length);
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeVInt(dictionary.number());
    out.writeVInt(record.length);
    LZ4.compressWithDictionary(bytes, 0, start, record.length, out, table);
    return new BytesRef(out.toArrayCopy());
  }
}
