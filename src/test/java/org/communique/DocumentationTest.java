package org.communique;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.annotate.AuthorityPlace;
import org.communique.cli.CommandLineApp;
import org.communique.cli.Console;
import org.communique.cli.Defaults;
import org.communique.cli.Terminal;
import org.communique.extract.OcrSettings;
import org.communique.http.HttpServer;
import org.communique.http.RequestLogging;
import org.communique.query.QueryField;
import org.communique.query.QueryHelp;
import org.communique.search.SearchEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be used is described in README.md. */
class DocumentationTest {
  private String readme = "";

  @BeforeEach
  void readReadme() throws IOException {
    readme = Files.readString(Path.of("README.md"));
  }

  /** The names that do not stand in the text as words of their own. */
  private static List<String> missing(String text, Stream<String> names) {
    return names.distinct().filter(name -> !stands(text, name)).toList();
  }

  private static boolean stands(String text, String name) {
    return Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])").matcher(text).find();
  }

  @Test
  void everyCommandAndOptionIsDescribed() {
    assertEquals(List.of(), missing(readme, app().names().stream()));
  }

  private static CommandLineApp app() {
    PrintWriter nowhere =
        new PrintWriter(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    return new CommandLineApp(
        new Parts().services(),
        new Defaults(
            Path.of("corpus"),
            Path.of("index"),
            "localhost",
            0,
            List.of(),
            "",
            OcrSettings.OFF,
            SearchEngine.DEFAULT_TIME_LIMIT,
            new AuthorityPlace.BuiltIn(),
            Path.of("searches.txt"),
            RequestLogging.ERRORS),
        new Console(nowhere, nowhere, Terminal.NONE),
        Map.of());
  }

  @Test
  void everyQueryFieldIsDescribed() {
    assertEquals(
        List.of(),
        missing(readme, Arrays.stream(QueryField.values()).map(field -> field.keyword() + ":")));
  }

  @Test
  void everyConstructOfTheQueryLanguageIsDescribed() {
    List<String> missing =
        QueryHelp.entries().stream()
            .map(entry -> "| `%s` | %s |".formatted(entry.example(), entry.meaning()))
            .filter(row -> !readme.contains(row))
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void everySettingIsDescribedWithItsDefault() {
    for (Setting setting : Setting.values()) {
      String row =
          "| `%s` | `%s` | `%s` | %s |\n"
              .formatted(
                  setting.key(), setting.variable(), setting.defaultValue(), setting.meaning());
      assertEquals(true, readme.contains(row), "README.md has no row " + row);
    }
    Stream<String> variables =
        Stream.of(
            Settings.FILE_VARIABLE,
            Settings.FILE_NAME,
            CommandLineApp.DEBUG_VARIABLE,
            "COMMUNIQUE_JDKS",
            "NO_COLOR");
    assertEquals(List.of(), missing(readme, variables));
  }

  @Test
  void aSettingHasAnOptionOfItsNameOrIsSaidToHaveNone() {
    List<String> names = app().names();
    for (Setting setting : Setting.values()) {
      assertEquals(setting.hasOption(), names.contains("--" + setting.key()), setting.key());
    }
  }

  @Test
  void everyRouteIsDescribed() {
    assertEquals(List.of(), missing(readme, routes().stream()));
  }

  /** The paths of the web server, as its list of routes has them. */
  private static List<String> routes() {
    return HttpServer.paths();
  }

  @Test
  void partsOfWordsAreNoDescription() {
    assertEquals(
        List.of("--json", "lang:"),
        missing("use --jsonl, slang:x and -n", Stream.of("--json", "-n", "lang:", "use")));
  }
}
