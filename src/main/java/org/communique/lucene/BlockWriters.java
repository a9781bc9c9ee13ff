package org.communique.lucene;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.search.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Writes the blocks of communiqués from several threads at once: making and inverting the tokens is
 * half of the work of an index run. In which order blocks stand in the index says nothing; changes
 * of the same communiqué are made in the order in which they come. For use by one thread.
 */
final class BlockWriters implements AutoCloseable {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  /**
   * Length of the texts on their way together, in UTF-16 units; a longer one goes alone. Their
   * tokens take 60 times as many bytes while they are written.
   */
  private static final int MAX_CHARACTERS = 1_000_000;

  private final IndexWriter writer;
  private final ThreadLocal<CommuniqueDocuments> documents;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final Semaphore room = new Semaphore(MAX_CHARACTERS);
  private final Set<CommuniqueId> underWay = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /** Whether no other blocks are there than those put since. */
  private final boolean isEmpty;

  /** All that was put; used only when the index was empty. */
  private final Set<CommuniqueId> written = new HashSet<>();

  /**
   * The way into an index.
   *
   * @param isEmpty whether it has no communiqué yet, so that each need not be looked for in all
   *     segments before it is added, which takes the longer the more there are
   * @param dictionaries for the records
   */
  BlockWriters(
      IndexWriter writer, boolean isEmpty, Vocabulary vocabulary, DictionaryMaker dictionaries) {
    this.writer = writer;
    this.isEmpty = isEmpty;
    this.documents =
        ThreadLocal.withInitial(() -> new CommuniqueDocuments(vocabulary, dictionaries));
  }

  /** The term that all documents of a communiqué's block have. */
  static Term block(CommuniqueId id) {
    return new Term(Fields.ID, id.value());
  }

  /**
   * Writes a communiqué in place of the one with the same id, at once or soon.
   *
   * @throws IOException when this or an earlier one could not be written
   */
  void put(Communique communique) throws IOException {
    CommuniqueId id = communique.id();
    awaitChangesOf(id);
    boolean isNew = isEmpty && written.add(id);
    underWay.add(id);
    execute(
        communique.text().text().length(),
        () -> {
          write(communique, isNew);
          underWay.remove(id);
        });
  }

  private void write(Communique communique, boolean isNew) throws IOException {
    Iterable<Document> block = documents.get().block(communique);
    if (isNew) {
      writer.addDocuments(block);
    } else {
      writer.updateDocuments(block(communique.id()), block);
    }
  }

  @FunctionalInterface
  private interface Writing {
    void write() throws IOException;
  }

  /** Has another thread write once there is room; not when something has failed before. */
  private void execute(int length, Writing writing) {
    int characters = Math.clamp(length, 1, MAX_CHARACTERS);
    room.acquireUninterruptibly(characters);
    threads.execute(
        () -> {
          try {
            if (failure.get() == null) {
              writing.write();
            }
          } catch (Throwable e) {
            failure.compareAndSet(null, e);
          } finally {
            room.release(characters);
          }
        });
  }

  /** Takes a communiqué out; nothing happens when it is not there. */
  void remove(CommuniqueId id) throws IOException {
    awaitChangesOf(id);
    writer.deleteDocuments(block(id));
  }

  private void awaitChangesOf(CommuniqueId id) throws IOException {
    if (underWay.contains(id)) {
      await();
    }
    throwFailure();
  }

  /**
   * Waits until all is written, and what waits in memory has become segments, which a commit would
   * make one after the other.
   *
   * @throws IOException when something could not be written
   */
  void finish() throws IOException {
    await();
    for (int i = 0; i < THREADS; i++) {
      execute(1, writer::flushNextBuffer);
    }
    await();
  }

  private void await() throws IOException {
    room.acquireUninterruptibly(MAX_CHARACTERS);
    room.release(MAX_CHARACTERS);
    throwFailure();
  }

  private void throwFailure() throws IOException {
    Throwable cause = failure.get();
    if (cause == null) {
      return;
    }
    switch (cause) {
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IOException(cause);
    }
  }

  /** Waits for what is under way. */
  @Override
  public void close() {
    threads.close();
  }
}
