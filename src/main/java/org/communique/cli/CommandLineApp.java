package org.communique.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;

/** The command line: understands arguments, runs a command, and tells how it ended. */
public final class CommandLineApp {
  /** The environment variable that asks for the trace of a failure. */
  public static final String DEBUG_VARIABLE = "COMMUNIQUE_DEBUG";

  private static final String HELP = "help";

  /** Commands that speak of the others. */
  private static final Set<String> NEEDING_ALL = Set.of(HELP, "completion");

  /** Narrower help is unreadable, wider help is hard to read; columns. */
  private static final int MIN_HELP_WIDTH = 60;

  private static final int MAX_HELP_WIDTH = 100;

  private final Console console;
  private final Defaults defaults;
  private final FailureReporter failures;

  /** By name, in the order of the help. */
  private final Map<String, Supplier<Object>> commands;

  private final boolean mayAskServers;

  /**
   * A command line.
   *
   * @param defaults values of options that are not given
   * @param environment variables of the process, by name
   */
  public CommandLineApp(
      Services services, Defaults defaults, Console console, Map<String, String> environment) {
    this(all(services, defaults, console), defaults, console, environment, true);
  }

  private CommandLineApp(
      Map<String, Supplier<Object>> commands,
      Defaults defaults,
      Console console,
      Map<String, String> environment,
      boolean mayAskServers) {
    this.commands = commands;
    this.mayAskServers = mayAskServers;
    this.defaults = defaults;
    this.console = console;
    boolean showsTraces = !environment.getOrDefault(DEBUG_VARIABLE, "").isEmpty();
    this.failures = new FailureReporter(console.err(), showsTraces);
  }

  /** A command line with those commands only that do nothing but read an index. */
  static CommandLineApp forReading(Services services, Defaults defaults, Console console) {
    return new CommandLineApp(reading(services, console), defaults, console, Map.of(), false);
  }

  private static Map<String, Supplier<Object>> all(
      Services services, Defaults defaults, Console console) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("index", () -> new IndexCommand(services, console));
    commands.putAll(reading(services, console));
    commands.put("watch", () -> new WatchCommand(services, console));
    commands.put("alerts", () -> new AlertsCommand(services, console));
    commands.put("annotate", () -> new AnnotateCommand(services, console));
    commands.put("status", () -> new StatusCommand(services, console));
    commands.put("evaluate", () -> new EvaluateCommand(services, console));
    commands.put("serve", () -> new ServeCommand(services, defaults, console));
    commands.put("completion", () -> new CompletionCommand(console));
    commands.put(HELP, () -> new HelpCommand(services, console));
    return commands;
  }

  private static Map<String, Supplier<Object>> reading(Services services, Console console) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("search", () -> new SearchCommand(services, console));
    commands.put("suggest", () -> new SuggestCommand(services, console));
    commands.put("show", () -> new ShowCommand(services, console));
    commands.put("cite", () -> new CiteCommand(services, console));
    commands.put("verify", () -> new VerifyCommand(services, console));
    commands.put("explain", () -> new ExplainCommand(services, console));
    return commands;
  }

  /** The command line of a command alone, which is there sooner; with all when it needs them. */
  private CommandLine commandLine(String... arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    boolean isAlone = commands.containsKey(first) && !NEEDING_ALL.contains(first);
    CommandLine root = new CommandLine(new RootCommand());
    commands.forEach(
        (name, command) -> {
          if (!isAlone || name.equals(first)) {
            root.addSubcommand(name, command.get());
          }
        });
    configure(root);
    return root;
  }

  private void configure(CommandLine root) {
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
        .setExecutionStrategy(new ReadIndexOption.Strategy(console, mayAskServers))
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
      return commandLine(arguments).execute(arguments);
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
    commandLine().getSubcommands().forEach((name, command) -> addNames(names, name, command));
    return names;
  }

  private static void addNames(List<String> names, String command, CommandLine commandLine) {
    names.add(command);
    for (OptionSpec option : commandLine.getCommandSpec().options()) {
      names.addAll(Arrays.asList(option.names()));
    }
  }
}
