package org.communique.cli;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code communique show}: one communiqué, or one paragraph of it. */
@Command(
    name = "show",
    header = "Print one communiqué, or one paragraph.",
    description = "Prints it with its date, signatories and topics.")
final class ShowCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Mixin private final ReadIndexOption index = new ReadIndexOption();
  @Mixin private final AuthorityOption authority = new AuthorityOption();
  @Mixin private final ColorOption color = new ColorOption();

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean isJson;

  @Parameters(paramLabel = "ID", description = "Its id, and #p12 for its paragraph 12.")
  private String address = "";

  ShowCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    authority.apply(services);
    CommuniqueAddress wanted = CommuniqueAddress.parse(address);
    try (SearchEngine engine = services.engines().openForReading(index.folder())) {
      OpenedCommunique opened = wanted.openIn(engine);
      print(opened, wanted.checked(opened));
      return ExitCode.DONE;
    }
  }

  private void print(OpenedCommunique opened, OptionalInt paragraph) {
    Rendering rendering = services.rendering();
    if (isJson) {
      console.out().println(rendering.communiqueJson(opened, paragraph));
    } else {
      console
          .out()
          .print(rendering.communiqueText(opened, paragraph, color.of(console.terminal())));
    }
  }
}
