package org.communique.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** How looks at searches are printed, and whether they are remembered. */
final class LookOptions {
  @Option(names = "--json", description = "Print the answer to each search as one line of JSON.")
  private boolean isJson;

  @Option(
      names = "--dry-run",
      description = "Remember nothing: the next run compares with the same look as this one.")
  private boolean isDry;

  Looking at(Services services, Console console, Path index, String site) {
    return new Looking(services, console, index, site, isJson, isDry);
  }
}
