package org.communique.evaluate;

import java.io.IOException;
import java.util.List;

/** Ranks the documents of a test collection. */
public interface Ranker extends AutoCloseable {
  /**
   * The best documents for a query.
   *
   * @param depth how many at most
   * @return their ids, best first, none twice
   */
  List<String> rank(String query, int depth) throws IOException;

  @Override
  void close() throws IOException;
}
