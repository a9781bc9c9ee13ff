package org.communique;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.communique.annotate.AuthorityPlace;
import org.communique.cli.Defaults;
import org.communique.extract.OcrSettings;
import org.communique.http.RequestLogging;

/**
 * The values of all settings. An option on the command line goes before an environment variable,
 * that before the settings file, and that before the default.
 *
 * <p>The settings file is {@code communique.properties} in the working folder, or the file that
 * {@code COMMUNIQUE_SETTINGS} names: lines {@code key = value} in UTF-8. A relative folder in it
 * lies beside the file; one in a variable, in the working folder; a default one, in the folder of
 * the program.
 */
final class Settings {
  /** The environment variable that names the settings file. */
  static final String FILE_VARIABLE = "COMMUNIQUE_SETTINGS";

  /** The settings file when the variable is not set. */
  static final String FILE_NAME = "communique.properties";

  private static final int MAX_PORT = 65535;
  private static final int MIN_TOKEN = 16;

  /**
   * A value and where it comes from.
   *
   * @param base the folder that a relative path starts from
   * @param origin for messages
   */
  private record Value(String text, Path base, String origin) {}

  private final Map<Setting, Value> values = new EnumMap<>(Setting.class);

  /** The defaults; relative folders lie in that of the program. */
  private Settings(Path program) {
    for (Setting setting : Setting.values()) {
      values.put(setting, new Value(setting.defaultValue(), program, "the default"));
    }
  }

  /**
   * Reads all settings.
   *
   * @param environment variables of the process, by name; an empty one counts as not set
   * @param program folder of the program
   * @param working folder the program was called in
   * @throws SettingsException when a value or the file cannot be used
   */
  static Defaults read(Map<String, String> environment, Path program, Path working)
      throws SettingsException {
    Settings settings = new Settings(program);
    settings.addFile(environment.getOrDefault(FILE_VARIABLE, ""), working);
    settings.addEnvironment(environment, working);
    return settings.read();
  }

  /** The defaults of somebody who has set nothing. */
  static Defaults standard() {
    try {
      return new Settings(Path.of("")).read();
    } catch (SettingsException e) {
      throw new IllegalStateException("a default is no value of its setting", e);
    }
  }

  private Defaults read() throws SettingsException {
    return new Defaults(
        folder(Setting.CORPUS),
        folder(Setting.INDEX),
        text(Setting.HOST),
        port(),
        names(),
        token(),
        ocr(),
        timeLimit(),
        authority(),
        folder(Setting.SEARCHES),
        logging());
  }

  private void addFile(String named, Path working) throws SettingsException {
    Path file = path(named.isEmpty() ? FILE_NAME : named, working, FILE_VARIABLE);
    if (named.isEmpty() && !Files.exists(file)) {
      return;
    }
    Properties properties = load(file);
    Path folder = file.resolveSibling("");
    for (String key : properties.stringPropertyNames()) {
      Setting setting =
          Setting.withKey(key)
              .orElseThrow(
                  () ->
                      new SettingsException(
                          "%s sets '%s', which is no setting.".formatted(file, key)));
      values.put(setting, new Value(properties.getProperty(key).strip(), folder, file.toString()));
    }
  }

