package org.communique.lucene;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;

/** The moment at which a search is stopped. */
final class Deadline implements QueryTimeout {
  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  /** So far from now. */
  static Deadline in(Duration limit) {
    return new Deadline(System.nanoTime() + limit.toNanos());
  }

  /** The one that comes first. */
  Deadline orIn(Duration limit) {
    Deadline other = in(limit);
    return other.end - end < 0 ? other : this;
  }

  @Override
  public boolean shouldExit() {
    return System.nanoTime() - end > 0;
  }

  /**
   * A searcher over the same index that stops at this moment and then says that it {@link
   * IndexSearcher#timedOut timed out}. Lucene looks at the clock between runs of documents, which
   * grow from 100 by half each ({@code TimeLimitingBulkScorer}), so a search ends a little later.
   */
  IndexSearcher limiting(IndexSearcher searcher) {
    IndexSearcher limited = new IndexSearcher(searcher.getIndexReader());
    limited.setSimilarity(searcher.getSimilarity());
    limited.setTimeout(this);
    return limited;
  }
}
