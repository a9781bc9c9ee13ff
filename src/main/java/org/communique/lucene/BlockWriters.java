package org.communique.lucene;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
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

  BlockWriters(IndexWriter writer, Vocabulary vocabulary) {
    this.writer = writer;
    this.documents = ThreadLocal.withInitial(() -> new CommuniqueDocuments(vocabulary));
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
    awaitChangesOf(communique.id());
    int characters = Math.min(communique.text().text().length(), MAX_CHARACTERS);
    room.acquireUninterruptibly(characters);
    underWay.add(communique.id());
    threads.execute(() -> write(communique, characters));
  }

  private void write(Communique communique, int characters) {
    try {
      if (failure.get() == null) {
        writer.updateDocuments(block(communique.id()), documents.get().block(communique));
      }
    } catch (Throwable e) {
      failure.compareAndSet(null, e);
    } finally {
      underWay.remove(communique.id());
      room.release(characters);
    }
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
   * Waits until all is written.
   *
   * @throws IOException when something could not be written
   */
  void await() throws IOException {
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
