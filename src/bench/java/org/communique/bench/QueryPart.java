package org.communique.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communique.bench.EndToEnd.Part;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.search.SearchEngine;
import org.communique.search.Vocabulary;

/** Queries of all classes: plain Lucene, the engine in this process, the API and the page. */
final class QueryPart {
  private final Setup setup;
  private final Report report;

  QueryPart(Setup setup, Report report) {
    this.setup = setup;
    this.report = report;
  }

  /**
   * Measures on a server that has the index open.
   *
   * @param parts of which only those that concern queries are measured
   */
  void measure(ServerProcess server, Set<Part> parts) throws IOException, InterruptedException {
    try (RawSearch raw = RawSearch.open(setup.raw());
        SearchEngine engine = LuceneSearchEngine.open(setup.index(), Vocabulary.standard())) {
      List<BenchQuery> queries = queries(setup, raw, engine);
      Map<BenchQuery, Long> totals = totals(queries, engine, new Side.Api(server));
      Sending sending = new Sending(setup.distinct());
      List<Side> sides =
          List.of(
              new Side.Raw(raw),
              new Side.Engine(engine),
              new Side.Api(server),
              new Side.Page(server));
      if (parts.contains(Part.QUERIES)) {
        QueryRun run = new QueryRun(queries, sides, setup, sending).run();
        QueryTable table = new QueryTable(run, queries, setup);
        report.add(table.byClass());
        if (setup.lists()) {
          report.add(table.byQuery(totals));
        }
      }
      if (parts.contains(Part.THROUGHPUT)) {
        report.add(new Throughput(queries, sending, setup.seed()).measure(sides));
      }
    }
    if (parts.contains(Part.MEMORY)) {
      report.add(MemoryTable.of(server));
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
  private static Map<BenchQuery, Long> totals(
      List<BenchQuery> queries, SearchEngine engine, Side.Api api) throws IOException {
    Map<BenchQuery, Long> totals = new LinkedHashMap<>();
    List<String> differing = new ArrayList<>();
    for (BenchQuery query : queries) {
      long total = engine.search(query.request()).total();
      totals.put(query, total);
      if (api.total(query) != total) {
        differing.add(query.request().text());
      }
    }
    if (!differing.isEmpty()) {
      throw new IOException("engine and server do not have the same hits of " + differing);
    }
    return totals;
  }
}
