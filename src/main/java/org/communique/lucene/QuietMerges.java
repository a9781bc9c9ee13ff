package org.communique.lucene;

import org.apache.lucene.index.ConcurrentMergeScheduler;

/**
 * Merges segments in threads of their own. One that fails closes the writer, which says why at the
 * next call; the thread itself need not print it.
 */
final class QuietMerges extends ConcurrentMergeScheduler {
  @Override
  protected void handleMergeException(Throwable failure) {}
}
