package org.communique.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communique.bench.IngestPart.Ingest;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.search.SearchEngine;
import org.communique.search.Vocabulary;

/**
 * The same queries over collections of several sizes: how times grow, of answers and for each text
 * that is indexed. Smaller collections are parts of the one; a larger one has texts of the same
 * words in another order besides.
 */
final class GrowthPart {
  private final Setup setup;
  private final Report report;
  private final List<Sized> measured = new ArrayList<>();

  GrowthPart(Setup setup, Report report) {
    this.setup = setup;
    this.report = report;
  }

  private record Sized(
      int texts, Ingest ingest, QueryRun run, long serverHeap, long serverHeapPeak) {}

  /**
   * Measures the sizes from small to large; the index of the whole collection has to be there.
   *
   * @param sizes in texts; the size of the collection is one of them
   * @param all texts of the collection
   * @param whole how the collection was indexed, when that has just been measured
   */
  void measure(List<Integer> sizes, int all, Optional<Ingest> whole) throws Exception {
    List<BenchQuery> queries;
    try (RawSearch raw = RawSearch.open(setup.raw());
        SearchEngine engine = LuceneSearchEngine.open(setup.index(), Vocabulary.standard())) {
      queries = QueryPart.queries(setup, raw, engine);
    }
    SizedCollection collection = new SizedCollection(setup.collection(), setup.seed());
    for (int size : sizes) {
      report.say("%,d texts …".formatted(size));
      if (size == all && whole.isPresent()) {
        measured.add(measure(setup, size, whole.get(), queries));
      } else {
        Path folder = setup.work().resolve("size-" + size);
        Setup sized = setup.forCollection(folder.resolve("texts"), "size-" + size);
        collection.write(size, all, sized.collection());
        measured.add(measure(sized, size, IngestPart.measure(sized), queries));
        Folders.delete(folder);
      }
    }
    report.add(ofIngest());
    report.add(ofQueries());
  }

  private static Sized measure(Setup sized, int size, Ingest ingest, List<BenchQuery> queries)
      throws IOException, InterruptedException {
    try (ServerProcess server =
            ServerProcess.start(
                sized.collection(), sized.index(), sized.work().resolve("server.log"));
        RawSearch raw = RawSearch.open(sized.raw())) {
      List<Side> sides = List.of(new Side.Raw(raw), new Side.Api(server));
      QueryRun run = new QueryRun(queries, sides, sized, new Sending(sized.distinct())).run();
      return new Sized(size, ingest, run, server.heapBytes(), server.heapPeakBytes());
    }
  }

  private Table ofIngest() throws IOException {
    Table table =
        new Table(
            "Growth: indexing and memory",
            "texts",
            "communiqués",
            "index, seconds",
            "milliseconds a text",
            "CPU milliseconds a text",
            "raw Lucene, seconds",
            "index / raw",
            "heap, at most",
            "index / text",
            "server heap, at most",
            "after a collection");
    for (Sized sized : measured) {
      Ingest ingest = sized.ingest;
      table.row(
          Table.number(sized.texts, 0),
          Table.number(ingest.communiques(), 0),
          Table.number(ingest.whole().seconds(), 1),
          Table.number(ingest.whole().seconds() * 1000 / sized.texts, 2),
          Table.number(ingest.whole().cpuSeconds() * 1000 / sized.texts, 2),
          Table.number(ingest.raw().seconds(), 1),
          Table.ratio(ingest.whole().seconds(), ingest.raw().seconds()),
          Table.mebibytes(ingest.whole().heapPeak()),
          Table.ratio(ingest.ownBytes(), ingest.textBytes()),
          Table.mebibytes(sized.serverHeapPeak),
          Table.mebibytes(sized.serverHeap));
    }
    return table;
  }

  private Table ofQueries() {
    List<String> columns = new ArrayList<>(List.of("class"));
    for (String side : List.of("API", "raw")) {
      for (int i = 0; i < measured.size(); i++) {
        columns.add("%s, %,d".formatted(side, measured.get(i).texts));
        if (i > 0) {
          columns.add("growth");
        }
      }
    }
    Table table =
        new Table(
            "Growth: median of a query in milliseconds, and how many times that of the size before",
            columns.toArray(String[]::new));
    for (QueryClass kind : QueryClass.values()) {
      List<String> cells = new ArrayList<>(List.of(kind.label()));
      addSide("API", kind, cells);
      addSide("raw", kind, cells);
      table.row(cells.toArray(String[]::new));
    }
    return table;
  }

  private void addSide(String side, QueryClass kind, List<String> cells) {
    double before = Double.NaN;
    for (Sized sized : measured) {
      double median = sized.run.timings(side, query -> query.kind() == kind).median();
      cells.add(Table.number(median, 2));
      if (sized != measured.getFirst()) {
        cells.add(Table.ratio(median, before));
      }
      before = median;
    }
  }
}
