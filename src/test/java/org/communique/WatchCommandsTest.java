package org.communique;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.communique.annotate.AuthorityPlace;
import org.communique.cli.CommandLineApp;
import org.communique.cli.Console;
import org.communique.cli.Defaults;
import org.communique.cli.ExitCode;
import org.communique.cli.Terminal;
import org.communique.extract.OcrSettings;
import org.communique.http.RequestLogging;
import org.communique.ingest.Ingestor.Extent;
import org.communique.json.Json;
import org.communique.json.JsonValue;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.search.SearchEngine;
import org.communique.search.Vocabulary;
import org.communique.study.WatchFolder;
import org.communique.testing.Folders;
import org.communique.testing.SampleCollection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code watch} and {@code alerts} as a script calls them, over files that change. */
class WatchCommandsTest {
  @TempDir private Path folder;
  private Path corpus;
  private Path index;
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void write() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    index = folder.resolve("index");
    write("a.txt", "On the Northern Sea", "We will protect the herring.");
    write("b.txt", "On the Southern Sea", "We will protect the cod.");
    index(Extent.CHANGES);
  }

  private void write(String name, String title, String text) throws IOException {
    Files.writeString(corpus.resolve(name), title + "\n\n" + text);
  }

  private void index(Extent extent) throws IOException {
    try (SearchEngine engine = LuceneSearchEngine.openOrCreate(index, Vocabulary.standard())) {
      SampleCollection.ingest(corpus, engine, extent);
    }
  }

  private int run(String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    return run(out, arguments);
  }

  private int run(Writer target, String... arguments) {
    Console console = new Console(new PrintWriter(target), new PrintWriter(err), Terminal.NONE);
    Defaults defaults =
        new Defaults(
            corpus,
            index,
            "127.0.0.1",
            7070,
            List.of(),
            "",
            OcrSettings.OFF,
            SearchEngine.DEFAULT_TIME_LIMIT,
            new AuthorityPlace.BuiltIn(),
            folder.resolve("searches.txt"),
            RequestLogging.ERRORS);
    return new CommandLineApp(new Parts().services(), defaults, console, Map.of()).run(arguments);
  }

  @Test
  void theFirstRunSaysHowManyThereAreAndTheNextOnesOnlyWhatIsOtherwise() throws IOException {
    assertEquals(ExitCode.NOTHING_FOUND, run("watch", "herring"));
    assertEquals("", out.toString());
    assertEquals(
        "communique: This is the first look at this search here: 1 communiqué matches. From now on"
            + " only what is new, changed or gone is printed.\n",
        err.toString());
    assertEquals(ExitCode.NOTHING_FOUND, run("watch", "herring"));
    assertEquals("", out.toString() + err);

    write("c.txt", "On the Western Sea", "Herring is caught. We count the herring.");
    index(Extent.CHANGES);
    assertEquals(ExitCode.DONE, run("watch", "herring"));
    String printed = out.toString();
    assertTrue(printed.startsWith("Communiqués for “herring”: 1 new since 2"), printed);
    assertTrue(printed.contains("; 2 communiqués match.\n"), printed);
    assertTrue(printed.contains("new      On the Western Sea\n    ¶1   *Herring* is caught.\n"));
    assertTrue(printed.contains("“On the Western Sea”, undated, http://127.0.0.1:7070/c/on-the-"));
    assertEquals(ExitCode.NOTHING_FOUND, run("watch", "herring"));
  }

  @Test
  void changedAndGoneAreSaidWithTheirReasons() throws IOException {
    run("watch", "protect");
    write("a.txt", "On the Northern Sea", "We will protect the herring and the cod.");
    write("b.txt", "On the Southern Sea", "We will fish.");
    index(Extent.CHANGES);

    assertEquals(ExitCode.DONE, run("watch", "protect"));
    String printed = out.toString().replaceAll("\\s+", " ");
    assertTrue(printed.contains("1 changed, 1 gone since "), printed);
    assertTrue(printed.contains("the text was edited; it was on-the-northern-sea-"), printed);
    assertTrue(printed.contains("gone On the Southern Sea undated"), printed);
    assertTrue(printed.contains("now), and does not match any more"), printed);
  }

  @Test
  void theSameAsJson() throws IOException {
    run("watch", "--json", "--unit", "paragraph", "protect", "--lang", "en");
    JsonValue first = Json.parse(out.toString());
    assertEquals(new JsonValue.JsonBoolean(true), first.field("first"));
    assertEquals(JsonValue.JsonNull.NULL, first.field("since"));
    write("b.txt", "On the Southern Sea", "We will fish.");
    write("c.txt", "On the Western Sea", "To protect is to count.");
    index(Extent.CHANGES);

    assertEquals(
        ExitCode.DONE, run("watch", "--lang=en", "--json", "--unit", "paragraph", "protect"));
    JsonValue found = Json.parse(out.toString());
    assertEquals("/search?q=protect&unit=paragraph&lang=en", found.field("url").text());
    assertEquals("2", found.field("total").text());
    JsonValue added = found.field("new").elements().getFirst();
    assertEquals("On the Western Sea", added.field("title").text());
    assertEquals(
        "To protect is to count.",
        added.field("sentences").elements().getFirst().field("text").text());
    assertTrue(added.field("permalink").text().matches("http://127.0.0.1:7070/c/.*\\?p=1-.*#p1"));
    JsonValue gone = found.field("gone").elements().getFirst();
    assertEquals("removed", gone.field("reason").text());
    assertEquals("1", gone.field("paragraph").text());
  }

  @Test
  void aDryRunRemembersNothing() throws IOException {
    assertEquals(ExitCode.NOTHING_FOUND, run("watch", "--dry-run", "herring"));
    assertTrue(Files.notExists(index.resolve("watched")));
    run("watch", "herring");
    write("c.txt", "On the Western Sea", "Herring is caught.");
    index(Extent.CHANGES);

    assertEquals(ExitCode.DONE, run("watch", "--dry-run", "herring"));
    assertEquals(ExitCode.DONE, run("watch", "herring"));
    assertEquals(ExitCode.NOTHING_FOUND, run("watch", "--dry-run", "herring"));
  }

  @Test
  void whatIsRememberedOutlivesARebuildAndItsBuildsButNotTheFolder() throws IOException {
    run("watch", "herring");
    index(Extent.REBUILD);
    assertEquals(ExitCode.NOTHING_FOUND, run("watch", "herring"));
    assertEquals("", err.toString());

    Folders.delete(index.resolve("builds"));
    Files.delete(index.resolve("current"));
    Files.delete(corpus.resolve("a.txt"));
    index(Extent.CHANGES);
    assertEquals(ExitCode.DONE, run("watch", "herring"));
    assertTrue(out.toString().contains("no longer in the collection"), out.toString());

    Folders.delete(index);
    write("a.txt", "On the Northern Sea", "We will protect the herring.");
    index(Extent.CHANGES);
    assertEquals(ExitCode.NOTHING_FOUND, run("watch", "herring"));
    assertTrue(err.toString().contains("first look"), err.toString());
  }

  @Test
  void whatCouldNotBePrintedIsToldAgain() throws IOException {
    run("watch", "herring");
    write("c.txt", "On the Western Sea", "Herring is caught.");
    index(Extent.CHANGES);
    Writer closed =
        new Writer() {
          @Override
          public void write(char[] text, int start, int length) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    assertEquals(ExitCode.FAILED, run(closed, "watch", "herring"));
    assertEquals(ExitCode.DONE, run("watch", "herring"));
  }

  @Test
  void aMemoryOfAnotherFormAndASecondRunAreRefused() throws IOException {
    run("watch", "herring");
    Closeable lock = WatchFolder.in(index).ofSearch("/search?q=herring").lock();
    try {
      assertEquals(ExitCode.FAILED, run("watch", "herring"));
      assertTrue(err.toString().contains("Another run is looking at this search"));
      assertEquals(ExitCode.NOTHING_FOUND, run("watch", "cod"));
    } finally {
      lock.close();
    }
    try (var files = Files.list(index.resolve("watched/searches"))) {
      for (Path file : files.toList()) {
        Files.writeString(file, "{}");
      }
    }
    assertEquals(ExitCode.FAILED, run("watch", "herring"));
    assertTrue(err.toString().contains("cannot be used as the memory of a watch"), err.toString());
  }

  @Test
  void aWatchNeedsAQueryAndAnIndex() {
    assertEquals(ExitCode.FAILED, run("watch"));
    assertEquals(ExitCode.FAILED, run("watch", "--index", folder.resolve("no").toString(), "x"));
    assertTrue(Files.notExists(folder.resolve("no")));
  }

  @Test
  void aSearchThatTakesTooLongIsNotRemembered() throws IOException {
    run("watch", "herring");
    write("c.txt", "On the Western Sea", "Herring is caught.");
    index(Extent.CHANGES);
    int exit = run("watch", "--time-limit", "0.001", "herring");
    assertTrue(exit == ExitCode.FAILED || exit == ExitCode.DONE, err.toString());
    assertEquals(
        exit == ExitCode.DONE ? ExitCode.NOTHING_FOUND : ExitCode.DONE, run("watch", "herring"));
  }

  @Test
  void savedSearchesAreLookedAtByName() throws IOException {
    Files.writeString(
        folder.resolve("searches.txt"),
        "fish = herring OR cod\nnorth = /search?q=herring&unit=paragraph\n");
    assertEquals(ExitCode.NOTHING_FOUND, run("alerts"));
    assertEquals(2, err.toString().lines().count(), err.toString());
    assertTrue(err.toString().startsWith("communique: fish: This is the first look"));
    write("c.txt", "On the Western Sea", "Cod is caught.");
    index(Extent.CHANGES);

    assertEquals(ExitCode.NOTHING_FOUND, run("alerts", "north"));
    assertEquals(ExitCode.DONE, run("alerts"));
    assertTrue(out.toString().startsWith("fish: 1 new since "), out.toString());
    assertEquals(ExitCode.NOTHING_FOUND, run("alerts", "--json"));
    assertEquals(
        List.of("fish", "north"),
        out.toString().lines().map(line -> Json.parse(line).field("name").text()).toList());
  }

  @Test
  void aSavedSearchThatWasRewordedBeginsAnew() throws IOException {
    Files.writeString(folder.resolve("searches.txt"), "fish = herring\n");
    run("alerts");
    Files.writeString(folder.resolve("searches.txt"), "fish = cod\n");

    assertEquals(ExitCode.NOTHING_FOUND, run("alerts"));
    assertTrue(err.toString().contains("fish: This is the first look"), err.toString());
  }

  @Test
  void oneSearchThatFailsDoesNotStopTheOthers() throws IOException {
    Files.writeString(folder.resolve("searches.txt"), "bad = herring\ngood = cod\n");
    run("alerts");
    Files.writeString(index.resolve("watched/alerts/bad"), "communique watch 9\n");
    write("c.txt", "On the Western Sea", "Cod is caught.");
    index(Extent.CHANGES);

    assertEquals(ExitCode.FAILED, run("alerts"));
    assertTrue(out.toString().startsWith("good: 1 new"), out.toString());
    assertTrue(err.toString().startsWith("communique: bad: "), err.toString());
  }

  @Test
  void searchesThatAreNotThereAreRefused() throws IOException {
    assertEquals(ExitCode.FAILED, run("alerts"));
    assertTrue(err.toString().contains("There is no file " + folder.resolve("searches.txt")));
    Path own = Files.writeString(folder.resolve("own.txt"), "fish = herring\nfish = cod\n");
    assertEquals(ExitCode.FAILED, run("alerts", "--searches", own.toString()));
    assertEquals("communique: " + own + ":2: the name 'fish' is used twice.\n", err.toString());
    Files.writeString(own, "fish = herring\n");
    assertEquals(ExitCode.FAILED, run("alerts", "--searches", own.toString(), "birds"));
    assertEquals("communique: " + own + " has no search 'birds', but fish.\n", err.toString());
  }
}
