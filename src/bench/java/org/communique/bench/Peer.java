package org.communique.bench;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * What people might pick instead: another engine over the same texts. To a query it gives what
 * plain Lucene is asked for: the ten best hits by its own ranking, each with id, title and a
 * highlighted excerpt, and their exact number; no facets. It searches the texts, and Recoll alone
 * the titles too. None of them keeps answers, so the same query is sent to it again also where no
 * request to the program is.
 */
sealed interface Peer extends Side, Closeable
    permits SqlitePeer, PostgresqlPeer, OpenSearchPeer, RecollPeer {
  int HITS = 10;

  /** What a match in a snippet begins and ends with, where that can be chosen. */
  String MARK = "<mark>";

  String MARK_END = "</mark>";

  /** A hit as it would be shown. */
  record Hit(String id, String title, String snippet) {}

  /** The best hits, best first, and how many there are. */
  record Answer(long total, List<Hit> hits) {}

  Answer search(BenchQuery query) throws IOException;

  @Override
  default void answer(BenchQuery query) throws IOException {
    search(query);
  }

  /** Its index, and what making it took. */
  PeerIndex index();
}
