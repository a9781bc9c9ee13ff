package org.communique.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program without a command: prints what there is. */
@Command(
    name = "communique",
    header = "Full-text search over communiqués: joint statements, declarations, treaties.",
    description = "Begin with 'communique index', then 'communique search climate change'.",
    commandListHeading = "%nCommands:%n",
    footer = {
      "%nExit codes: 0 found or done, 1 nothing found, 2 wrong usage or failure.",
      "Help on one command: communique help COMMAND; on queries: communique help query;",
      "on settings: communique help settings"
    })
final class RootCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    CommandLine commandLine = spec.commandLine();
    commandLine.usage(commandLine.getOut());
    return ExitCode.DONE;
  }
}
