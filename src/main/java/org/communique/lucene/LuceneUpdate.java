package org.communique.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.search.FileEntry;
import org.communique.search.IndexUpdate;

/** A change of the index: one writer, one commit. */
final class LuceneUpdate implements IndexUpdate {
  private final IndexStore store;
  private final IndexWriter writer;
  private final CommuniqueDocuments documents;

  LuceneUpdate(IndexStore store, IndexWriter writer, CommuniqueDocuments documents) {
    this.store = store;
    this.writer = writer;
    this.documents = documents;
  }

  @Override
  public void put(Communique communique) throws IOException {
    writer.updateDocuments(block(communique.id()), documents.block(communique));
  }

  @Override
  public void remove(CommuniqueId id) throws IOException {
    writer.deleteDocuments(block(id));
  }

  @Override
  public void putFile(FileEntry file) throws IOException {
    writer.updateDocument(line(file.path()), CommuniqueDocuments.ofFile(file));
  }

  @Override
  public void removeFile(String path) throws IOException {
    writer.deleteDocuments(line(path));
  }

  private static Term block(CommuniqueId id) {
    return new Term(Fields.ID, id.value());
  }

  private static Term line(String path) {
    return new Term(Fields.PATH, path);
  }

  @Override
  public String commit() throws IOException {
    return store.commit(writer);
  }

  @Override
  public void close() throws IOException {
    if (writer.isOpen()) {
      writer.rollback();
    }
  }
}
