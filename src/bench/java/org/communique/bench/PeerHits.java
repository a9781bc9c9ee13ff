package org.communique.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.communique.bench.Peer.Answer;
import org.communique.bench.Peer.Hit;

/**
 * What a peer finds, looked at once before anything is measured.
 *
 * @param totals of the queries that it answers
 * @param hits that were shown
 * @param unmarked those of them without a highlighted match
 */
record PeerHits(Map<BenchQuery, Long> totals, int hits, int unmarked) {

  /**
   * Asks all queries that the peer answers.
   *
   * @throws IOException also when it does not show as many hits as it should, or one without an id
   */
  static PeerHits of(Peer peer, Iterable<BenchQuery> queries) throws IOException {
    Map<BenchQuery, Long> totals = new LinkedHashMap<>();
    int hits = 0;
    int unmarked = 0;
    for (BenchQuery query : queries) {
      if (peer.answers(query)) {
        Answer answer = peer.search(query);
        check(peer, query, answer);
        totals.put(query, answer.total());
        for (Hit hit : answer.hits()) {
          hits++;
          unmarked += hit.snippet().contains(Peer.MARK) ? 0 : 1;
        }
      }
    }
    return new PeerHits(totals, hits, unmarked);
  }

  private static void check(Peer peer, BenchQuery query, Answer answer) throws IOException {
    if (answer.hits().size() != Math.min(Peer.HITS, answer.total())
        || answer.hits().stream().anyMatch(hit -> hit.id().isEmpty())) {
      throw new IOException(
          "%s gives %s for %s".formatted(peer.label(), answer, query.request().text()));
    }
  }
}
