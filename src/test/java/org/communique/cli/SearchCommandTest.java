package org.communique.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        "--act=condemn",
        "--signatories=3..5",
        "--not=signatory=RUS",
        "--not=signatory=CHN",
        "--not",
        "year=2022",
        "--page=3",
        "free");
    String expected =
        "SearchRequest[text=free, unit=PARAGRAPH, match=ANY,"
            + " filters=Filters[from=Optional[2021-02-01], to=Optional[2021-02-28],"
            + " chosen={SIGNATORY=[JPN, KOR], SIGNATORIES=[3..5], TOPIC=[climate-change],"
            + " ACT=[condemn], KIND=[statement], LANGUAGE=[en], SOURCE=[un-cis]}, signed=ANY,"
            + " excluded={YEAR=[2022], SIGNATORY=[RUS, CHN]}], sort=DATE, page=3, size=7,"
            + " withFacets=true]";
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--not=colour=red",
        "--not=signatory",
        "--not=signatory=",
        "--not=year=soon",
        "--not=kind=poem",
        "--not=signatories=many",
        "--signatories=many",
        "--act=",
        "--page=0",
        "--page=1001",
        "--fields=beauty",
        "--color=red"
      })
  void whatMeansNothingIsRefused(String option) {
    int expected = option.equals("--act=") ? ExitCode.DONE : ExitCode.FAILED;
    assertEquals(expected, command.run("search", option, "free"));
  }

  @Test
  void onlyTheNumberIsPrinted() {
    assertEquals(ExitCode.DONE, command.run("search", "--count", "free"));
    assertEquals(ExitCode.NOTHING_FOUND, command.run("search", "--count", "land"));
    assertEquals("2\n0\n", command.out());
    assertEquals(ExitCode.FAILED, command.run("search", "--count", "--json", "free"));
    assertEquals(ExitCode.FAILED, command.run("search", "--count", "--page=2", "free"));
  }

  @Test
  void queriesAreReadFromStandardInputOneALine() {
    command.withInput("free\n\nland\n sea \n");
    assertEquals(ExitCode.DONE, command.run("search", "--count", "-"));
    assertEquals("2\tfree\n0\tland\n1\t sea \n", command.out());
  }

  @Test
  void withoutALineOrAHitNothingWasFound() {
    assertEquals(ExitCode.NOTHING_FOUND, command.run("search", "-"));
    command.withInput("land\nmoon");
    assertEquals(ExitCode.NOTHING_FOUND, command.run("search", "--json", "-"));
    assertEquals(2, command.out().lines().count(), "an answer a line");
  }

  @Test
  void columnsAreChosenAndNamedOnceForAllQueries() {
    assertEquals(ExitCode.DONE, command.run("search", "--fields=rank,id", "free"));
    assertEquals("1\tair-1a2b3c4d\n2\tsea-2k7q9d4m\n", command.out());

    command.withInput("sea\nfree\n");
    command.run("search", "--csv", "--fields", "query,id", "-");
    assertTrue(
        command
            .out()
            .endsWith(
                "query,id\r\nsea,sea-2k7q9d4m\r\nfree,air-1a2b3c4d\r\n" + "free,sea-2k7q9d4m\r\n"),
        command.out());
    assertEquals(ExitCode.FAILED, command.run("search", "--jsonl", "--fields=id", "free"));
  }

  @Test
  void colourIsThereWhenAskedFor() {
    command.run("search", "--color=always", "free");
    command.run("search", "--color=never", "free");
    command.run("search", "free");
    assertEquals(List.of(true, false, false), command.colours());
  }
}