  private static Properties load(Path file) throws SettingsException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new SettingsException("The settings file %s cannot be read.".formatted(file));
    }
    return properties;
  }

  private void addEnvironment(Map<String, String> environment, Path working) {
    for (Setting setting : Setting.values()) {
      String text = environment.getOrDefault(setting.variable(), "");
      if (!text.isEmpty()) {
        values.put(setting, new Value(text, working, setting.variable()));
      }
    }
  }

  private Value value(Setting setting) throws SettingsException {
    Value value = values.get(setting);
    if (value == null || value.text().isEmpty()) {
      throw new SettingsException(
          "The setting '%s' is empty%s."
              .formatted(setting.key(), value == null ? "" : " in " + value.origin()));
    }
    return value;
  }

  private String text(Setting setting) throws SettingsException {
    return value(setting).text();
  }

  /** A folder, or a file. */
  private Path folder(Setting setting) throws SettingsException {
    Value value = value(setting);
    return path(value.text(), value.base(), value.origin());
  }

  private AuthorityPlace authority() throws SettingsException {
    return text(Setting.AUTHORITY).equals(AuthorityPlace.BUILT_IN_NAME)
        ? new AuthorityPlace.BuiltIn()
        : new AuthorityPlace.Folder(folder(Setting.AUTHORITY));
  }

  private static Path path(String text, Path base, String origin) throws SettingsException {
    try {
      return base.resolve(text);
    } catch (InvalidPathException e) {
      throw new SettingsException("%s names no path: '%s'.".formatted(origin, text));
    }
  }

  private int port() throws SettingsException {
    Value value = value(Setting.PORT);
    try {
      int port = Integer.parseInt(value.text());
      if (port >= 0 && port <= MAX_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Said below, like a number that is too large.
    }
    throw new SettingsException(
        "The port is '%s' in %s, but must be 0 to %d."
            .formatted(value.text(), value.origin(), MAX_PORT));
  }

  private List<String> names() throws SettingsException {
    String text = text(Setting.NAMES);
    return text.equals(Setting.NAMES.defaultValue())
        ? List.of()
        : Arrays.stream(text.split(",")).map(String::strip).filter(n -> !n.isEmpty()).toList();
  }

  /** A token that can be guessed protects nothing. */
  private String token() throws SettingsException {
    Value value = value(Setting.TOKEN);
    if (value.text().equals(Setting.TOKEN.defaultValue())) {
      return "";
    }
    if (value.text().length() < MIN_TOKEN) {
      throw new SettingsException(
          "The setting 'token' in %s has fewer than %d characters."
              .formatted(value.origin(), MIN_TOKEN));
    }
    return value.text();
  }

  private Duration timeLimit() throws SettingsException {
    Value value = value(Setting.TIME_LIMIT);
    try {
      BigDecimal seconds = new BigDecimal(value.text());
      if (seconds.compareTo(Defaults.MIN_TIME_LIMIT) >= 0
          && seconds.compareTo(Defaults.MAX_TIME_LIMIT) <= 0) {
        return Duration.ofMillis(seconds.movePointRight(3).longValue());
      }
    } catch (NumberFormatException e) {
      // Said below, like a number that is too large.
    }
    throw new SettingsException(
        "The setting 'time-limit' is '%s' in %s, but must be %s to %s seconds."
            .formatted(
                value.text(), value.origin(), Defaults.MIN_TIME_LIMIT, Defaults.MAX_TIME_LIMIT));
  }

  private RequestLogging logging() throws SettingsException {
    Value value = value(Setting.LOG);
    return RequestLogging.named(value.text())
        .orElseThrow(
            () ->
                new SettingsException(
                    "The setting 'log' is '%s' in %s, but must be one of %s."
                        .formatted(
                            value.text(),
                            value.origin(),
                            String.join(", ", RequestLogging.labels()))));
  }

  private OcrSettings ocr() throws SettingsException {
    Value enabled = value(Setting.OCR);
    if (!enabled.text().equals("true") && !enabled.text().equals("false")) {
      throw new SettingsException(
          "The setting 'ocr' is '%s' in %s, but must be true or false."
              .formatted(enabled.text(), enabled.origin()));
    }
    Value languages = value(Setting.OCR_LANGUAGES);
    try {
      return OcrSettings.of(Boolean.parseBoolean(enabled.text()), languages.text());
    } catch (IllegalArgumentException e) {
      throw new SettingsException(
          "The setting 'ocr-languages' is '%s' in %s, but takes codes such as eng+fra."
              .formatted(languages.text(), languages.origin()));
    }
  }
}
