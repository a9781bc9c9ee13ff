package org.communique;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.communique.cli.CommandLineApp;
import org.communique.cli.Console;
import org.communique.cli.Defaults;
import org.communique.cli.ExitCode;
import org.communique.cli.Terminal;
import org.communique.render.DisplayText;

/** The program: wires the parts by their constructors and runs one command. */
final class Application {
  /** System property with the folder of the program, set by the launcher. */
  private static final String HOME_PROPERTY = "communique.home";

  private final Map<String, String> environment;
  private final Properties properties;

  /**
   * The program in its surroundings.
   *
   * @param environment variables of the process, by name
   * @param properties system properties; the launcher says in them where the program lies and what
   *     the terminal is like
   */
  Application(Map<String, String> environment, Properties properties) {
    this.environment = Map.copyOf(environment);
    this.properties = properties;
  }

  /**
   * Runs one command.
   *
   * @return the exit code
   */
  int run(OutputStream out, OutputStream err, String... arguments) {
    WatchedOutput watched = new WatchedOutput(out);
    Console console = new Console(writer(watched), writer(err), terminal());
    int exitCode = run(console, arguments);
    Optional<IOException> failure = watched.failure();
    if (failure.isPresent()) {
      fail(console, "Cannot write the output: " + failure.get().getMessage() + ".");
      return ExitCode.FAILED;
    }
    return exitCode;
  }

  private int run(Console console, String... arguments) {
    Defaults defaults;
    try {
      defaults = Settings.read(environment, home(), Path.of(""));
    } catch (SettingsException e) {
      return fail(console, String.valueOf(e.getMessage()));
    }
    quietLibraries();
    return new CommandLineApp(new Parts().services(), defaults, console, environment)
        .run(arguments);
  }

  /** Libraries log to standard error, which is for people; their advice is not for them. */
  private void quietLibraries() {
    if (environment.getOrDefault(CommandLineApp.DEBUG_VARIABLE, "").isEmpty()) {
      Logger.getLogger("").setLevel(Level.SEVERE);
    }
  }

  private static int fail(Console console, String sentence) {
    console.err().println("communique: " + DisplayText.message(sentence));
    console.err().flush();
    return ExitCode.FAILED;
  }

  /** Output is UTF-8 whatever the locale: JSON must be, and the texts are of many scripts. */
  private static PrintWriter writer(OutputStream target) {
    return new PrintWriter(
        new OutputStreamWriter(new BufferedOutputStream(target, 1 << 16), StandardCharsets.UTF_8));
  }

  private Path home() {
    return Path.of(properties.getProperty(HOME_PROPERTY, ""));
  }

  private Terminal terminal() {
    boolean out = Boolean.parseBoolean(properties.getProperty("communique.terminal.out"));
    boolean err = Boolean.parseBoolean(properties.getProperty("communique.terminal.err"));
    int width = width();
    boolean isPlain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    return new Terminal(out, err, out && !isPlain, width);
  }

  private int width() {
    try {
      int width = Integer.parseInt(properties.getProperty("communique.terminal.width", ""));
      return width > 0 ? width : Terminal.DEFAULT_WIDTH;
    } catch (NumberFormatException e) {
      return Terminal.DEFAULT_WIDTH;
    }
  }
}
