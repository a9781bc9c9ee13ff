package org.communique.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.communique.corpus.CorpusChanges;
import org.communique.search.IndexStatus;
import org.communique.search.SearchEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code communique status}: what is indexed, what failed, what is out of date. */
@Command(
    name = "status",
    header = "Show what is indexed, what failed and what is out of date.",
    description = "Compares the index with the files; nothing is changed.")
final class StatusCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Mixin private final CorpusOption corpus = new CorpusOption();
  @Mixin private final IndexOption index = new IndexOption();
  @Mixin private final AuthorityOption authority = new AuthorityOption();

  @Option(names = "--json", description = "Print it as JSON, with a line of every file.")
  private boolean isJson;

  StatusCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    authority.apply(services);
    Path files = corpus.existingFolder();
    try (SearchEngine engine = services.engines().openForReading(index.folder())) {
      IndexStatus status = engine.status();
      CorpusChanges pending = services.changes().find(files, index.folder(), status);
      if (isJson) {
        console.out().println(services.rendering().statusJson(status, pending));
      } else {
        console.out().print(StatusSummary.text(index.folder(), status, pending));
      }
      return ExitCode.DONE;
    }
  }
}
