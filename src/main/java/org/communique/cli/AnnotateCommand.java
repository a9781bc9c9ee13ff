package org.communique.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
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
            + " prove them; of a file of JSON lines, each line as it is read. A file or line that"
            + " cannot be read does not stop the others, but the exit code is then 2.")
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
    boolean complete = true;
    try (Services.FileAnnotator annotator = services.annotators().open(ocr.settings())) {
      for (Path file : files) {
        complete &= annotate(annotator, file);
        console.out().flush();
      }
    }
    return complete ? ExitCode.DONE : ExitCode.FAILED;
  }

  /** Prints what a file holds; whether all of it could be read. */
  private boolean annotate(Services.FileAnnotator annotator, Path file) {
    AtomicBoolean complete = new AtomicBoolean(true);
    try {
      check(file);
      annotator.annotate(
          file,
          this::print,
          missing -> {
            complete.set(false);
            console.err().println(file(file) + ": " + DisplayText.message(missing));
          });
    } catch (IOException | UsageException e) {
      console.err().println(file(file) + ": " + FailureSentence.of(e));
      return false;
    }
    return complete.get();
  }

  private static String file(Path file) {
    return "communique: " + DisplayText.message(file.toString());
  }

  private static void check(Path file) {
    if (!Files.exists(file)) {
      throw new UsageException("There is no such file.");
    }
    if (Files.isDirectory(file)) {
      throw new UsageException("This is a folder; name the files in it.");
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
