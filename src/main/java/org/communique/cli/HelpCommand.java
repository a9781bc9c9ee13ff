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

/** {@code communique help}: the help of one command, or of the program. */
@Command(
    name = "help",
    header = "Show the help of a command.",
    description = "Shows the help of the program when no command is named.",
    helpCommand = true)
final class HelpCommand implements Callable<Integer> {
  @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "The command.")
  private @Nullable String command;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    CommandLine asked = command == null ? root : root.getSubcommands().get(command);
    if (asked == null) {
      throw new UnmatchedArgumentException(root, List.of(String.valueOf(command)));
    }
    asked.usage(root.getOut());
    return ExitCode.DONE;
  }
}
