package org.communique.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.communique.cli.Services.IndexRun;
import org.communique.ingest.IngestReport;
import org.communique.ingest.Ingestor.Extent;
import org.communique.ingest.Progress;
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
  @Mixin private final AuthorityOption authority = new AuthorityOption();

  @Option(
      names = "--rebuild",
      description =
          "Read every file again, into a new index beside the present one, which is searched until"
              + " the new one is complete and checked. The index before it is kept.")
  private boolean isRebuild;

  @Option(names = "--retry", description = "Read again the files that gave no text before.")
  private boolean isRetry;

  @Option(
      names = "--check-all",
      description =
          "Compare all files by their bytes, also those whose size, times and place on the disk are"
              + " as before.")
  private boolean checksAllBytes;

  @Option(
      names = "--json",
      description =
          "Print a line of JSON for each file as soon as it was read, and last one with the"
              + " summary.")
  private boolean isJson;

  @Option(
      names = {"-q", "--quiet"},
      description =
          "Print nothing but, on standard error, the files that this run could not read; those of"
              + " earlier runs were told then.")
  private boolean isQuiet;

  @Option(names = "--fail-on-error", description = "Exit with 2 when a file failed.")
  private boolean failsOnError;

  IndexCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    authority.apply(services);
    IndexRun run =
        new IndexRun(
            corpus.existingFolder(), index.folder(), extent(), checksAllBytes, ocr.settings());
    IngestReport report =
        isQuiet && !isJson
            ? services.ingestion().run(run, Progress.SILENT)
            : run(services, console, run, isJson);
    if (isJson) {
      console.out().println(Json.line(IngestSummary.json(report)));
    } else if (isQuiet) {
      console.err().print(IngestSummary.list("Not indexed:", report.newlyNotIndexed()));
      console.err().flush();
    } else {
      console.out().print(IngestSummary.text(report));
    }
    return failsOnError && report.failed() > 0 ? ExitCode.FAILED : ExitCode.DONE;
  }

  private Extent extent() {
    if (isRebuild) {
      return Extent.REBUILD;
    }
    return isRetry ? Extent.CHANGES_AND_FAILURES : Extent.CHANGES;
  }

  /**
   * Runs over the corpus and shows how far it is.
   *
   * @param printsLines whether each file's line of the ledger is printed as JSON
   */
  static IngestReport run(Services services, Console console, IndexRun run, boolean printsLines)
      throws IOException {
    ProgressLine progress = new ProgressLine(console, System::nanoTime);
    try {
      return services
          .ingestion()
          .run(run, printsLines ? new LedgerStream(console, services.rendering()) : progress);
    } finally {
      progress.clear();
    }
  }
}
