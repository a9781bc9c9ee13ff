package org.communique.lucene;

import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is known of the state of the index that was asked for last: searches mostly read the
 * same one. Thread-safe.
 */
final class ReaderStates {
  private volatile @Nullable Known last;

  private record Known(Object key, ReaderState state) {}

  /** What is known of the state that a reader sees. */
  ReaderState of(IndexReader reader) {
    Object key = Objects.requireNonNull(reader.getReaderCacheHelper()).getKey();
    Known before = last;
    if (before != null && before.key.equals(key)) {
      return before.state;
    }
    ReaderState state =
        before == null ? ReaderState.of(reader) : ReaderState.after(before.state, reader);
    last = new Known(key, state);
    return state;
  }
}
