package org.communique.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {
  @TempDir Path folder;
  private CommandRun command;

  @BeforeEach
  void prepare() throws IOException {
    command = new CommandRun(folder);
  }

  @Test
  void hitsArePrintedAndTheEngineIsClosed() {
    assertEquals(ExitCode.DONE, command.run("search", "sea"));
    assertEquals("1 On the sea\n1 found\n", command.out());
    assertTrue(command.hasClosedEngine());
  }

  @Test
  void nothingFoundIsExitCodeOne() {
    assertEquals(ExitCode.NOTHING_FOUND, command.run("search", "land"));
    assertEquals("0 found\n", command.out());
  }

  @Test
  void wordsAreJoinedByASpace() {
    assertEquals(ExitCode.DONE, command.run("search", "--json", "on", "the sea"));
    assertTrue(command.out().contains("\"understood\":\"on the sea\""), command.out());
  }

  @Test
  void wordsBehindTheDoubleHyphenMayBeginWithAHyphen() {
    assertEquals(ExitCode.NOTHING_FOUND, command.run("search", "--json", "--", "-n", "--json"));
    assertTrue(command.out().contains("\"understood\":\"-n --json\""), command.out());
  }

  @Test
  void optionsReachTheRequest() {
    command.run(
        "search",
        "--json",
        "-n7",
        "--unit=paragraph",
        "--match",
        "any",
        "--sort=date",
        "--from=2021-02",
        "--to=2021-02",
        "--signatory=JPN",
        "--signatory=KOR",
        "--signed=any",
        "--topic=climate-change",
        "--kind=statement",
        "--lang=en",
        "--source=un-cis",
        "free");
    String expected =
        "SearchRequest[text=free, unit=PARAGRAPH, match=ANY, filters=Filters["
            + "from=Optional[2021-02-01], to=Optional[2021-02-28], chosen={"
            + "SIGNATORY=[JPN, KOR], TOPIC=[climate-change], KIND=[statement], LANGUAGE=[en],"
            + " SOURCE=[un-cis]}, signed=ANY, excluded={}],"
            + " sort=DATE, page=1, size=7]";
    assertTrue(command.out().contains(expected), command.out());
  }

  @Test
  void restrictionsAloneListWhatMeetsThem() {
    assertEquals(ExitCode.DONE, command.run("search", "--kind", "statement"));
    assertEquals("1 On the air\n2 On the sea\n2 found\n", command.out());
  }

  @Test
  void theEmptyQueryListsEverything() {
    assertEquals(ExitCode.DONE, command.run("search", ""));
    assertTrue(command.out().endsWith("2 found\n"), command.out());
  }

  @Test
  void jsonLinesAreOneHitALineAndNotesGoToStandardError() {
    assertEquals(ExitCode.DONE, command.run("search", "--match=any", "--jsonl", "free", "foo:bar"));
    assertEquals(
        """
        {"rank":1,"id":"air-1a2b3c4d"}
        {"rank":2,"id":"sea-2k7q9d4m"}
        """,
        command.out());
    assertEquals("communique: There is no field 'foo'.\n", command.err());
  }

  @Test
  void allHitsAndAnyNumberOfThemAreForLines() {
    assertEquals(ExitCode.DONE, command.run("search", "--csv", "--all", "free"));
    assertEquals(ExitCode.DONE, command.run("search", "--jsonl", "-n", "5000", "free"));
    assertEquals(ExitCode.FAILED, command.run("search", "--all", "free"));
    assertEquals(ExitCode.FAILED, command.run("search", "--json", "-n", "5000", "free"));
    assertEquals(ExitCode.FAILED, command.run("search", "--csv", "-n", "0", "free"));
    assertEquals(ExitCode.FAILED, command.run("search", "--csv", "--all", "-n", "3", "free"));
  }

  @Test
  void hitsThatWereNotAskedAwayAreToldOnStandardError() {
    assertEquals(ExitCode.DONE, command.run("search", "--csv", "-n1", "free"));
    assertEquals("", command.err());
    assertEquals(ExitCode.NOTHING_FOUND, command.run("search", "--csv", "land"));
  }
}
