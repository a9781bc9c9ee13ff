package org.communique.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.communique.bench.IngestPart.Ingest;
import org.communique.bench.QueryPart.Found;

/** The peers beside the program and plain Lucene. */
final class PeerTable {
  private static final String API = "API";
  private static final String RAW = "raw";

  /** The share by which numbers of hits differ where words are read somewhat differently. */
  private static final double NEARLY = 0.05;

  private final QueryRun run;
  private final List<BenchQuery> queries;
  private final Map<BenchQuery, Found> found;
  private final Map<Peer, PeerHits> hits = new LinkedHashMap<>();

  /** Looks at what the peers find. */
  PeerTable(QueryRun run, List<BenchQuery> queries, Map<BenchQuery, Found> found, List<Peer> peers)
      throws IOException {
    this.run = run;
    this.queries = queries;
    this.found = found;
    for (Peer peer : peers) {
      hits.put(peer, PeerHits.of(peer, queries));
    }
  }

  /** The index of a side; no number where its time was not measured. */
  record SideIndex(double seconds, long bytes) {}

  /** The indexes of plain Lucene and of the program, with their times when they were just made. */
  static Map<String, SideIndex> indexes(Setup setup, Optional<Ingest> ingest) throws IOException {
    SideIndex raw =
        new SideIndex(
            ingest.map(made -> made.raw().seconds()).orElse(Double.NaN),
            Folders.bytes(setup.raw()));
    SideIndex own =
        new SideIndex(
            ingest.map(made -> made.whole().seconds()).orElse(Double.NaN),
            Folders.bytes(setup.index()));
    return Map.of(RAW, raw, "engine", own, API, own, "page", own);
  }

  /** A row for each side. */
  Table bySide(List<Side> sides, Map<String, SideIndex> indexes) {
    Table table =
        new Table(
            "Peers: median and 99th percentile in milliseconds, index",
            "side",
            "queries",
            "median",
            "p99",
            "API median",
            "API p99",
            "median / API",
            "median / raw",
            "same hits",
            "index",
            "seconds to index");
    for (Side side : sides) {
      addRow(table, side, indexes);
    }
    table.note(
        "Each side with the queries that it has, and the API and raw Lucene with the same; same"
            + " hits are numbers of hits that differ from those of the API by 5 % at most.");
    table.note(
        "Raw Lucene, engine and SQLite are asked within the process, API, page and the others from"
            + " outside theirs. Only the API, the page and the engine have facets.");
    table.note(
        "SQLite, PostgreSQL and OpenSearch are given the texts by %d threads that also parse them,"
                .formatted(Runtime.getRuntime().availableProcessors())
            + " and SQLite's FTS5 is optimized then; raw Lucene, the program and Recoll index in"
            + " processes, from start to end.");
    hits.forEach(
        (peer, of) -> {
          if (of.unmarked() > 0) {
            table.note(
                "%s: %,d of %,d snippets have no highlight."
                    .formatted(peer.label(), of.unmarked(), of.hits()));
          }
        });
    return table;
  }

  private void addRow(Table table, Side side, Map<String, SideIndex> indexes) {
    Timings own = run.timings(side.label(), side::answers);
    Timings api = run.timings(API, side::answers);
    Predicate<BenchQuery> both = query -> side.answers(query) && query.raw().isPresent();
    SideIndex index =
        side instanceof Peer peer
            ? new SideIndex(peer.index().seconds(), peer.index().bytes())
            : Objects.requireNonNull(indexes.get(side.label()));
    table.row(
        side.label(),
        Long.toString(queries.stream().filter(side::answers).count()),
        Table.number(own.median(), 2),
        Table.number(own.percentile(99), 1),
        Table.number(api.median(), 2),
        Table.number(api.percentile(99), 1),
        Table.ratio(own.median(), api.median()),
        Table.ratio(run.timings(side.label(), both).median(), run.timings(RAW, both).median()),
        sameHits(side),
        Table.mebibytes(index.bytes()),
        Table.number(index.seconds(), 1));
  }

  /** Of how many queries of a hundred a side has as many hits as the program, or nearly. */
  private String sameHits(Side side) {
    List<BenchQuery> answered =
        queries.stream().filter(query -> total(side, query).isPresent()).toList();
    long same =
        answered.stream()
            .filter(
                query -> {
                  long own = found(query).own();
                  return Math.abs(total(side, query).getAsLong() - own) <= own * NEARLY;
                })
            .count();
    return Table.number(same * 100.0 / answered.size(), 0) + " %";
  }

  private OptionalLong total(Side side, BenchQuery query) {
    return switch (side) {
      case Peer peer -> {
        Long total = hits(peer).totals().get(query);
        yield total == null ? OptionalLong.empty() : OptionalLong.of(total);
      }
      case Side.Raw raw -> found(query).raw();
      case Side.Engine engine -> OptionalLong.of(found(query).own());
      case Side.Api api -> OptionalLong.of(found(query).own());
      case Side.Page page -> OptionalLong.of(found(query).own());
      case Side.Bare bare -> OptionalLong.empty();
    };
  }

  private Found found(BenchQuery query) {
    return Objects.requireNonNull(found.get(query));
  }

  private PeerHits hits(Peer peer) {
    return Objects.requireNonNull(hits.get(peer));
  }

  /** A row for each class that a peer has. */
  Table byClass() {
    Table table =
        new Table(
            "Peers: median of each class in milliseconds, and how many times that of the API",
            columns("class", "API", "", " / API"));
    for (QueryClass kind : QueryClass.values()) {
      if (queries.stream().filter(query -> query.kind() == kind).anyMatch(this::hasPeer)) {
        addRow(table, kind.label(), query -> query.kind() == kind);
      }
    }
    return table;
  }

  private boolean hasPeer(BenchQuery query) {
    return hits.keySet().stream().anyMatch(peer -> peer.answers(query));
  }

  private void addRow(Table table, String label, Predicate<BenchQuery> which) {
    double api = run.timings(API, which).median();
    List<String> cells = new ArrayList<>(List.of(label, Table.number(api, 2)));
    for (Peer peer : hits.keySet()) {
      double median = run.timings(peer.label(), which).median();
      cells.add(Table.number(median, 2));
      cells.add(Table.ratio(median, api));
    }
    table.row(cells.toArray(String[]::new));
  }

  /** A row for each query that a peer has. */
  Table byQuery() {
    Table table =
        new Table(
            "Peers: hits of each query, and medians in milliseconds",
            columns("query", "API hits", " hits", ""));
    for (BenchQuery query : queries) {
      if (hasPeer(query)) {
        List<String> cells =
            new ArrayList<>(List.of(query.request().text(), Long.toString(found(query).own())));
        for (Peer peer : hits.keySet()) {
          OptionalLong total = total(peer, query);
          cells.add(total.isPresent() ? Long.toString(total.getAsLong()) : "–");
          cells.add(Table.number(run.timings(peer.label(), query::equals).median(), 2));
        }
        table.row(cells.toArray(String[]::new));
      }
    }
    return table;
  }

  /** Two columns, and two for each peer that begin with its name. */
  private String[] columns(String first, String second, String... endings) {
    List<String> columns = new ArrayList<>(List.of(first, second));
    for (Peer peer : hits.keySet()) {
      Arrays.stream(endings).map(ending -> peer.label() + ending).forEach(columns::add);
    }
    return columns.toArray(String[]::new);
  }
}
