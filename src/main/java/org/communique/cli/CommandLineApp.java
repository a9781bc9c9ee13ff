package org.communique.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;

/** The command line: understands arguments, runs a command, and tells how it ended. */
public final class CommandLineApp {
  /** The environment variable that asks for the trace of a failure. */
  public static final String DEBUG_VARIABLE = "COMMUNIQUE_DEBUG";

  /** Narrower help is unreadable, wider help is hard to read; columns. */
  private static final int MIN_HELP_WIDTH = 60;

  private static final int MAX_HELP_WIDTH = 100;

  private final Console console;
  private final FailureReporter failures;
  private final CommandLine commandLine;

  /**
   * A command line.
   *
   * @param defaults values of options that are not given
   * @param environment variables of the process, by name
   */
  public CommandLineApp(
      Services services, Defaults defaults, Console console, Map<String, String> environment) {
    this(build(services, defaults, console), defaults, console, environment);
  }

  private CommandLineApp(
      CommandLine commandLine,
      Defaults defaults,
      Console console,
      Map<String, String> environment) {
    this.console = console;
    boolean showsTraces = !environment.getOrDefault(DEBUG_VARIABLE, "").isEmpty();
    this.failures = new FailureReporter(console.err(), showsTraces);
    this.commandLine = commandLine;
    configure(commandLine, defaults);
  }

  /** A command line with those commands only that do nothing but read an index. */
  static CommandLineApp forReading(Services services, Defaults defaults, Console console) {
    return new CommandLineApp(
        addReading(new CommandLine(new RootCommand()), services, console),
        defaults,
        console,
        Map.of());
  }

  private static CommandLine build(Services services, Defaults defaults, Console console) {
    CommandLine root =
        new CommandLine(new RootCommand()).addSubcommand(new IndexCommand(services, console));
    return addReading(root, services, console)
        .addSubcommand(new WatchCommand(services, console))
        .addSubcommand(new AlertsCommand(services, console))
        .addSubcommand(new AnnotateCommand(services, console))
        .addSubcommand(new StatusCommand(services, console))
        .addSubcommand(new EvaluateCommand(services, console))
        .addSubcommand(new ServeCommand(services, defaults, console))
        .addSubcommand(new CompletionCommand(console))
        .addSubcommand(new HelpCommand(services, console));
  }

  private static CommandLine addReading(CommandLine root, Services services, Console console) {
    return root.addSubcommand(new SearchCommand(services, console))
        .addSubcommand(new SuggestCommand(services, console))
        .addSubcommand(new ShowCommand(services, console))
        .addSubcommand(new CiteCommand(services, console))
        .addSubcommand(new VerifyCommand(services, console))
        .addSubcommand(new ExplainCommand(services, console));
  }

  private void configure(CommandLine root, Defaults defaults) {
    int width = console.terminal().width();
    root.getCommandSpec().version("Communiqué " + version());
    root.setOut(console.out())
        .setErr(console.err())
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(console.terminal().colour() ? Ansi.ON : Ansi.OFF))
        .setUsageHelpWidth(Math.clamp(width, MIN_HELP_WIDTH, MAX_HELP_WIDTH))
        .setUsageHelpAutoWidth(false)
        .setExpandAtFiles(false)
        .setDefaultValueProvider(new OptionDefaults(defaults))
        .setExecutionStrategy(new ReadIndexOption.Strategy(console))
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures);
    Converters.register(root);
    addHelp(root);
    layOutHelp(root);
    root.getSubcommands().values().forEach(CommandLineApp::layOutHelp);
  }

  private static void layOutHelp(CommandLine command) {
    command
        .getCommandSpec()
        .usageMessage()
        .synopsisHeading("%nUsage: ")
        .descriptionHeading("%n")
        .parameterListHeading("%n")
        .optionListHeading("%nOptions:%n");
  }

  private static void addHelp(CommandLine root) {
    root.getCommandSpec().addOption(help()).addOption(versionOption());
    for (CommandLine command : root.getSubcommands().values()) {
      command.getCommandSpec().addOption(help());
    }
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .type(boolean.class)
        .usageHelp(true)
        .description("Show this help.")
        .build();
  }

  private static OptionSpec versionOption() {
    return OptionSpec.builder("-V", "--version")
        .type(boolean.class)
        .versionHelp(true)
        .description("Show the version.")
        .build();
  }

  private static String version() {
    String version = CommandLineApp.class.getPackage().getImplementationVersion();
    return Objects.requireNonNullElse(version, "(development)");
  }

  /**
   * Runs one command.
   *
   * @param arguments as the shell gave them
   * @return one of {@link ExitCode}
   */
  public int run(String... arguments) {
    try {
      return commandLine.execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError e) {
      return failures.report(e);
    } finally {
      console.out().flush();
      console.err().flush();
    }
  }

  /** The names of all commands and options, for a test of the documentation. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    commandLine.getSubcommands().forEach((name, command) -> addNames(names, name, command));
    return names;
  }

  private static void addNames(List<String> names, String command, CommandLine commandLine) {
    names.add(command);
    for (OptionSpec option : commandLine.getCommandSpec().options()) {
      names.addAll(Arrays.asList(option.names()));
    }
  }
}
