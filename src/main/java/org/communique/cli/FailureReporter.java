package org.communique.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.communique.render.DisplayText;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where failures become sentences on standard error and exit code 2. */
final class FailureReporter implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private final PrintWriter err;
  private final boolean showsTraces;

  FailureReporter(PrintWriter err, boolean showsTraces) {
    this.err = err;
    this.showsTraces = showsTraces;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, ParseResult parseResult) {
    return report(failure);
  }

  /** Says what failed. */
  int report(Throwable failure) {
    err.println("communique: " + FailureSentence.of(failure));
    if (showsTraces) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      err.print(DisplayText.lines(trace.toString()));
    }
    return ExitCode.FAILED;
  }

  @Override
  public int handleParseException(ParameterException mistake, String[] arguments) {
    CommandLine commandLine = mistake.getCommandLine();
    String sentence = sentence(mistake, commandLine);
    if (Arrays.stream(arguments).anyMatch(FailureReporter::couldBeWord)) {
      sentence += wordsHint(commandLine);
    }
    err.println("communique: " + DisplayText.message(sentence));
    boolean isRoot = commandLine.getParent() == null;
    err.println("Help: communique help" + (isRoot ? "" : " " + commandLine.getCommandName()));
    return ExitCode.FAILED;
  }

  private static String sentence(ParameterException mistake, CommandLine commandLine) {
    if (mistake instanceof UnmatchedArgumentException unmatched) {
      String argument = unmatched.getUnmatched().getFirst();
      if (unmatched.isUnknownOption()) {
        return "There is no option '%s'.".formatted(argument)
            + suggestion(argument, optionNames(commandLine));
      }
      return commandLine.getSubcommands().isEmpty()
          ? "The argument '%s' is one too many.".formatted(argument)
          : "There is no command '%s'.".formatted(argument)
              + suggestion(argument, List.copyOf(commandLine.getSubcommands().keySet()));
    }
    String message = String.valueOf(mistake.getMessage()).replaceFirst("^Error: ", "");
    return message.endsWith(".") ? message : message + ".";
  }

  private static String suggestion(String typed, List<String> names) {
    Optional<String> nearest = NearestName.to(typed, names);
    return nearest.map(name -> " Did you mean '" + name + "'?").orElse("");
  }

  private static List<String> optionNames(CommandLine commandLine) {
    List<String> names = new ArrayList<>();
    for (OptionSpec option : commandLine.getCommandSpec().options()) {
      names.addAll(List.of(option.names()));
    }
    return names;
  }

  /** Whether it may be a word of a query rather than an option: {@code -nuclear}. */
  private static boolean couldBeWord(String argument) {
    return argument.length() > 2 && argument.startsWith("-") && !argument.startsWith("--");
  }

  private static String wordsHint(CommandLine commandLine) {
    return commandLine.getCommandSpec().positionalParameters().isEmpty()
        ? ""
        : " Words that begin with '-' go behind '--'.";
  }
}
