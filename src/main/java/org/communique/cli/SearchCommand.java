package org.communique.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.communique.render.DisplayText;
import org.communique.search.ExportSink;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.SearchRequest.Sort;
import org.communique.search.SearchResult;
import org.jspecify.annotations.Nullable;
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

  @Mixin private final ReadIndexOption index = new ReadIndexOption();
  @Mixin private final AuthorityOption authority = new AuthorityOption();
  @Mixin private final TimeLimitOption timeLimit = new TimeLimitOption();
  @Mixin private final AskedOptions asked = new AskedOptions();

  @Option(
      names = "-n",
      paramLabel = "N",
      description = "How many hits to print (default: 10); 1 to 1000 for people and with --json.")
  private @Nullable Integer size;

  @Option(
      names = "--all",
      description =
          "Print all hits, with --csv, --jsonl, --markdown or --fields: a line, row or section"
              + " each.")
  private boolean isAll;

  @Option(
      names = "--page",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which page of so many hits (default: ${DEFAULT-VALUE}).")
  private int page = 1;

  @Mixin private final SiteOption site = new SiteOption();
  @Mixin private final ColorOption color = new ColorOption();

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "relevance",
      completionCandidates = Candidates.Sorts.class,
      description =
          "relevance, recent (newer texts a little higher), date (newest first) or title (default:"
              + " ${DEFAULT-VALUE}).")
  private Sort sort = Sort.RELEVANCE;

  @Option(
      names = "--explain-query",
      description = "Print first how the query was understood, and what each part has alone.")
  private boolean explainsQuery;

  @Mixin private final HitForms form = new HitForms();

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..*",
      description =
          "What to search for; several words are joined by spaces; - reads one query a line.")
  private List<String> words = new ArrayList<>();

  SearchCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    authority.apply(services);
    SearchRequest everything = asked.request("");
    if (words.isEmpty() && everything.filters().isEmpty()) {
      throw new UsageException("Say what to search for: communique search climate change.");
    }
    form.check(isAll, size, page);
    Duration limit = timeLimit.limit();
    Optional<ExportSink> rows = form.rows(services.rendering(), console, site);
    try (SearchEngine engine =
        services.engines().openForReading(index.folder()).withTimeLimit(limit)) {
      return InputLines.areMeantBy(words)
          ? new InputLines(services.input(), console)
              .answer(
                  line -> answer(engine, request(everything, line), rows),
                  SearchCommand::joined,
                  ExitCode.NOTHING_FOUND)
          : answer(engine, request(everything, String.join(" ", words)), rows);
    }
  }

  /** Of several queries: failed when one has failed, else found when one has found something. */
  private static int joined(int before, int next) {
    boolean isFailed = before == ExitCode.FAILED || next == ExitCode.FAILED;
    return isFailed ? ExitCode.FAILED : Math.min(before, next);
  }

  private int answer(SearchEngine engine, SearchRequest request, Optional<ExportSink> rows)
      throws IOException {
    long total =
        rows.isPresent() ? export(engine, request, rows.get()) : print(engine.search(request));
    return total > 0 ? ExitCode.DONE : ExitCode.NOTHING_FOUND;
  }

  /** Prints hits one by one; when there are none, what a search says about that. */
  private long export(SearchEngine engine, SearchRequest request, ExportSink rows)
      throws IOException {
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

  private SearchRequest request(SearchRequest everything, String text) {
    int onPage = form.isCount() ? 1 : Math.min(hits(), SearchRequest.MAX_SIZE);
    SearchRequest request = everything.withText(text).withSort(sort).withPage(page, onPage);
    return form.isJson() ? request : request.withoutFacets();
  }

  /**
   * Prints an answer.
   *
   * @return the number of hits
   */
  private long print(SearchResult result) {
    PrintWriter out = console.out();
    if (form.isCount()) {
      printCount(result);
    } else if (form.isJson()) {
      out.println(services.rendering().searchJson(result));
    } else {
      Terminal terminal = color.of(console.terminal());
      if (explainsQuery) {
        out.println(services.rendering().queryText(result, terminal));
      }
      out.print(services.rendering().searchText(result, terminal));
    }
    return result.total();
  }

  /** The number, and behind a tab the query when there are several. */
  private void printCount(SearchResult result) {
    PrintedExport.warn(console.err(), result.notes());
    String query = DisplayText.message(result.request().text());
    console.out().println(result.total() + (InputLines.areMeantBy(words) ? "\t" + query : ""));
  }
}
