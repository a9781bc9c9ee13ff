package org.communique.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.communique.model.SourcedCommunique;
import org.communique.render.DisplayText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code communique annotate}: what is read out of files, and why, without an index. */
@Command(
    name = "annotate",
    header = "Read files without an index and print what was found in them.",
    description =
        "Prints date, signatories, topics and references of each communiqué with the words that"
            + " prove them. A file that cannot be read does not stop the others, but the exit code"
            + " is then 2.")
final class AnnotateCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Mixin private final OcrOption ocr = new OcrOption();
  @Mixin private final AuthorityOption authority = new AuthorityOption();

  @Option(names = "--json", description = "Print each communiqué as one line of JSON.")
  private boolean isJson;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of any readable format.")
  private List<Path> files = new ArrayList<>();

  AnnotateCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    authority.apply(services);
    int exitCode = ExitCode.DONE;
    for (Path file : files) {
      try {
        annotate(file);
      } catch (IOException | UsageException e) {
        console.err().println(file(file) + ": " + FailureSentence.of(e));
        exitCode = ExitCode.FAILED;
      }
      console.out().flush();
    }
    return exitCode;
  }

  private static String file(Path file) {
    return "communique: " + DisplayText.message(file.toString());
  }

  private void annotate(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new UsageException("There is no such file.");
    }
    if (Files.isDirectory(file)) {
      throw new UsageException("This is a folder; name the files in it.");
    }
    for (SourcedCommunique communique : services.annotator().annotate(file, ocr.settings())) {
      print(communique);
    }
  }

  private void print(SourcedCommunique communique) {
    if (isJson) {
      console.out().println(services.rendering().annotationsJsonLine(communique));
    } else {
      console.out().print(AnnotationSummary.text(communique));
    }
  }
}
