package org.communique.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.communique.bench.QueryPart.Found;
import org.communique.render.PageUrls;

/** The times of a run as tables. */
final class QueryTable {
  private final QueryRun run;
  private final List<BenchQuery> queries;
  private final Setup setup;

  QueryTable(QueryRun run, List<BenchQuery> queries, Setup setup) {
    this.run = run;
    this.queries = queries;
    this.setup = setup;
  }

  /**
   * A row for each class, and all together.
   *
   * @param communiques that the index holds
   */
  Table byClass(long communiques) {
    Table table =
        new Table(
            "Queries over %,d communiqués: median and 99th percentile in milliseconds, ratios of medians"
                .formatted(communiques),
            "class",
            "queries",
            "raw",
            "engine",
            "API",
            "page",
            "engine / raw",
            "CPU: engine / raw",
            "API / raw",
            "page / API",
            "raw p99",
            "engine p99",
            "API p99",
            "page p99");
    for (QueryClass kind : QueryClass.values()) {
      addRow(table, kind.label(), query -> query.kind() == kind);
    }
    addRow(table, "all that raw Lucene has", query -> query.raw().isPresent());
    addRow(table, "all", query -> true);
    table.note(
        setup.distinct()
            ? "No request was sent twice: each has other blanks at the end of the query. The"
                + " program may still have texts of earlier answers in memory, which fewer"
                + " queries favour."
            : "Every query was asked %d times before and %d times while it was measured."
                .formatted(setup.warmUp(), setup.rounds()));
    table.note(
        "A request for a small file, which nothing is searched for, took %s ms."
            .formatted(Table.number(run.timings("bare", query -> true).median(), 2)));
    table.note(
        "Raw Lucene has no facets, and for /s and /p is asked for both words anywhere in a text.");
    table.note("CPU is the time a processor worked, which others at work hardly change.");
    return table;
  }

  private void addRow(Table table, String label, Predicate<BenchQuery> which) {
    long count = queries.stream().filter(which).count();
    if (count == 0) {
      return;
    }
    boolean hasRaw = queries.stream().filter(which).allMatch(query -> query.raw().isPresent());
    Timings raw = hasRaw ? run.timings("raw", which) : new Timings();
    Timings engine = run.timings("engine", which);
    Timings api = run.timings("API", which);
    Timings page = run.timings("page", which);
    List<String> cells = new ArrayList<>(List.of(label, Long.toString(count)));
    for (Timings side : List.of(raw, engine, api, page)) {
      cells.add(Table.number(side.median(), 2));
    }
    cells.add(Table.ratio(engine.median(), raw.median()));
    cells.add(hasRaw ? cpuRatio(which) : "–");
    cells.add(Table.ratio(api.median(), raw.median()));
    cells.add(Table.ratio(page.median(), api.median()));
    for (Timings side : List.of(raw, engine, api, page)) {
      cells.add(Table.number(side.percentile(99), 1));
    }
    table.row(cells.toArray(String[]::new));
  }

  private String cpuRatio(Predicate<BenchQuery> which) {
    return Table.ratio(
        run.timings("engine" + QueryRun.CPU, which).median(),
        run.timings("raw" + QueryRun.CPU, which).median());
  }

  /** A row for each query. */
  Table byQuery(Map<BenchQuery, Found> found) {
    Table table =
        new Table(
            "Each query: hits, and medians in milliseconds",
            "class",
            "query",
            "hits",
            "raw hits",
            "raw",
            "engine",
            "API",
            "page",
            "engine / raw");
    for (BenchQuery query : queries) {
      Found of = Objects.requireNonNull(found.get(query));
      double raw = run.timings("raw", query::equals).median();
      double engine = run.timings("engine", query::equals).median();
      table.row(
          query.kind().label(),
          query.request().text() + chosen(query),
          Long.toString(of.own()),
          of.raw().isPresent() ? Long.toString(of.raw().getAsLong()) : "–",
          Table.number(raw, 2),
          Table.number(engine, 2),
          Table.number(run.timings("API", query::equals).median(), 2),
          Table.number(run.timings("page", query::equals).median(), 2),
          Table.ratio(engine, raw));
    }
    return table;
  }

  private static String chosen(BenchQuery query) {
    if (query.request().filters().isEmpty()) {
      return "";
    }
    return PageUrls.parameters(query.request().withText("")).stream()
        .map(parameter -> parameter.name() + "=" + parameter.value())
        .collect(Collectors.joining(" ", " + ", ""));
  }
}
