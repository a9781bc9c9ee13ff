package org.communique.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.communique.json.Json;
import org.communique.json.JsonValue;
import org.communique.testing.OwnLists;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherCommandsTest {
  @TempDir Path folder;
  private CommandRun command;

  @BeforeEach
  void prepare() throws IOException {
    command = new CommandRun(folder);
  }

  @Test
  void aVerbatimQuotationIsExitCodeZeroAndAnotherOne() {
    assertEquals(ExitCode.DONE, command.run("verify", "the", "sea is free."));
    assertEquals(ExitCode.NOTHING_FOUND, command.run("verify", "the sea is closed."));
    assertEquals(ExitCode.FAILED, command.run("verify", "?!"));
    assertEquals("1 places\n0 places\n", command.out());
    assertEquals("communique: There is no word in the quotation.\n", command.err());
  }

  @Test
  void quotationsOfStandardInputAreCheckedLineByLine() {
    command.withInput("The sea is free.\n\nThe sea is closed.\n?!\nIt is open.\n");

    assertEquals(ExitCode.FAILED, command.run("verify", "--json", "-"));
    assertEquals("{\"total\":1}\n{\"total\":0}\n{\"total\":1}\n", command.out());
  }

  @Test
  void aParagraphIsCitedInTheStyleAskedFor() {
    assertEquals(
        ExitCode.DONE,
        command.run("cite", "--site", "https://t.example/", "--style=bibtex", "sea-2k7q9d4m#p2"));
    assertTrue(command.out().startsWith("@misc{sea-2k7q9d4m-p2,\n"), command.out());
    assertTrue(command.out().contains("url = {https://t.example/c/sea-2k7q9d4m?p=2-"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sea-2k7q9d4m#p3", "land-2k7q9d4m", "no id"})
  void whatIsNotThereCannotBeCited(String address) {
    assertEquals(ExitCode.FAILED, command.run("cite", address));
    assertEquals("", command.out());
  }

  @Test
  void anOddStyleOrSiteIsRefused() {
    assertEquals(ExitCode.FAILED, command.run("cite", "--style=harvard", "sea-2k7q9d4m"));
    assertEquals(ExitCode.FAILED, command.run("cite", "--site=t.example", "sea-2k7q9d4m"));
    assertEquals("", command.out());
  }

  @Test
  void indexSaysWhatItDidAndWhichFilesFailed() {
    assertEquals(ExitCode.DONE, command.run("index"));
    assertEquals(
        """
        Went through 3 files in 0.3 s: 1 added, 0 updated, 0 moved, 1 unchanged, 0 without text, 1 failed, 0 skipped; 0 deleted.
        The index holds 2 communiqués (generation g2).
        Not indexed:
          a/bro?ken.pdf: The file is damaged, or is not what its format promises.
        """,
        command.out());
    assertEquals(List.of("index corpus index CHANGES"), command.calls());
  }

  @Test
  void indexSaysWhenNothingHasChanged() {
    command.withReport(CommandRun.report(List.of(), false)).run("index", "--rebuild");
    assertEquals(
        """
        Nothing has changed in 2 files; 0 without text, 0 failed, 0 skipped.
        The index holds 2 communiqués (generation g2).
        """,
        command.out());
    assertEquals(List.of("index corpus index REBUILD"), command.calls());
  }

  @Test
  void aQuietRunSaysOnlyWhichNewFilesCouldNotBeRead() throws IOException {
    assertEquals(ExitCode.DONE, command.run("index", "--quiet"));
    assertEquals("", command.out());
    assertEquals(
        """
        Not indexed:
          a/bro?ken.pdf: The file is damaged, or is not what its format promises.
        """,
        command.err());

    CommandRun again = new CommandRun(folder).withReport(CommandRun.report(List.of(), false));
    assertEquals(ExitCode.DONE, again.run("index", "-q"));
    assertEquals("", again.out() + again.err());
  }

  @Test
  void aFailedFileFailsTheRunOnlyOnRequest() throws IOException {
    assertEquals(ExitCode.FAILED, command.run("index", "--fail-on-error"));
    CommandRun clean = new CommandRun(folder).withReport(CommandRun.report(List.of(), true));
    assertEquals(ExitCode.DONE, clean.run("index", "--fail-on-error"));
  }

  @Test
  void indexSummaryAsJsonHasTheSameNumbers() {
    command.run("index", "--json");
    List<JsonValue> lines = command.out().lines().map(Json::parse).toList();
    assertEquals(3, lines.size());
    assertEquals("a long path of a file/number 1.txt", lines.getFirst().field("file").text());
    JsonValue json = lines.getLast();
    assertEquals("3", json.field("files").text());
    assertEquals("1", json.field("failed").text());
    assertEquals(
        "a/bro\u001bken.pdf", json.field("failures").elements().getFirst().field("file").text());
  }

  @Test
  void aBrokenListOfOnesOwnIsRefusedBeforeAnythingIsDone() throws IOException {
    Path lists = Files.createDirectory(folder.resolve("lists"));
    Files.writeString(lists.resolve("topics.json"), "{\n  \"domains\": [7]\n}");
    for (String words : List.of("index", "serve", "search x", "status", "evaluate x", "show x")) {
      CommandRun run = new CommandRun(Files.createTempDirectory(folder, "run"));
      String[] arguments = (words + " --authority " + lists).split(" ");
      assertEquals(ExitCode.FAILED, run.run(arguments), words);
      assertEquals(
          "communique: %s/topics.json:2: an object { … } is expected here.\n".formatted(lists),
          run.err());
      assertEquals(List.of(), run.calls());
    }
  }

  @Test
  void listsOfOnesOwnAreUsed() throws IOException {
    Path lists = Files.createDirectory(folder.resolve("lists"));
    Files.writeString(lists.resolve("topics.json"), OwnLists.topicsWith("bees", "bee"));
    assertEquals(ExitCode.DONE, command.run("index", "--authority", lists.toString()));
    assertEquals("authority " + lists, command.calls().getFirst());
  }

  @Test
  void progressOverwritesOneLineOfATerminal() {
    command.onTerminal().run("index");
    assertEquals(
        "\r\u001b[K1 of 2 files  a long path of a file/num"
            + "\r\u001b[K2 of 2 files  a long path of a file/num"
            + "\r\u001b[K",
        command.err());
  }

  @Test
  void progressElsewhereIsALineForEveryTenthOfALongRun() throws IOException {
    command.withFilesOfRun(250).run("index");
    assertEquals(10, command.err().lines().count());
    assertTrue(command.err().startsWith("25 of 250 files\n50 of 250 files\n"), command.err());
    CommandRun small = new CommandRun(folder);
    small.run("index");
    assertEquals("", small.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sea-2k7q9d4m#p2", "/c/sea-2k7q9d4m#p2", "http://localhost/c/sea-2k7q9d4m?q=x#p2"})
  void showPrintsOneParagraph(String address) {
    assertEquals(ExitCode.DONE, command.run("show", address));
    assertEquals("It is open.\n", command.out());
  }

  @Test
  void showPrintsTheWholeText() {
    assertEquals(ExitCode.DONE, command.run("show", "air-1a2b3c4d"));
    assertEquals("On the air\n\nAir is free.\n", command.out());
  }

  @Test
  void oneBadFileDoesNotKeepAnnotateFromTheOthers() throws IOException {
    Path good = Files.writeString(folder.resolve("good.txt"), "Good title");
    Path empty = Files.writeString(folder.resolve("empty.txt"), " ");
    int exitCode = command.run("annotate", empty.toString(), folder.toString(), good.toString());
    assertEquals(ExitCode.FAILED, exitCode);
    assertTrue(command.out().contains(": Good title\n"), command.out());
    assertEquals(
        "communique: %s: The file holds no text.\ncommunique: %s: %s\n"
            .formatted(empty, folder, "This is a folder; name the files in it."),
        command.err());
  }

  @Test
  void annotateAsJsonIsOneLineACommunique() throws IOException {
    Path good = Files.writeString(folder.resolve("good.txt"), "Good title");
    assertEquals(ExitCode.DONE, command.run("annotate", "--json", good.toString()));
    assertEquals("some-1a2b3c4d", Json.parse(command.out()).field("id").text());
  }

  @Test
  void statusShowsWhatIsIndexedFailedAndOutOfDate() {
    assertEquals(ExitCode.DONE, command.run("status"));
    assertEquals(
        """
        Index:        %s
        Generation:   g1
        Communiqués:  2
        Paragraphs:   3
        Files:        0 indexed, 1 failed
        Out of date:  1 new, 0 changed, 0 moved, 1 gone (run: communique index)
          new: new.txt
          gone: old.txt
        Not indexed:
          a/bro?ken.pdf: The file is damaged, or is not what its format promises.
        """
            .formatted(folder.resolve("index")),
        command.out());
  }

  @Test
  void evaluateTellsATestCollectionByItsFiles() throws IOException {
    Files.writeString(folder.resolve("queries.tsv"), "q1\tfree sea\n\n");
    Files.writeString(folder.resolve("qrels.txt"), "q1 0 d2 1\n");
    Path corpus = Files.writeString(folder.resolve("c.jsonl"), "{\"id\":\"d1\"}\n{\"id\":\"d2\"}");
    String[] arguments = {"evaluate", folder.toString(), "--collection", corpus.toString()};
    assertEquals(ExitCode.DONE, command.run(arguments));
    assertEquals(
        """
        documents             2
        queries               1
        match               any
        relevantGrade         1
        nDCG@10          0.6309
        recall@100       1.0000
        MAP              0.5000
        MRR@10           0.5000
        """,
        command.out());
  }

  @Test
  void evaluateHandsAGoldFolderToTheEvaluationOfAnnotations() throws IOException {
    Files.writeString(folder.resolve("documents.jsonl"), "{}");
    assertEquals(ExitCode.DONE, command.run("evaluate", folder.toString()));
    assertEquals("gold table\n", command.out());
  }

  @Test
  void evaluateNamesTheLineThatIsWrong() throws IOException {
    Files.writeString(folder.resolve("queries.tsv"), "q1\tfree sea\n");
    Files.writeString(folder.resolve("qrels.txt"), "q1 0 d2 1\nq1 0 d3\n");
    assertEquals(ExitCode.FAILED, command.run("evaluate", folder.toString()));
    assertTrue(command.err().contains("qrels.txt, line 2: a judgement has 4 columns"));
  }

  @Test
  void serveIndexesThenSaysWhereItAnswers() {
    assertEquals(ExitCode.DONE, command.run("serve"));
    assertEquals(
        "Communiqué answers at http://127.0.0.1:4711/ (Ctrl-C stops it).\n", command.out());
    assertEquals(List.of("index corpus index CHANGES", "serve 127.0.0.1 0"), command.calls());
  }

  @Test
  void aPortThatIsTakenIsSaidBeforeAnythingIsIndexed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertEquals(ExitCode.FAILED, command.run("serve", "--port", port));
      assertTrue(command.err().contains("Cannot serve on port " + port), command.err());
      assertFalse(command.err().contains("\tat "), command.err());
      assertEquals(List.of(), command.calls());
    }
  }
}
