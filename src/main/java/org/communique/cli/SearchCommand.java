package org.communique.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.communique.render.DisplayText;
import org.communique.search.Filters;
import org.communique.search.Hit;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.SearchRequest.Match;
import org.communique.search.SearchRequest.Sort;
import org.communique.search.SearchRequest.Unit;
import org.communique.search.SearchResult;
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
      defaultValue = "" + SearchRequest.DEFAULT_SIZE,
      description = "How many hits to print, 1 to 1000 (default: ${DEFAULT-VALUE}).")
  private int size;

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

    @Option(names = "--jsonl", description = "Print each hit as one line of JSON.")
    private boolean isJsonLines;
  }

  @Override
  public Integer call() throws IOException {
    authority.apply(services);
    SearchRequest request = request();
    Duration limit = timeLimit.limit();
    try (SearchEngine engine =
        services.engines().openForReading(index.folder()).withTimeLimit(limit)) {
      SearchResult result = engine.search(request);
      print(result);
      return result.total() > 0 ? ExitCode.DONE : ExitCode.NOTHING_FOUND;
    }
  }

  private SearchRequest request() {
    Filters chosen = filters.filters();
    if (words.isEmpty() && chosen.isEmpty()) {
      throw new UsageException("Say what to search for: communique search climate change.");
    }
    if (size < 1 || size > SearchRequest.MAX_SIZE) {
      throw new UsageException(
          "-n is %d, but must be 1 to %d.".formatted(size, SearchRequest.MAX_SIZE));
    }
    return new SearchRequest(String.join(" ", words), unit, match, chosen, sort, 1, size);
  }

  private void print(SearchResult result) {
    PrintWriter out = console.out();
    if (format.isJson) {
      out.println(services.rendering().searchJson(result));
    } else if (format.isJsonLines) {
      result
          .notes()
          .forEach(note -> console.err().println("communique: " + DisplayText.message(note)));
      for (Hit hit : result.hits()) {
        out.println(services.rendering().hitJsonLine(result, hit));
      }
    } else {
      if (explainsQuery) {
        out.println(services.rendering().queryText(result, console.terminal()));
      }
      out.print(services.rendering().searchText(result, console.terminal()));
    }
  }
}
