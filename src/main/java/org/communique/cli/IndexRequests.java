package org.communique.cli;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.communique.annotate.AuthorityListException;
import org.communique.http.IndexTrigger;
import org.communique.search.IndexLockedException;

/** Makes the runs that are asked for, one after another in a thread of its own, until closed. */
final class IndexRequests implements IndexTrigger, AutoCloseable {
  /** One that runs, and one that sees what changed since it began. */
  private static final int MAX_PENDING = 2;

  /** Milliseconds until it is tried again while another process indexes. */
  private static final long PAUSE = 1000;

  /** Milliseconds in which a run has given up, with the processes that read its files. */
  private static final long PATIENCE = 10_000;

  /** Brings the index up to date. */
  @FunctionalInterface
  interface Run {
    void begin() throws IOException;
  }

  private final Run run;
  private final Console console;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("indexer").factory());
  private int pending;

  IndexRequests(Run run, Console console) {
    this.run = run;
    this.console = console;
  }

  @Override
  public synchronized boolean request() {
    boolean begins = pending == 0;
    if (pending < MAX_PENDING) {
      pending++;
      thread.execute(this::runOnce);
    }
    return begins;
  }

  private void runOnce() {
    try {
      runWhenFree();
    } catch (AuthorityListException e) {
      complain(FailureSentence.of(e));
    } catch (IOException e) {
      complain(FailureSentence.of(e));
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } finally {
      finished();
    }
  }

  private void runWhenFree() throws IOException, InterruptedException {
    while (true) {
      try {
        run.begin();
        return;
      } catch (IndexLockedException somebodyElseIndexes) {
        Thread.sleep(PAUSE);
      }
    }
  }

  private synchronized void finished() {
    pending--;
  }

  private void complain(String sentence) {
    console.err().println("communique: " + sentence);
    console.err().flush();
  }

  /** A run under way ends at its next pause; what it has not committed is made again later. */
  void stop() {
    thread.shutdownNow();
  }

  /** Stops, and returns when the run under way has ended, after ten seconds at most. */
  @Override
  public void close() {
    stop();
    try {
      boolean unusedResult = thread.awaitTermination(PATIENCE, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
