package org.communique;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.communique.annotate.AuthorityPlace;
import org.communique.cli.Defaults;
import org.communique.extract.OcrSettings;
import org.communique.http.RequestLogging;
import org.communique.search.SearchEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static final Path PROGRAM = Path.of("/program");

  @TempDir Path working;

  private Defaults read(Map<String, String> environment) throws SettingsException {
    return Settings.read(environment, PROGRAM, working);
  }

  @Test
  void defaultsLieInTheFolderOfTheProgram() throws SettingsException {
    assertEquals(
        new Defaults(
            PROGRAM.resolve("corpus"),
            PROGRAM.resolve("index-data"),
            "127.0.0.1",
            7070,
            List.of(),
            "",
            OcrSettings.OFF,
            SearchEngine.DEFAULT_TIME_LIMIT,
            new AuthorityPlace.BuiltIn(),
            PROGRAM.resolve("searches.txt"),
            RequestLogging.ERRORS),
        read(Map.of()));
  }

  @Test
  void theEnvironmentGoesBeforeTheFileAndTheFileBeforeTheDefault() throws Exception {
    Files.writeString(
        working.resolve("communique.properties"), "port = 8080\nindex = idx\nhost = ::1\n");
    Defaults read = read(Map.of("COMMUNIQUE_PORT", "9090", "COMMUNIQUE_HOST", ""));
    assertEquals(
        new Defaults(
            PROGRAM.resolve("corpus"),
            working.resolve("idx"),
            "::1",
            9090,
            List.of(),
            "",
            OcrSettings.OFF,
            SearchEngine.DEFAULT_TIME_LIMIT,
            new AuthorityPlace.BuiltIn(),
            PROGRAM.resolve("searches.txt"),
            RequestLogging.ERRORS),
        read);
  }

  @Test
  void namesAndTokenHaveNoValueUntilTheyAreSet() throws Exception {
    Files.writeString(
        working.resolve("communique.properties"),
        "names = a.example , b.example\ntoken = sixteen-letters!\n");

    assertEquals(List.of("a.example", "b.example"), read(Map.of()).names());
    assertEquals("sixteen-letters!", read(Map.of()).token());
    assertEquals(List.of(), read(Map.of("COMMUNIQUE_NAMES", "auto")).names());
    assertEquals("", read(Map.of("COMMUNIQUE_TOKEN", "none")).token());
  }

  @Test
  void relativeFoldersOfAVariableLieInTheWorkingFolder() throws SettingsException {
    Defaults read = read(Map.of("COMMUNIQUE_CORPUS", "files", "COMMUNIQUE_INDEX", "/index"));
    assertEquals(working.resolve("files"), read.corpus());
    assertEquals(Path.of("/index"), read.index());
  }

  @Test
  void relativeFoldersOfANamedFileLieBesideIt() throws Exception {
    Files.createDirectory(working.resolve("etc"));
    Files.writeString(working.resolve("etc/my.properties"), "corpus = d\u00e9p\u00eaches\n");
    Defaults read = read(Map.of("COMMUNIQUE_SETTINGS", "etc/my.properties"));
    assertEquals(working.resolve("etc/d\u00e9p\u00eaches"), read.corpus());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prot = 7070   | sets 'prot', which is no setting.",
        "token = short | The setting 'token' in",
        "log = loud    | The setting 'log' is 'loud' in",
        "port = http   | The port is 'http' in",
        "port = 65536  | The port is '65536' in",
        "port = -1     | The port is '-1' in",
        "host =        | The setting 'host' is empty in",
        "host = \\u12   | cannot be read.",
      })
  void whatCannotBeUsedIsRefused(String line, String sentence) throws IOException {
    Files.writeString(working.resolve("communique.properties"), line);
    var thrown = assertThrows(SettingsException.class, () -> read(Map.of()));
    assertTrue(String.valueOf(thrown.getMessage()).contains(sentence), thrown.getMessage());
  }

  @Test
  void aNamedFileThatIsNotThereIsRefused() {
    Map<String, String> environment = Map.of("COMMUNIQUE_SETTINGS", "nowhere.properties");
    var thrown = assertThrows(SettingsException.class, () -> read(environment));
    assertTrue(String.valueOf(thrown.getMessage()).endsWith("cannot be read."));
  }
}
