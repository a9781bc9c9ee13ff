package org.communique.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.compress.LZ4;
import org.communique.model.Communique;
import org.communique.search.FileEntry;

/** Reads what is stored with documents. For use by one thread. */
final class Records {
  /** One byte of what LZ4 writes stands for no more than these. */
  private static final int MOST_PER_BYTE = 255;

  /** What is said of a record that cannot be read. */
  static final String DAMAGED = "a record of the index is damaged; rebuild the index";

  private static final Set<String> RECORD_ONLY = Set.of(Fields.RECORD);

  private final StoredFields stored;
  private final Dictionaries dictionaries;

  /** The dictionary of the record read last, and after it that record. */
  private byte[] buffer = new byte[0];

  private Dictionary inBuffer = Dictionary.NONE;

  /**
   * The records of an index, or of one segment of it.
   *
   * @param dictionaries of the whole index
   */
  Records(StoredFields stored, Dictionaries dictionaries) {
    this.stored = stored;
    this.dictionaries = dictionaries;
  }

  /** The records of the state of the index that a searcher sees. */
  static Records of(IndexSearcher searcher) throws IOException {
    return new Records(searcher.storedFields(), new Dictionaries(searcher.getIndexReader()));
  }

  /** The bytes that are stored with a document. */
  static BytesRef stored(StoredFields stored, int docid) throws IOException {
    BytesRef bytes = stored.document(docid, RECORD_ONLY).getBinaryValue(Fields.RECORD);
    if (bytes == null) {
      throw new IOException("document " + docid + " of the index has no record; rebuild the index");
    }
    return bytes;
  }

  /** The communiqué of a document that stands for a whole one. */
  Communique communique(int docid) throws IOException {
    return CommuniqueCodec.decode(record(docid));
  }

  /** The line of the ledger that a document stands for. */
  FileEntry file(int docid) throws IOException {
    return CommuniqueCodec.decodeFile(record(docid));
  }

  /**
   * The record of a document, as {@link CommuniqueCodec} wrote it.
   *
   * @throws IOException when it is damaged
   */
  byte[] record(int docid) throws IOException {
    BytesRef compressed = stored(stored, docid);
    try {
      return decompressed(compressed);
    } catch (IndexOutOfBoundsException e) {
      throw new IOException(DAMAGED, e);
    }
  }

  private byte[] decompressed(BytesRef compressed) throws IOException {
    ByteArrayDataInput in =
        new ByteArrayDataInput(compressed.bytes, compressed.offset, compressed.length);
    Dictionary dictionary = dictionaries.get(in.readVInt());
    int start = dictionary.length();
    int length = in.readVInt();
    if (length < 0 || length / MOST_PER_BYTE > compressed.length) {
      throw new IOException(DAMAGED);
    }
    makeRoom(dictionary, start + length);
    int end = decompress(in, length, start);
    if (end != start + length || in.getPosition() != compressed.offset + compressed.length) {
      throw new IOException(DAMAGED);
    }
    return Arrays.copyOfRange(buffer, start, end);
  }

  private int decompress(ByteArrayDataInput in, int length, int start) throws IOException {
    try {
      return LZ4.decompress(in, length, buffer, start);
    } catch (IOException e) {
      throw new IOException(DAMAGED, e);
    }
  }

  private void makeRoom(Dictionary dictionary, int length) {
    boolean isTooShort = buffer.length < length;
    if (isTooShort) {
      buffer = new byte[length];
    }
    if (isTooShort || inBuffer.number() != dictionary.number()) {
      dictionary.copyTo(buffer);
      inBuffer = dictionary;
    }
  }
}
