package org.communique.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.communique.render.DisplayText;
import org.communique.search.SearchEngine;
import org.communique.search.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code communique suggest}: how to go on typing a query. */
@Command(
    name = "suggest",
    header = "Say how a query could go on.",
    description =
        "Prints signatories, topics, titles, phrases and words that go on with the last words, the"
            + " best first: how many texts have it, its kind, and the whole query, with tabs"
            + " between.")
final class SuggestCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Mixin private final ReadIndexOption index = new ReadIndexOption();
  @Mixin private final AuthorityOption authority = new AuthorityOption();

  @Option(names = "--json", description = "Print them as JSON.")
  private boolean isJson;

  @Parameters(
      paramLabel = "TEXT",
      arity = "1..*",
      description = "The beginning of a query; several words are joined by spaces.")
  private List<String> words = new ArrayList<>();

  SuggestCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    authority.apply(services);
    String typed = String.join(" ", words);
    try (SearchEngine engine = services.engines().openForReading(index.folder())) {
      List<Suggestion> suggestions = engine.suggest(typed);
      if (isJson) {
        console.out().println(services.rendering().suggestionsJson(typed, suggestions));
      } else {
        suggestions.forEach(this::print);
      }
      return suggestions.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }
  }

  /** A count that would take too long is left empty. */
  private void print(Suggestion suggestion) {
    String count =
        suggestion.count().isPresent() ? Long.toString(suggestion.count().getAsLong()) : "";
    console
        .out()
        .println(
            "%s\t%s\t%s"
                .formatted(
                    count, suggestion.kind().label(), DisplayText.message(suggestion.query())));
  }
}
