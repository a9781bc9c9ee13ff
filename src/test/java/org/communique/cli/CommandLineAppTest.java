package org.communique.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineAppTest {
  @TempDir Path folder;
  private CommandRun command;

  @BeforeEach
  void prepare() throws IOException {
    command = new CommandRun(folder);
  }

  @Test
  void withoutArgumentsItPrintsHelp() {
    assertEquals(ExitCode.DONE, command.run());
    assertTrue(command.out().contains("Usage: communique"), command.out());
    assertEquals("", command.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"index", "search", "show", "annotate", "status", "evaluate", "serve", "help"})
  void everyCommandHasHelpInBothForms(String name) throws IOException {
    CommandRun other = new CommandRun(folder);
    assertEquals(ExitCode.DONE, command.run("help", name));
    assertEquals(ExitCode.DONE, other.run(name, "--help"));
    assertTrue(command.out().contains("Usage: communique " + name), command.out());
    assertEquals(command.out(), other.out());
  }

  @Test
  void helpShowsTheValuesThatHold() {
    command.run("help", "serve");
    assertTrue(command.out().contains("(default: 127.0.0.1)"), command.out());
  }

  @Test
  void versionIsPrinted() {
    assertEquals(ExitCode.DONE, command.run("--version"));
    assertTrue(command.out().startsWith("Communiqué "), command.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "searhc                          | There is no command 'searhc'. Did you mean 'search'?",
        "frobnicate                      | There is no command 'frobnicate'.",
        "help statsu                     | There is no command 'statsu'. Did you mean 'status'?",
        "--verison                       | There is no option '--verison'. Did you mean"
            + " '--version'?",
        "search --jsn x                  | There is no option '--jsn'. Did you mean '--json'?",
        "search -nuclear                 | Words that begin with '-' go behind '--'.",
        "search                          | Say what to search for: communique search climate"
            + " change.",
        "search -n 0 x                   | -n is 0, but must be 1 to 1000.",
        "search -n 1001 x                | -n is 1001, but must be 1 to 1000.",
        "search -n many x                | 'many' is not an int",
        "search --unit page x            | 'page' is none of communique, paragraph.",
        "search --match some x           | 'some' is none of all, any, auto.",
        "search --sort size x            | 'size' is none of relevance, date, title, recent.",
        "search --kind speech x          | 'speech' is none of joint-statement, statement,",
        "search --from 2021-13 x         | '2021-13' is not in the calendar.",
        "search --from 2021-02-30 x      | '2021-02-30' is not in the calendar.",
        "search --to soon x              | 'soon' is not a date; write 2021-05-03, 2021-05 or"
            + " 2021.",
        "search --from 2022 --to 2021 x  | --from 2022-01-01 lies after --to 2021-12-31",
        "search --json --jsonl x         | --json, --jsonl are mutually exclusive",
        "search --index nowhere x        | There is no index in nowhere",
        "search --index a --index b x    | option '--index' (DIR) should be specified only once.",
        "show                            | Missing required parameter: 'ID'.",
        "show Foo!                       | 'Foo!' is not an id;",
        "show sea-2k7q9d4m#p             | 'sea-2k7q9d4m#p' is not an id;",
        "show unknown-1a2b3c4d           | There is no communiqué unknown-1a2b3c4d here.",
        "show sea-2k7q9d4m#p3            | sea-2k7q9d4m has no paragraph 3; its last is 2.",
        "show sea-2k7q9d4m air-1a2b3c4d  | The argument 'air-1a2b3c4d' is one too many.",
        "annotate                        | Missing required parameter: 'FILE'.",
        "annotate nowhere.txt            | nowhere.txt: There is no such file.",
        "index --corpus nowhere          | There is no folder nowhere;",
        "index --corpus pom.xml          | pom.xml is not a folder;",
        "index extra                     | The argument 'extra' is one too many.",
        "status --corpus nowhere         | There is no folder nowhere;",
        "evaluate                        | Missing required parameter: 'DIR'.",
        "evaluate nowhere                | There is no folder nowhere.",
        "evaluate src                    | src holds neither a test collection",
        "serve --port 65536              | The port is 65536, but must be 0 to 65535.",
        "serve --port http               | 'http' is not an int",
        "serve --host no.such.invalid    | There is no host named 'no.such.invalid'.",
      })
  void whatCannotBeDoneIsSaidInOneSentence(String arguments, String sentence) {
    int exitCode = command.run(arguments.split(" "));
    assertAll(
        () -> assertEquals(ExitCode.FAILED, exitCode),
        () -> assertEquals("", command.out()),
        () -> assertTrue(command.err().startsWith("communique: "), command.err()),
        () -> assertTrue(command.err().contains(sentence), command.err()),
        () -> assertFalse(command.err().contains("\tat "), command.err()),
        () -> assertTrue(command.err().lines().count() <= 2, command.err()));
  }

  @Test
  void aFailureThatNobodyForesawShowsItsTraceOnlyOnRequest() throws IOException {
    Files.createFile(folder.resolve("index/bug"));
    CommandRun debugging =
        new CommandRun(folder).withEnvironment(CommandLineApp.DEBUG_VARIABLE, "1");

    assertEquals(ExitCode.FAILED, command.run("search", "sea"));
    assertEquals(ExitCode.FAILED, debugging.run("search", "sea"));

    assertEquals(
        "communique: Failed: what nobody foresaw. Run it with COMMUNIQUE_DEBUG=1 for the details.",
        command.err().strip());
    assertTrue(debugging.err().contains("\tat org.communique"), debugging.err());
  }

  @Test
  void argumentsThatLookLikeFilesOrVariablesAreJustWords() {
    assertEquals(ExitCode.NOTHING_FOUND, command.run("search", "--json", "@pom.xml", "${sys:x}"));
    assertTrue(command.out().contains("@pom.xml ${sys:x}"), command.out());
  }
}
