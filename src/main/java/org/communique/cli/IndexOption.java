package org.communique.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the index is. */
class IndexOption {
  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "Folder of the index (default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("");

  /**
   * The folder, which need not be there.
   *
   * @throws UsageException when its name is empty, as that of an unset variable is
   */
  Path folder() {
    if (folder.toString().isEmpty()) {
      throw new UsageException("--index is empty; name the folder of the index.");
    }
    return folder;
  }
}
