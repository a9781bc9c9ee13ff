package org.communique.evaluate;

import java.io.IOException;
import java.util.stream.Stream;
import org.communique.search.SearchRequest.Match;

/** Builds a ranker over the documents of a test collection. */
@FunctionalInterface
public interface RankerFactory {
  /**
   * A ranker over all {@code documents}, which are read to their end before this returns.
   *
   * @param documents in the order of the file; reading them may throw an {@link
   *     java.io.UncheckedIOException}
   * @param match how the words of a query are joined
   */
  Ranker build(Stream<CollectionDocument> documents, Match match) throws IOException;
}
