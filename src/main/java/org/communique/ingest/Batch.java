package org.communique.ingest;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for what another thread makes of a batch of texts. */
final class Batch {
  private Batch() {}

  /**
   * The result of a batch.
   *
   * @param failure what is said when making it failed
   * @throws IOException when making it failed, or this thread was interrupted
   */
  static <T> T get(Future<T> batch, String failure) throws IOException {
    try {
      return batch.get();
    } catch (ExecutionException e) {
      throw new IOException(failure, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the run was interrupted", e);
    }
  }
}
