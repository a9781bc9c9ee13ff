package org.communique.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.communique.render.CitationStyle;
import org.communique.render.CitedWork;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code communique cite}: how a communiqué, or a paragraph of it, is cited. */
@Command(
    name = "cite",
    header = "Print the citation of a communiqué, or of a paragraph.",
    description = "Prints it in one of the usual styles, ready for a footnote or a program.")
final class CiteCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Mixin private final ReadIndexOption index = new ReadIndexOption();
  @Mixin private final SiteOption site = new SiteOption();

  @Option(
      names = "--style",
      paramLabel = "STYLE",
      defaultValue = "text",
      completionCandidates = Candidates.Styles.class,
      description = "text, chicago, bibtex, ris or csl-json (default: ${DEFAULT-VALUE}).")
  private CitationStyle style = CitationStyle.TEXT;

  @Parameters(paramLabel = "ID", description = "Its id, and #p12 for its paragraph 12.")
  private String address = "";

  CiteCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    CommuniqueAddress wanted = CommuniqueAddress.parse(address);
    String server = site.address();
    try (SearchEngine engine = services.engines().openForReading(index.folder())) {
      OpenedCommunique opened = wanted.openIn(engine);
      int paragraph = wanted.checked(opened).orElse(0);
      console.out().print(style.cite(CitedWork.of(opened.communique(), paragraph, server)));
      return ExitCode.DONE;
    }
  }
}
