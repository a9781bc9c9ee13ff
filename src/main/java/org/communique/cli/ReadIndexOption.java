package org.communique.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/**
 * Where the index is that a command reads: in a folder, or behind a server, which runs it there.
 */
final class ReadIndexOption extends IndexOption {
  static final String NAME = "--server";

  @Option(
      names = NAME,
      paramLabel = "URL",
      description = "Ask a server instead of an index (https://texts.example.org).")
  private @Nullable String address;

  /**
   * @throws IllegalStateException when a server was named
   */
  @Override
  Path folder() {
    if (address != null) {
      throw new IllegalStateException("the index is behind a server, not in a folder");
    }
    return super.folder();
  }

  /** Runs commands here, or has a server run those that name one. */
  static final class Strategy implements IExecutionStrategy {
    private final Console console;
    private final boolean mayAskServers;

    /**
     * @param mayAskServers whether a server may be named; one that runs commands for others must
     *     not send requests for them
     */
    Strategy(Console console, boolean mayAskServers) {
      this.console = console;
      this.mayAskServers = mayAskServers;
    }

    @Override
    public int execute(ParseResult parsed) {
      ParseResult command = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
      String server = command.matchedOptionValue(NAME, "");
      boolean asksHelp = CommandLine.executeHelpRequest(command) != null;
      if (asksHelp) {
        return ExitCode.DONE;
      }
      return command.hasMatchedOption(NAME)
          ? ask(command, server)
          : new CommandLine.RunLast().execute(parsed);
    }

    private int ask(ParseResult command, String server) {
      if (!mayAskServers) {
        throw failed(command, new UsageException("A server asks no other; leave --server out."));
      }
      for (String own : List.of("--index", "--authority", "--time-limit")) {
        if (command.hasMatchedOption(own)) {
          throw failed(command, new UsageException(own + " is the server's own; leave it out."));
        }
      }
      try {
        URI address = SiteOption.checked(NAME, server);
        return new RemoteCommand(address, console).run(arguments(command, address.toString()));
      } catch (IOException | UsageException e) {
        throw failed(command, e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw failed(command, e);
      }
    }

    private static CommandLine.ExecutionException failed(ParseResult command, Exception cause) {
      return new CommandLine.ExecutionException(
          command.commandSpec().commandLine(), String.valueOf(cause.getMessage()), cause);
    }

    /** The command as it was typed, without the server, whose permalinks are meant. */
    private static List<String> arguments(ParseResult command, String server) {
      List<String> arguments = new ArrayList<>(List.of(command.commandSpec().name()));
      OptionSpec site = command.commandSpec().findOption("--site");
      if (site != null && !command.hasMatchedOption(site)) {
        arguments.addAll(List.of("--site", server));
      }
      boolean isValue = false;
      boolean areWords = false;
      for (String argument : command.originalArgs().subList(1, command.originalArgs().size())) {
        boolean isOption = !areWords && !isValue;
        areWords |= isOption && argument.equals("--");
        boolean isName = isOption && argument.equals(NAME);
        if (!isValue && !isName && !(isOption && argument.startsWith(NAME + "="))) {
          arguments.add(argument);
        }
        isValue = isName;
      }
      return arguments;
    }
  }
}
