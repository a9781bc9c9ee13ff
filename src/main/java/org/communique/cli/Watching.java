package org.communique.cli;

import java.io.IOException;
import java.time.Duration;
import org.communique.annotate.AuthorityListException;
import org.communique.ingest.CorpusWatcher;
import org.communique.search.IndexLockedException;

/** Looks at the files again and again in a thread of its own, until closed. */
final class Watching {
  /** Time between two looks at a small folder. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** A look at a large folder takes longer; this share of the time is spent on looking at most. */
  private static final int PAUSE_PER_LOOK = 20;

  private final CorpusWatcher watcher;
  private final Console console;
  private final Thread thread;
  private String latestFailure = "";

  private Watching(CorpusWatcher watcher, Console console) {
    this.watcher = watcher;
    this.console = console;
    this.thread = Thread.ofPlatform().daemon().name("watcher").unstarted(this::watch);
  }

  static Watching begin(CorpusWatcher watcher, Console console) {
    Watching watching = new Watching(watcher, console);
    watching.thread.start();
    return watching;
  }

  private void watch() {
    Duration pause = PAUSE;
    try {
      while (!thread.isInterrupted()) {
        Thread.sleep(pause);
        long begin = System.nanoTime();
        boolean hasRun = look();
        Duration taken = Duration.ofNanos(System.nanoTime() - begin).multipliedBy(PAUSE_PER_LOOK);
        pause = hasRun || taken.compareTo(PAUSE) < 0 ? PAUSE : taken;
      }
    } catch (InterruptedException closed) {
      thread.interrupt();
    }
  }

  /** Whether a run was made. */
  private boolean look() {
    try {
      boolean hasRun = watcher.look();
      latestFailure = "";
      return hasRun;
    } catch (IndexLockedException somebodyElseIndexes) {
      // The next look tries again.
    } catch (AuthorityListException e) {
      complain(FailureSentence.of(e) + " The lists before it stay in force.");
    } catch (IOException e) {
      complain(FailureSentence.of(e));
    }
    return false;
  }

  /** Says the same thing once, however often it fails. */
  private void complain(String sentence) {
    if (!sentence.equals(latestFailure)) {
      console.err().println("communique: " + sentence);
      console.err().flush();
    }
    latestFailure = sentence;
  }

  void close() {
    thread.interrupt();
  }
}
