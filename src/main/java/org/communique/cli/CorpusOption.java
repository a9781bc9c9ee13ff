package org.communique.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the files are. */
final class CorpusOption {
  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "Folder of the files (default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("");

  Path folder() {
    return folder;
  }

  /**
   * The folder, which is there.
   *
   * @throws UsageException when it is not
   */
  Path existingFolder() {
    if (folder.toString().isEmpty()) {
      throw new UsageException("--corpus is empty; name the folder of your files.");
    }
    if (!Files.exists(folder)) {
      throw new UsageException(
          "There is no folder %s; name the folder of your files with --corpus.".formatted(folder));
    }
    if (!Files.isDirectory(folder)) {
      throw new UsageException(folder + " is not a folder; --corpus names a folder of files.");
    }
    return folder;
  }
}
