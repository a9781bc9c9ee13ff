package org.communique.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.communique.bench.EndToEnd.Part;
import org.communique.bench.IngestPart.Ingest;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.search.SearchEngine;
import org.communique.search.SearchResult;
import org.communique.search.Vocabulary;

/**
 * Queries of all classes: plain Lucene, the engine in this process, the API, the page, and the
 * peers that were chosen.
 */
final class QueryPart {
  private final Setup setup;
  private final Report report;
  private final List<Peer> peers;

  QueryPart(Setup setup, Report report, List<Peer> peers) {
    this.setup = setup;
    this.report = report;
    this.peers = List.copyOf(peers);
  }

  /** How many hits the program and plain Lucene have, which analyse texts differently. */
  record Found(long own, OptionalLong raw) {}

  /**
   * Measures on a server that has the index open.
   *
   * @param parts of which only those that concern queries are measured
   * @param ingest how the indexes were made, when that has just been measured
   */
  void measure(ServerProcess server, Set<Part> parts, Optional<Ingest> ingest)
      throws IOException, InterruptedException {
    try (RawSearch raw = RawSearch.open(setup.raw());
        SearchEngine engine = LuceneSearchEngine.open(setup.index(), Vocabulary.standard())) {
      List<BenchQuery> queries = queries(setup, raw, engine);
      Map<BenchQuery, Found> found = found(queries, raw, engine, new Side.Api(server));
      Sending sending = new Sending(setup.distinct());
      List<Side> sides = new ArrayList<>(List.of(new Side.Raw(raw), new Side.Engine(engine)));
      sides.addAll(List.of(new Side.Api(server), new Side.Page(server)));
      sides.addAll(peers);
      List<Side> all = new ArrayList<>(sides);
      all.add(new Side.Bare(server));
      QueryRun run = new QueryRun(queries, all, setup, sending);
      PeerTable ofPeers = new PeerTable(run, queries, found, peers);
      if (parts.contains(Part.QUERIES)) {
        QueryTable table = new QueryTable(run.run(), queries, setup);
        report.add(table.byClass(engine.status().communiques()));
        if (setup.lists()) {
          report.say(table.byQuery(found).toText());
        }
        if (!peers.isEmpty()) {
          report.add(ofPeers.bySide(sides, PeerTable.indexes(setup, ingest)));
          addClasses(ofPeers);
        }
      }
      if (parts.contains(Part.THROUGHPUT)) {
        report.add(new Throughput(queries, sides, sending, setup.seed()).measure());
      }
    }
    if (parts.contains(Part.MEMORY)) {
      report.add(MemoryTable.of(server));
    }
  }

  private void addClasses(PeerTable ofPeers) {
    report.add(ofPeers.byClass());
    if (setup.lists()) {
      report.say(ofPeers.byQuery().toText());
    }
  }

  /** The queries drawn from the collection that both indexes hold. */
  static List<BenchQuery> queries(Setup setup, RawSearch raw, SearchEngine engine)
      throws IOException {
    RawQueries rawQueries = new RawQueries();
    WordSampler sampler = new WordSampler(raw.reader(), rawQueries, setup.seed());
    return new QueryDraw(sampler, rawQueries, engine).draw(setup.each());
  }

  /** The same index has to give the same numbers through every door, or nothing is measured. */
  private static Map<BenchQuery, Found> found(
      List<BenchQuery> queries, RawSearch raw, SearchEngine engine, Side.Api api)
      throws IOException {
    Map<BenchQuery, Found> found = new LinkedHashMap<>();
    List<String> differing = new ArrayList<>();
    for (BenchQuery query : queries) {
      SearchResult result = engine.search(query.request());
      OptionalLong ofRaw =
          query.raw().isPresent()
              ? OptionalLong.of(raw.search(query.raw().get()).total())
              : OptionalLong.empty();
      found.put(query, new Found(result.total(), ofRaw));
      if (!result.isComplete() || api.total(query) != result.total()) {
        differing.add(query.request().text());
      }
    }
    if (!differing.isEmpty()) {
      throw new IOException("engine and server do not have the same hits of " + differing);
    }
    return found;
  }
}
