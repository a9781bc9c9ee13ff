package org.communique.ingest;

import java.io.IOException;
import org.communique.corpus.Corpus;
import org.communique.corpus.Sighting;

/**
 * Notices when files change. It looks at the folder again and again, which works on every file
 * system, network folders too, and begins a run when something has changed and then stood still
 * between two looks: a file that is still being copied is left alone.
 *
 * <p>For one thread.
 */
public final class CorpusWatcher {
  private final Corpus corpus;
  private final Run run;
  private Sighting latest;
  private Sighting indexed;

  /** Brings the index up to date. */
  @FunctionalInterface
  public interface Run {
    void begin() throws IOException;
  }

  private CorpusWatcher(Corpus corpus, Run run, Sighting indexed) {
    this.corpus = corpus;
    this.run = run;
    this.indexed = indexed;
    this.latest = indexed;
  }

  /** Begins to watch a corpus that was indexed just now. */
  public static CorpusWatcher of(Corpus corpus, Run run) throws IOException {
    return new CorpusWatcher(corpus, run, Sighting.of(corpus));
  }

  /**
   * Looks once.
   *
   * @return whether a run was made
   * @throws IOException of the run, which is tried again at the next look, or when the folder is
   *     gone
   */
  public boolean look() throws IOException {
    Sighting now = Sighting.of(corpus);
    boolean isStill = now.equals(latest);
    latest = now;
    if (!isStill || now.equals(indexed)) {
      return false;
    }
    run.begin();
    indexed = now;
    return true;
  }
}
