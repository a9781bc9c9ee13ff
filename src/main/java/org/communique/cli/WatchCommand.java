package org.communique.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code communique watch}: what is otherwise about a search since the last run. */
@Command(
    name = "watch",
    header = "Print only what is new, changed or gone among the hits of a search.",
    description =
        "Compares all hits with those of the last run with the same query and filters, and"
            + " remembers them. The first run only says how many there are. Exits with 0 when"
            + " something is new, changed or gone, with 1 when nothing is.")
final class WatchCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Mixin private final IndexOption index = new IndexOption();
  @Mixin private final AuthorityOption authority = new AuthorityOption();
  @Mixin private final TimeLimitOption timeLimit = new TimeLimitOption();
  @Mixin private final AskedOptions asked = new AskedOptions();
  @Mixin private final SiteOption site = new SiteOption();
  @Mixin private final LookOptions look = new LookOptions();

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..*",
      description = "What to search for; several words are joined by spaces.")
  private List<String> words = new ArrayList<>();

  WatchCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    authority.apply(services);
    SearchRequest request = asked.request(String.join(" ", words));
    if (words.isEmpty() && request.filters().isEmpty()) {
      throw new UsageException("Say what to watch: communique watch climate change.");
    }
    try (SearchEngine engine =
        services.engines().openForReading(index.folder()).withTimeLimit(timeLimit.limit())) {
      return look.at(services, console, index.folder(), site.address()).look(engine, request);
    }
  }
}
