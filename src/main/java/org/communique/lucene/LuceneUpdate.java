package org.communique.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.search.FileEntry;
import org.communique.search.IndexUpdate;

/**
 * A change of the index: one writer, one commit. It adds to the current build, or makes a new one
 * beside it, which is checked before searches see it.
 */
final class LuceneUpdate implements IndexUpdate {
  private final IndexFolder folder;
  private final Closeable lock;
  private final long current;
  private final boolean isNewBuild;
  private final IndexStore store;
  private final IndexWriter writer;
  private final CommuniqueDocuments documents;
  private boolean isPublished;

  private LuceneUpdate(
      IndexFolder folder,
      Closeable lock,
      long current,
      boolean isNewBuild,
      IndexStore store,
      IndexWriter writer,
      CommuniqueDocuments documents) {
    this.folder = folder;
    this.lock = lock;
    this.current = current;
    this.isNewBuild = isNewBuild;
    this.store = store;
    this.writer = writer;
    this.documents = documents;
  }

  /**
   * Begins a change.
   *
   * @param current the build that is searched; 0 for none
   * @param anew whether to begin with a new build even so
   * @param lock held until the change is closed
   */
  static LuceneUpdate begin(
      IndexFolder folder,
      Closeable lock,
      long current,
      boolean anew,
      UnaryOperator<String> domainOfTopic)
      throws IOException {
    folder.sweep(current);
    boolean isNewBuild = anew || current == 0;
    IndexStore store = folder.store(isNewBuild ? folder.next() : current);
    try {
      return new LuceneUpdate(
          folder,
          lock,
          current,
          isNewBuild,
          store,
          store.writer(),
          new CommuniqueDocuments(domainOfTopic));
    } catch (IOException | RuntimeException e) {
      store.close();
      throw e;
    }
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
    String generation = store.commit(writer);
    if (isNewBuild) {
      writer.close();
      BuildCheck.check(store.directory());
      folder.publish(store.build());
      isPublished = true;
    }
    return generation;
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      try (store) {
        if (writer.isOpen()) {
          writer.rollback();
        }
      }
      folder.sweep(isPublished ? store.build() : current);
    }
  }
}
