package org.communique.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code communique help}: the help of one command, of the query language, or of the program. */
@Command(
    name = "help",
    header = "Show the help of a command, of the query language, or of the settings.",
    description = "Shows the help of the program when nothing is named.",
    helpCommand = true)
final class HelpCommand implements Callable<Integer> {
  /** What is asked for the help of the query language. */
  private static final String QUERY = "query";

  /** What is asked for a settings file with all settings. */
  private static final String SETTINGS = "settings";

  private final Services services;
  private final Console console;

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..1",
      description =
          "The command, or query for the query language, or settings for a settings file with all"
              + " settings and their defaults.")
  private @Nullable String command;

  @Spec private CommandSpec spec = CommandSpec.create();

  HelpCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    if (QUERY.equals(command)) {
      console.out().print(services.rendering().queryHelp(console.terminal()));
      return ExitCode.DONE;
    }
    if (SETTINGS.equals(command)) {
      console.out().print(services.rendering().settingsHelp());
      return ExitCode.DONE;
    }
    CommandLine root = spec.root().commandLine();
    CommandLine asked = command == null ? root : root.getSubcommands().get(command);
    if (asked == null) {
      throw new UnmatchedArgumentException(root, List.of(String.valueOf(command)));
    }
    asked.usage(root.getOut());
    return ExitCode.DONE;
  }
}
