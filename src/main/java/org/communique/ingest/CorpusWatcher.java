package org.communique.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
  private final List<Path> others;
  private final Run run;
  private Sighting latest;
  private Sighting indexed;

  /** Brings the index up to date. */
  @FunctionalInterface
  public interface Run {
    void begin() throws IOException;
  }

  private CorpusWatcher(Corpus corpus, List<Path> others, Run run, Sighting indexed) {
    this.corpus = corpus;
    this.others = others;
    this.run = run;
    this.indexed = indexed;
    this.latest = indexed;
  }

  /** Begins to watch a corpus that was indexed just now. */
  public static CorpusWatcher of(Corpus corpus, Run run) throws IOException {
    return of(corpus, List.of(), run);
  }

  /**
   * Begins to watch a corpus that was indexed just now.
   *
   * @param others files besides, a change of which is a reason for a run too; each may be absent
   */
  public static CorpusWatcher of(Corpus corpus, List<Path> others, Run run) throws IOException {
    return new CorpusWatcher(corpus, List.copyOf(others), run, Sighting.of(corpus, others));
  }

  /**
   * Looks once.
   *
   * @return whether a run was made
   * @throws IOException of the run, which is tried again at the next look, or when the folder is
   *     gone
   */
  public boolean look() throws IOException {
    Sighting now = Sighting.of(corpus, others);
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
