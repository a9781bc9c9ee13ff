package org.communique.http;

import io.javalin.http.Handler;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets so many searches run at a time as the processors can hasten; others wait a little, and those
 * that would wait long are refused at once instead of all becoming slow.
 */
final class SearchGate {
  /** Searches at a time, per processor: while one waits for the disk, another can run. */
  private static final int PER_PROCESSOR = 2;

  /** Longest wait, in milliseconds; with the search itself an answer comes within two seconds. */
  private static final long MAX_WAIT = 1_200;

  private final Semaphore free;

  SearchGate() {
    this(PER_PROCESSOR * Runtime.getRuntime().availableProcessors());
  }

  /**
   * @param places searches that may run at a time
   */
  SearchGate(int places) {
    this.free = new Semaphore(places, true);
  }

  /** The handler, waiting for its turn. */
  Handler guarding(Handler handler) {
    return context -> {
      if (!free.tryAcquire(MAX_WAIT, TimeUnit.MILLISECONDS)) {
        throw new OverloadedException();
      }
      try {
        handler.handle(context);
      } finally {
        free.release();
      }
    };
  }

  /** There are more requests than can be answered in time. */
  static final class OverloadedException extends Exception {
    private static final long serialVersionUID = 1L;

    OverloadedException() {
      super("more requests than can be answered in time");
    }
  }
}
