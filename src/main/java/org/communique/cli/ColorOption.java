package org.communique.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/** {@code --color}: whether standard output is coloured. */
final class ColorOption {
  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      completionCandidates = Candidates.Colors.class,
      description =
          "Colour the output: always, never, or auto: on a terminal, unless NO_COLOR is set"
              + " (default: ${DEFAULT-VALUE}).")
  private When when = When.AUTO;

  /** When there is colour. */
  enum When {
    AUTO,
    ALWAYS,
    NEVER;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The terminal, coloured as was asked. */
  Terminal of(Terminal terminal) {
    return switch (when) {
      case AUTO -> terminal;
      case ALWAYS -> terminal.withColour(true);
      case NEVER -> terminal.withColour(false);
    };
  }
}
