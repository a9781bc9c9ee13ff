package org.communique.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.communique.render.ExportFormat;
import org.communique.search.ExportSink;
import org.communique.search.Filters;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.SearchRequest.Match;
import org.communique.search.SearchRequest.Sort;
import org.communique.search.SearchRequest.Unit;
import org.communique.search.SearchResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code communique search}: hits with snippets. */
@Command(
    name = "search",
    header = "Search the index.",
    description =
        "Prints the hits, best first, with the sentences that match. All words must be there;"
            + " quotes ask for exact wording ('\"free and open\"'). 'communique help query' lists"
            + " fields and operators.")
final class SearchCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Mixin private final IndexOption index = new IndexOption();
  @Mixin private final AuthorityOption authority = new AuthorityOption();
  @Mixin private final TimeLimitOption timeLimit = new TimeLimitOption();
  @Mixin private final FilterOptions filters = new FilterOptions();

  @Option(
      names = "-n",
      paramLabel = "N",
      description = "How many hits to print (default: 10); 1 to 1000 for people and with --json.")
  private @Nullable Integer size;

  @Option(
      names = "--all",
      description =
          "Print all hits, with --csv, --jsonl or --markdown: a line, row or section each.")
  private boolean isAll;

  @Mixin private final SiteOption site = new SiteOption();

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      defaultValue = "communique",
      description = "What a hit is: communique or paragraph (default: ${DEFAULT-VALUE}).")
  private Unit unit = Unit.COMMUNIQUE;

  @Option(
      names = "--match",
      paramLabel = "HOW",
      defaultValue = "all",
      description =
          "Whether all words must be there, or any, or auto: all of a few words, any of a sentence"
              + " (default: ${DEFAULT-VALUE}).")
  private Match match = Match.ALL;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "relevance",
      description =
          "relevance, recent (newer texts a little higher), date (newest first) or title (default:"
              + " ${DEFAULT-VALUE}).")
  private Sort sort = Sort.RELEVANCE;

  @Option(
      names = "--explain-query",
      description = "Print first how the query was understood, and what each part has alone.")
  private boolean explainsQuery;

  @ArgGroup private Format format = new Format();

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..*",
      description = "What to search for; several words are joined by spaces.")
  private List<String> words = new ArrayList<>();

  SearchCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  /** How hits are printed; for people when nothing is given. */
  static final class Format {
    @Option(names = "--json", description = "Print the whole answer as JSON.")
    private boolean isJson;

    @Option(
        names = "--jsonl",
        description = "Print each hit as one line of JSON, with its citation.")
    private boolean isJsonLines;

    @Option(names = "--csv", description = "Print each hit as a row of CSV, with its citation.")
    private boolean isCsv;

    @Option(names = "--markdown", description = "Print each hit as a section of Markdown.")
    private boolean isMarkdown;

    /** The form in which hits are printed one by one; empty when they are printed as one answer. */
    private Optional<ExportFormat> rows() {
      if (isJsonLines) {
        return Optional.of(ExportFormat.JSON_LINES);
      }
      if (isCsv) {
        return Optional.of(ExportFormat.CSV);
      }
      return isMarkdown ? Optional.of(ExportFormat.MARKDOWN) : Optional.empty();
    }
  }

  @Override
  public Integer call() throws IOException {
    authority.apply(services);
    SearchRequest request = request();
    Duration limit = timeLimit.limit();
    try (SearchEngine engine =
        services.engines().openForReading(index.folder()).withTimeLimit(limit)) {
      Optional<ExportFormat> rows = format.rows();
      long total = rows.isPresent() ? export(engine, request, rows.get()) : print(engine, request);
      return total > 0 ? ExitCode.DONE : ExitCode.NOTHING_FOUND;
    }
  }

  private long print(SearchEngine engine, SearchRequest request) throws IOException {
    SearchResult result = engine.search(request);
    print(result);
    return result.total();
  }

  /** Prints hits one by one; when there are none, what a search says about that. */
  private long export(SearchEngine engine, SearchRequest request, ExportFormat form)
      throws IOException {
    ExportSink rows = services.rendering().export(form, console.out(), site.address());
    boolean isCutKnown = isAll || size != null;
    PrintedExport printed =
        new PrintedExport(rows, console, isAll ? Long.MAX_VALUE : hits(), isCutKnown);
    engine.export(request, printed);
    printed.end();
    if (printed.total() == 0) {
      PrintedExport.warn(console.err(), engine.search(request).notes());
    }
    return printed.total();
  }

  private int hits() {
    return size == null ? SearchRequest.DEFAULT_SIZE : size;
  }

  private SearchRequest request() {
    Filters chosen = filters.filters();
    if (words.isEmpty() && chosen.isEmpty()) {
      throw new UsageException("Say what to search for: communique search climate change.");
    }
    checkNumber(format.rows().isPresent());
    int page = Math.min(hits(), SearchRequest.MAX_SIZE);
    return new SearchRequest(String.join(" ", words), unit, match, chosen, sort, 1, page);
  }

  private void checkNumber(boolean isRows) {
    if (isAll && !isRows) {
      throw new UsageException("--all goes with --csv, --jsonl or --markdown.");
    }
    if (isAll && size != null) {
      throw new UsageException("-n and --all cannot both be followed; leave one of them out.");
    }
    if (hits() < 1 || (!isRows && hits() > SearchRequest.MAX_SIZE)) {
      String range = isRows ? "1 or more" : "1 to " + SearchRequest.MAX_SIZE;
      throw new UsageException("-n is %d, but must be %s.".formatted(hits(), range));
    }
  }

  private void print(SearchResult result) {
    PrintWriter out = console.out();
    if (format.isJson) {
      out.println(services.rendering().searchJson(result));
    } else {
      if (explainsQuery) {
        out.println(services.rendering().queryText(result, console.terminal()));
      }
      out.print(services.rendering().searchText(result, console.terminal()));
    }
  }
}
