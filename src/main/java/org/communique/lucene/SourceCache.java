package org.communique.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/** Keeps the {@link TextSources} of the state of the index that was asked for last. Thread-safe. */
final class SourceCache {
  private volatile @Nullable Known known;

  private record Known(Object state, TextSources sources) {}

  /** The sources of the texts that a reader sees. */
  TextSources of(IndexReader reader) throws IOException {
    Object state = Objects.requireNonNull(reader.getReaderCacheHelper()).getKey();
    Known last = known;
    if (last != null && last.state.equals(state)) {
      return last.sources;
    }
    TextSources sources = TextSources.of(reader);
    known = new Known(state, sources);
    return sources;
  }
}
