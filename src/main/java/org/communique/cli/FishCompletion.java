package org.communique.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What makes fish complete commands, options and their values: lines of its {@code complete}. */
final class FishCompletion {
  private final StringBuilder script = new StringBuilder();
  private final String program;

  private FishCompletion(String program) {
    this.program = program;
  }

  static String of(CommandLine root) {
    FishCompletion completion = new FishCompletion(root.getCommandName());
    completion.line("-f");
    root.getSubcommands()
        .forEach(
            (name, command) -> {
              completion.line("-n __fish_use_subcommand -a " + name + describedBy(header(command)));
              completion.addArguments(name, command);
            });
    return completion.script.toString();
  }

  private void line(String rest) {
    script.append("complete -c ").append(program).append(' ').append(rest).append('\n');
  }

  private void addArguments(String name, CommandLine command) {
    String within = "-n " + quoted("__fish_seen_subcommand_from " + name);
    for (OptionSpec option : command.getCommandSpec().options()) {
      line(within + names(option) + values(option) + describedBy(description(option)));
    }
    for (PositionalParamSpec parameter : command.getCommandSpec().positionalParameters()) {
      if (isPath(parameter.typeInfo().getType()) || isPath(element(parameter))) {
        line(within + " -F");
      } else if (parameter.completionCandidates() != null) {
        line(within + " -a " + quoted(joined(parameter.completionCandidates())));
      }
    }
  }

  private static String names(OptionSpec option) {
    return List.of(option.names()).stream()
        .map(
            name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
        .collect(Collectors.joining());
  }

  /** Options with a value: one of a list, a file, or anything. */
  private static String values(OptionSpec option) {
    if (option.arity().max() == 0) {
      return "";
    }
    if (option.completionCandidates() != null) {
      return " -x -a " + quoted(joined(option.completionCandidates()));
    }
    return isPath(option.typeInfo().getType()) ? " -r -F" : " -x";
  }

  private static boolean isPath(@Nullable Class<?> type) {
    return type == Path.class;
  }

  private static @Nullable Class<?> element(PositionalParamSpec parameter) {
    return parameter.typeInfo().getAuxiliaryTypes()[0];
  }

  private static String joined(Iterable<String> values) {
    return StreamSupport.stream(values.spliterator(), false).collect(Collectors.joining(" "));
  }

  private static String header(CommandLine command) {
    return String.join(" ", command.getCommandSpec().usageMessage().header());
  }

  /** The first sentence, which is short enough for a menu. */
  private static String description(OptionSpec option) {
    String whole = String.join(" ", option.description());
    return whole.split("(?<=[.;:]) |(?= \\()", 2)[0].replaceAll("[;:]$", ".");
  }

  private static String describedBy(String text) {
    return " -d " + quoted(text);
  }

  /** In single quotes fish takes everything as it is but backslashes and single quotes. */
  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
