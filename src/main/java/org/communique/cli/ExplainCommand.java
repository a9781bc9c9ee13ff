package org.communique.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.communique.search.Explanation;
import org.communique.search.SearchEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code communique explain}: why a communiqué matches a query, or not. */
@Command(
    name = "explain",
    header = "Say why a communiqué matches a query, or not.",
    description =
        "Says of each part of the query whether it matches, where, and why not. Exits with 0 when"
            + " the communiqué matches, with 1 when it does not.")
final class ExplainCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Mixin private final ReadIndexOption index = new ReadIndexOption();
  @Mixin private final AuthorityOption authority = new AuthorityOption();
  @Mixin private final ColorOption color = new ColorOption();

  @Option(names = "--json", description = "Print the explanation as JSON.")
  private boolean isJson;

  @Parameters(index = "0", paramLabel = "ID", description = "Id of the communiqué.")
  private String address = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "QUERY",
      description = "The query; several words are joined by spaces.")
  private List<String> words = new ArrayList<>();

  ExplainCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    authority.apply(services);
    CommuniqueAddress wanted = CommuniqueAddress.parse(address);
    try (SearchEngine engine = services.engines().openForReading(index.folder())) {
      Explanation explanation =
          engine
              .explain(wanted.id(), String.join(" ", words))
              .orElseThrow(
                  () -> new UsageException("There is no communiqué " + wanted.id() + " here."));
      print(explanation);
      return explanation.matches() ? ExitCode.DONE : ExitCode.NOTHING_FOUND;
    }
  }

  private void print(Explanation explanation) {
    Rendering rendering = services.rendering();
    if (isJson) {
      console.out().println(rendering.explanationJson(explanation));
    } else {
      console.out().print(rendering.explanationText(explanation, color.of(console.terminal())));
    }
  }
}
