package org.communique;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communique.http.CommandDoor;
import org.communique.http.ServerParts;
import org.communique.testing.LauncherFolder;
import org.communique.testing.LauncherFolder.Ended;
import org.communique.testing.SampleCommuniques;
import org.communique.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant AFTER_THE_SOURCES = Instant.parse("2026-01-03T00:00:00Z");
  private static final Instant LATER = Instant.parse("2026-01-04T00:00:00Z");

  @TempDir Path folder;
  private LauncherFolder launcher;

  @BeforeEach
  void prepare() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh here");
    launcher = new LauncherFolder(folder);
  }

  @Test
  void argumentsArriveAsTheyWereGiven() throws Exception {
    launcher.addJdk("jdk", "25.0.3", true);
    launcher.addBuilt(AFTER_THE_SOURCES);
    Ended ended =
        launcher.launch("search", "", "a  b", "\"q'uo`te$HOME", "*", "line\nline", "-n", "\\");
    assertTrue(
        ended
            .out()
            .endsWith("<search>\n<>\n<a  b>\n<\"q'uo`te$HOME>\n<*>\n<line\nline>\n<-n>\n<\\>\n"),
        ended.toString());
    assertEquals(0, ended.exitCode());
    assertEquals("", ended.err());
  }

  @Test
  void aChainOfLinksLeadsToTheProject() throws Exception {
    launcher.addJdk("jdk", "25", true);
    launcher.addBuilt(AFTER_THE_SOURCES);
    Path elsewhere = Files.createDirectories(folder.resolve("else where/deep"));
    Path absolute =
        Files.createSymbolicLink(
            folder.resolve("else where/link"), launcher.home().resolve("communique"));
    Path relative = Files.createSymbolicLink(elsewhere.resolve("link"), Path.of("../link"));
    for (Path link : List.of(absolute, relative, Path.of("link"), Path.of("../link"))) {
      Ended ended = LauncherFolder.end(launcher.start(link, elsewhere, Map.of(), "status"));
      String home = "<-Dcommunique.home=" + launcher.home().toRealPath() + ">";
      assertTrue(ended.out().contains(home), ended.toString());
      assertTrue(
          ended.out().contains("<" + launcher.home().toRealPath() + "/target/communique.jar>"));
    }
  }

  @Test
  void withoutAJdkItSaysWhatIsMissing() throws Exception {
    launcher.addJdk("old", "17.0.15", true);
    launcher.addJdk("older", "1.8.0_392", false);
    Ended ended = launcher.launch("status");
    assertEquals(2, ended.exitCode());
    assertEquals(
        "communique: No JDK 25 or newer was found; install one, or set JAVA_HOME to its folder.\n",
        ended.err());
  }

  @Test
  void anOldJavaHomeIsPassedOver() throws Exception {
    Path old = launcher.addJdk("old", "17.0.15", true);
    launcher.addJdk("new", "26-ea", false);
    launcher.addBuilt(AFTER_THE_SOURCES);
    Map<String, String> environment = Map.of("JAVA_HOME", old.toString());
    Ended ended = end(environment);
    assertTrue(ended.out().startsWith("jdk new\n"), ended.toString());
  }

  @Test
  void javaHomeGoesBeforeTheUsualFolders() throws Exception {
    launcher.addJdk("a", "25", true);
    Path wanted = launcher.addJdk("b", "25.0.1", true);
    launcher.addBuilt(AFTER_THE_SOURCES);
    Ended ended = end(Map.of("JAVA_HOME", wanted.toString()));
    assertTrue(ended.out().startsWith("jdk b\n"), ended.toString());
  }

  private Ended end(Map<String, String> environment) throws IOException, InterruptedException {
    Path file = launcher.home().resolve("communique");
    return LauncherFolder.end(launcher.start(file, folder, environment, "status"));
  }

  @Test
  void itBuildsOnFirstUseAndNotAgain() throws Exception {
    launcher.addJdk("jdk", "25", true);
    launcher.addMaven("0", 0);
    Ended first = launcher.launch("status");
    Ended second = launcher.launch("status");
    assertEquals("Building Communiqué (first use takes a minute) …\n", first.err());
    assertTrue(first.out().startsWith("jdk jdk\n"), first.toString());
    assertEquals("", second.err());
    assertEquals(
        List.of(launcher.home().toRealPath() + ": -q -B -Dmaven.test.skip=true package"),
        launcher.builds());
    assertFalse(Files.exists(launcher.home().resolve("target/launcher.lock")));
  }

  @Test
  void itBuildsWhenAnySourceIsNewerThanTheJar() throws Exception {
    launcher.addJdk("jdk", "25", true);
    launcher.addMaven("0", 0);
    for (String source : List.of("pom.xml", "src/main/A.java", "web")) {
      launcher.addBuilt(AFTER_THE_SOURCES);
      Files.deleteIfExists(launcher.home().resolve("target/launcher.stamp"));
      launcher.change(source, LATER);
      assertEquals(
          "Building Communiqué (the sources have changed) …\n", launcher.launch("status").err());
      launcher.change(source, LONG_AGO);
    }
    assertEquals(3, launcher.builds().size());
  }

  @Test
  void aSourceThatWasOnlyTouchedIsBuiltOnceThoughMavenLeavesTheJarAlone() throws Exception {
    launcher.addJdk("jdk", "25", true);
    launcher.addMaven("0", 0);
    launcher.launch("status");
    launcher.change("target/communique.jar", LONG_AGO);
    assertEquals("", launcher.launch("status").err());
  }

  @Test
  void aFailedBuildShowsTheEndOfItsOutput() throws Exception {
    launcher.addJdk("jdk", "25", true);
    launcher.addMaven("0", 1);
    Ended ended = launcher.launch("status");
    assertEquals(2, ended.exitCode());
    assertEquals("", ended.out());
    assertTrue(
        ended.err().contains("what the build says\ncommunique: The build failed;"),
        ended.toString());
    assertFalse(Files.exists(launcher.home().resolve("target/launcher.lock")));
  }

  @Test
  void withoutMavenItSaysWhatIsMissing() throws Exception {
    launcher.addJdk("jdk", "25", true);
    Ended ended = launcher.launch("status");
    assertEquals(2, ended.exitCode());
    assertTrue(ended.err().startsWith("communique: Maven is needed"), ended.toString());
  }

  @Test
  void launchesAtTheSameTimeBuildOnce() throws Exception {
    launcher.addJdk("jdk", "25", true);
    launcher.addMaven("1", 0);
    Path file = launcher.home().resolve("communique");
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      processes.add(launcher.start(file, folder, Map.of(), "status"));
    }
    for (Process process : processes) {
      Ended ended = LauncherFolder.end(process);
      assertEquals(0, ended.exitCode(), ended.toString());
    }
    assertEquals(1, launcher.builds().size());
  }

  @Test
  void theLockOfALaunchThatDiedDoesNotBlock() throws Exception {
    launcher.addJdk("jdk", "25", true);
    launcher.addMaven("0", 0);
    Process dead = new ProcessBuilder("/bin/sh", "-c", "exit").start();
    dead.waitFor();
    Path lock = Files.createDirectories(launcher.home().resolve("target/launcher.lock"));
    Files.writeString(lock.resolve("pid"), dead.pid() + "\n");
    assertEquals(0, launcher.launch("status").exitCode());
  }

  /** A server that has the launcher's index open, and prints what it was asked. */
  private TestServer serving(String key) throws IOException {
    CommandDoor echo =
        new CommandDoor() {
          @Override
          public String key() {
            return "1a2b";
          }

          @Override
          public Answer answer(Question question) {
            boolean warns = question.arguments().contains("warn");
            int exit = question.arguments().contains("nothing") ? 1 : 0;
            return new Answer(exit, "served " + question.arguments() + "\n", warns ? "!" : "");
          }
        };
    TestServer server =
        TestServer.over(SampleCommuniques.engine(), ServerParts.NONE.withCommands(echo));
    Path index = Files.createDirectories(launcher.home().resolve("index-data"));
    Files.write(index.resolve("serving"), List.of(server.address(), key));
    return server;
  }

  @Test
  void whatWasFoundOutAboutTheClassesIsKeptUntilTheNextBuild() throws Exception {
    launcher.addJdk("jdk", "25", true);
    launcher.addBuilt(AFTER_THE_SOURCES);
    Path cache = launcher.home().toRealPath().resolve("target/communique.aot");
    Ended first = launcher.launch("search", "a");
    assertTrue(first.out().contains("<-XX:AOTCache=" + cache + ">\n"), first.toString());
    assertFalse(first.out().contains("AOTReplayTraining"), first.toString());
    assertEquals("", first.err());

    Files.delete(cache);
    assertFalse(launcher.launch("search", "a").out().contains("AOT"), "it is not made again");
    launcher.change("target/communique.jar", Instant.now().plusSeconds(60));
    assertTrue(launcher.launch("search", "a").out().contains("AOT"), "but for another build");
    assertLongWorkStartsWith(cache);
    assertFalse(Files.exists(launcher.home().resolve("target/training")));
  }

  private void assertLongWorkStartsWith(Path cache) throws Exception {
    for (String longWork : List.of("serve", "index", "evaluate")) {
      String started = launcher.launch(longWork).out();
      assertTrue(started.contains("<-XX:AOTCache=" + cache + ">\n"), started);
      assertTrue(started.contains("<-XX:-AOTReplayTraining>\n"), longWork);
    }
  }

  @Test
  void aLaunchThatBuildsFindsOutAboutTheClassesOfAServerToo() throws Exception {
    launcher.addJdk("jdk", "25", true);
    launcher.addMaven("0", 0);
    Path target = launcher.home().toRealPath().resolve("target");

    String served = launcher.launch("serve").out();
    assertTrue(served.contains("<-XX:AOTCache=" + target.resolve("server.aot") + ">\n"), served);
    assertLongWorkStartsWith(target.resolve("server.aot"));
    String searched = launcher.launch("search", "a").out();
    assertTrue(
        searched.contains("<-XX:AOTCache=" + target.resolve("communique.aot") + ">\n"), searched);
    assertFalse(Files.exists(target.resolve("training")));

    launcher.change("target/communique.jar", Instant.now().plusSeconds(60));
    launcher.launch("search", "a");
    assertLongWorkStartsWith(target.resolve("communique.aot"));
  }

  @Test
  void whatALaunchThatWasStoppedDidNotFindOutTheNextOneDoes() throws Exception {
    launcher.addJdk("jdk", "25", true);
    launcher.addBuilt(AFTER_THE_SOURCES);
    launcher.launch("search", "a");
    Path target = launcher.home().toRealPath().resolve("target");
    Path wanted = Files.createFile(target.resolve("server.wanted"));

    launcher.launch("search", "a");
    assertLongWorkStartsWith(target.resolve("server.aot"));
    assertFalse(Files.exists(wanted));
  }

  @Test
  void settingsOfTheUserAreNoneOfThePreparation() throws Exception {
    launcher.addJdk("jdk", "25", true);
    launcher.addMaven("0", 0);
    Map<String, String> environment = new HashMap<>();
    for (Setting setting : Setting.values()) {
      environment.put(setting.variable(), "set by the user");
    }

    asking(environment);

    assertTrue(launcher.training().contains("COMMUNIQUE_JDKS"), "the environment is noted");
    assertFalse(launcher.training().contains("set by the user"), launcher.training());
  }

  @Test
  void aServerWithTheIndexOpenIsAskedInsteadOfAProcess() throws Exception {
    launcher.addJdk("jdk", "25", true);
    launcher.addBuilt(AFTER_THE_SOURCES);
    assumeTrue(launcher.addCurl(), "there is no curl here");
    try (TestServer _ = serving("1a2b")) {
      assertEquals(
          new Ended(0, "served [search, -n, 3, a  \"b\", &é=+%41, --, --index]\n", ""),
          launcher.launch("search", "-n", "3", "a  \"b\"", "&é=+%41", "--", "--index"));
      assertEquals(
          new Ended(1, "served [show, nothing]\n", ""),
          launcher.launch("show", "--index", "index-data", "nothing"));
    }
  }

  @Test
  void whatAServerCannotAnswerTheProcessDoes() throws Exception {
    launcher.addJdk("jdk", "25", true);
    launcher.addBuilt(AFTER_THE_SOURCES);
    assumeTrue(launcher.addCurl(), "there is no curl here");
    try (TestServer _ = serving("1a2b")) {
      for (List<String> command :
          List.of(
              List.of("index"),
              List.of("status"),
              List.of("search", "warn"),
              List.of("search", "-"),
              List.of("search", "--time-limit=3", "a"),
              List.of("search", "--authority", "lists", "a"),
              List.of("search", "a", "--help=true"),
              List.of("search", "-hn", "3", "a"),
              List.of("search", "a", "--index"),
              List.of("search", "--index=index-data", "--index=index-data", "a"),
              List.of("search", "--index", "elsewhere", "a"))) {
        Ended ended = launcher.launch(command.toArray(String[]::new));
        assertTrue(ended.out().startsWith("jdk jdk\n"), command + ": " + ended);
      }
      for (Setting setting : Setting.values()) {
        Map<String, String> environment = Map.of(setting.variable(), "x");
        Ended ended = asking(environment);
        assertTrue(ended.out().startsWith("jdk jdk\n"), setting + ": " + ended);
      }
      launcher.change("src/main/A.java", Instant.now().plusSeconds(60));
      launcher.addMaven("0", 0);
      assertTrue(asking(Map.of()).out().startsWith("jdk jdk\n"), "the server is of older sources");
    }
  }

  private Ended asking(Map<String, String> environment) throws IOException, InterruptedException {
    Path file = launcher.home().resolve("communique");
    return LauncherFolder.end(launcher.start(file, folder, environment, "search", "a"));
  }

  @Test
  void anAddressOfOldMisleadsNobody() throws Exception {
    launcher.addJdk("jdk", "25", true);
    launcher.addBuilt(AFTER_THE_SOURCES);
    assumeTrue(launcher.addCurl(), "there is no curl here");
    try (TestServer _ = serving("of-another-server")) {
      assertTrue(asking(Map.of()).out().startsWith("jdk jdk\n"), "another server has the port");
    }
    assertTrue(asking(Map.of()).out().startsWith("jdk jdk\n"), "nobody has");
    Path serving = launcher.home().resolve("index-data/serving");
    for (String other : List.of("https://elsewhere.example", "http://127.0.0.1:x@127.0.0.2:80")) {
      Files.write(serving, List.of(other, "1a2b"));
      assertTrue(asking(Map.of()).out().startsWith("jdk jdk\n"), "no machine but this one");
    }
    Files.writeString(serving, "");
    assertTrue(asking(Map.of()).out().startsWith("jdk jdk\n"), "it names none");
  }
}
