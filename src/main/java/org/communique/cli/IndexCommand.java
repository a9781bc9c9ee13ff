package org.communique.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.communique.extract.OcrSettings;
import org.communique.ingest.IngestReport;
import org.communique.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code communique index}: brings the index up to date. */
@Command(
    name = "index",
    header = "Bring the index up to date with the files.",
    description =
        "Reads the files that are new or changed, forgets those that are gone, and lists every"
            + " file that could not be read with its reason. A file that fails does not stop the"
            + " others.")
final class IndexCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Mixin private final CorpusOption corpus = new CorpusOption();
  @Mixin private final IndexOption index = new IndexOption();
  @Mixin private final OcrOption ocr = new OcrOption();

  @Option(names = "--rebuild", description = "Read every file again, also unchanged ones.")
  private boolean isRebuild;

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean isJson;

  @Option(names = "--fail-on-error", description = "Exit with 2 when a file failed.")
  private boolean failsOnError;

  IndexCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    IngestReport report =
        run(services, console, corpus.existingFolder(), index.folder(), isRebuild, ocr.settings());
    if (isJson) {
      console.out().println(Json.pretty(IngestSummary.json(report)));
    } else {
      console.out().print(IngestSummary.text(report));
    }
    return failsOnError && report.failed() > 0 ? ExitCode.FAILED : ExitCode.DONE;
  }

  /** Runs over the corpus and shows how far it is. */
  static IngestReport run(
      Services services,
      Console console,
      Path corpus,
      Path index,
      boolean isRebuild,
      OcrSettings ocr)
      throws IOException {
    ProgressLine progress = new ProgressLine(console);
    try {
      return services.ingestion().run(corpus, index, isRebuild, ocr, progress);
    } finally {
      progress.clear();
    }
  }
}
