package org.communique.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.search.FileEntry;
import org.communique.search.IndexNotWrittenException;
import org.communique.search.IndexUpdate;
import org.communique.search.Vocabulary;

/**
 * A change of the index: one writer, one commit. It adds to the current build, or makes a new one
 * beside it, which is checked before searches see it.
 */
final class LuceneUpdate implements IndexUpdate {
  private static final System.Logger LOG = System.getLogger(LuceneUpdate.class.getName());

  /**
   * A line of the ledger with more communiqués takes so much memory by itself that what was
   * gathered before is written to the disk first: that of half a million takes 100 MB.
   */
  private static final int MANY = 10_000;

  private final IndexFolder folder;
  private final Closeable lock;
  private final boolean isNewBuild;
  private final IndexStore store;
  private final IndexWriter writer;
  private final BlockWriters blocks;
  private final RecordCompressor compressor = new RecordCompressor();
  private final List<Closeable> readers = new ArrayList<>();
  private String annotator = "";

  private LuceneUpdate(
      IndexFolder folder,
      Closeable lock,
      boolean isNewBuild,
      IndexStore store,
      IndexWriter writer,
      BlockWriters blocks) {
    this.folder = folder;
    this.lock = lock;
    this.isNewBuild = isNewBuild;
    this.store = store;
    this.writer = writer;
    this.blocks = blocks;
  }

  /**
   * Begins a change.
   *
   * @param current the build that is searched; 0 for none
   * @param anew whether to begin with a new build even so
   * @param lock held until the change is closed
   * @throws IndexNotWrittenException when the disk fails
   */
  static LuceneUpdate begin(
      IndexFolder folder, Closeable lock, long current, boolean anew, Vocabulary vocabulary)
      throws IOException {
    folder.sweep();
    boolean isNewBuild = anew || current == 0;
    IndexStore store = folder.store(isNewBuild ? folder.next() : current);
    try {
      Written before = isNewBuild ? Written.NOTHING : Written.in(store);
      IndexWriter writer = store.writer();
      if (isNewBuild && current != 0) {
        takeOver(folder, current, writer);
      }
      return new LuceneUpdate(
          folder,
          lock,
          isNewBuild,
          store,
          writer,
          new BlockWriters(writer, isNewBuild, vocabulary, before.dictionaries(writer)));
    } catch (IOException e) {
      store.close();
      sweep(folder);
      throw notWritten(folder, e);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** What a build holds before a change of it. */
  private record Written(Dictionary last, long texts) {
    private static final Written NOTHING = new Written(Dictionary.NONE, 0);

    static Written in(IndexStore store) throws IOException {
      try (DirectoryReader reader = DirectoryReader.open(store.directory())) {
        int texts = reader.docFreq(new Term(Fields.DOCUMENT_TYPE, Fields.COMMUNIQUE));
        return new Written(new Dictionaries(reader).last(), texts);
      }
    }

    DictionaryMaker dictionaries(IndexWriter writer) {
      return new DictionaryMaker(writer, last, texts);
    }
  }

  /** What cannot be found out again from the files; an index that cannot be read has nothing. */
  private static void takeOver(IndexFolder folder, long current, IndexWriter writer) {
    try (IndexStore old = folder.store(current)) {
      FormerIds.copy(old.directory(), writer);
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(System.Logger.Level.WARNING, "addresses of edited texts could not be taken over", e);
    }
  }

  @FunctionalInterface
  private interface Writing<T> {
    T write() throws IOException;
  }

  private <T> T writing(Writing<T> writing) throws IOException {
    try {
      return writing.write();
    } catch (AlreadyClosedException e) {
      throw notWritten(folder, withReason(e));
    } catch (IOException e) {
      throw notWritten(folder, e);
    }
  }

  /** When a write fails in one thread, another may see no more than that the writer is closed. */
  private AlreadyClosedException withReason(AlreadyClosedException closed) {
    Throwable reason = writer.getTragicException();
    return reason == null ? closed : new AlreadyClosedException(closed.getMessage(), reason);
  }

  /** Once a write has failed in the background, the writer is closed, and its cause tells why. */
  private static IndexNotWrittenException notWritten(IndexFolder folder, Exception failure) {
    Throwable cause =
        failure instanceof AlreadyClosedException
            ? Objects.requireNonNullElse(failure.getCause(), failure)
            : failure;
    String why = Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
    return new IndexNotWrittenException(
        "the index in %s could not be written, and is as it was before: %s".formatted(folder, why),
        failure);
  }

  @Override
  public Iterator<Communique> communiques() throws IOException {
    if (isNewBuild) {
      return Collections.emptyIterator();
    }
    StoredCommuniques stored = StoredCommuniques.in(store.directory());
    readers.add(stored);
    return stored;
  }

  @Override
  public void annotatedBy(String fingerprint) {
    annotator = fingerprint;
  }

  @Override
  public void put(Communique communique) throws IOException {
    writing(
        () -> {
          blocks.put(communique);
          return communique;
        });
  }

  @Override
  public void remove(CommuniqueId id) throws IOException {
    writing(
        () -> {
          blocks.remove(id);
          return id;
        });
  }

  @Override
  public void succeed(CommuniqueId former, CommuniqueId successor) throws IOException {
    writing(
        () -> {
          FormerIds.write(writer, former, successor);
          return former;
        });
  }

  @Override
  public void putFile(FileEntry file) throws IOException {
    Iterable<IndexableField> document = CommuniqueDocuments.ofFile(file, compressor);
    writing(
        () -> {
          if (file.holdings().size() > MANY) {
            writer.flush();
          }
          return writer.updateDocument(line(file.path()), document);
        });
  }

  @Override
  public void removeFile(String path) throws IOException {
    writing(() -> writer.deleteDocuments(line(path)));
  }

  private static Term line(String path) {
    return new Term(Fields.PATH, path);
  }

  @Override
  public String commit() throws IOException {
    return writing(
        () -> {
          blocks.finish();
          String generation = store.commit(writer, annotator);
          if (isNewBuild) {
            writer.close();
            BuildCheck.check(store.directory());
            folder.publish(store.build());
          }
          return generation;
        });
  }

  /**
   * Gives up what was not committed. When the disk does not let it clean up, the next writer will;
   * that is no failure of a change that was committed.
   */
  @Override
  public void close() throws IOException {
    try (lock) {
      try (store) {
        blocks.close();
        closeReaders();
        writer.rollback();
      } catch (IOException | AlreadyClosedException e) {
        LOG.log(System.Logger.Level.DEBUG, "the change of the index left files behind", e);
      }
      sweep(folder);
    }
  }

  private void closeReaders() throws IOException {
    for (Closeable reader : readers) {
      reader.close();
    }
    readers.clear();
  }

  private static void sweep(IndexFolder folder) {
    try {
      folder.sweep();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "old builds of the index stay for now", e);
    }
  }
}
