package org.communique.lucene;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.communique.model.Communique;

/** Reads what is stored with a document. */
final class Records {
  private static final Set<String> RECORD_ONLY = Set.of(Fields.RECORD);

  private Records() {}

  /** The stored bytes of a communiqué's or a file's document. */
  static BytesRef bytes(StoredFields stored, int docid) throws IOException {
    BytesRef bytes = stored.document(docid, RECORD_ONLY).getBinaryValue(Fields.RECORD);
    if (bytes == null) {
      throw new IOException("document " + docid + " of the index has no record; rebuild the index");
    }
    return bytes;
  }

  static Communique communique(StoredFields stored, int docid) throws IOException {
    return CommuniqueCodec.decode(bytes(stored, docid));
  }
}
