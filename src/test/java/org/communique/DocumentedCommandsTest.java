package org.communique;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.cli.ServedCommands;
import org.communique.http.ServerParts;
import org.communique.search.Vocabulary;
import org.communique.testing.SampleCollection;
import org.communique.testing.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command that README.md or a help names is run as it stands there. */
class DocumentedCommandsTest {
  private static final String TOKEN = "a token of the test only";

  /** A shell block, or a command between backquotes. */
  private static final Pattern BLOCK =
      Pattern.compile("```(?:sh|crontab)\n(.*?)```", Pattern.DOTALL);

  private static final Pattern SPAN =
      Pattern.compile("`((?:(?:\\./)?communique|source|mvn|java|curl|docker)\\s[^`]*)`");

  /** A command between apostrophes, in a help. */
  private static final Pattern IN_HELP = Pattern.compile("'(communique [^']+)'");

  private static final Pattern SCHEDULE = Pattern.compile("^(?:\\S+ +){5}");

  /** A word of a shell: bare, between apostrophes or between quotation marks. */
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^\\s'\"]+)");

  @TempDir static Path folder;

  @BeforeAll
  static void prepare() throws IOException {
    Path statements = Files.createDirectories(folder.resolve("home/statements"));
    Files.writeString(statements.resolve("a.txt"), "Joint Statement\n\nThe sea is free.\n");
    Path lists = Files.createDirectories(folder.resolve("my-lists"));
    Files.copy(Path.of("src/main/resources/authority/topics.json"), lists.resolve("topics.json"));
    Path collection = Files.createDirectories(folder.resolve("collection"));
    Files.writeString(collection.resolve("queries.tsv"), "1\tfree sea\n");
    Files.writeString(collection.resolve("qrels.txt"), "1 0 a 1\n");
    Files.writeString(
        collection.resolve("corpus.jsonl"),
        "{\"_id\":\"a\",\"text\":\"The sea is free.\"}\n{\"_id\":\"b\",\"text\":\"Air is.\"}\n");
    Files.writeString(folder.resolve("searches.txt"), "sea = sea\n");
    copySampleIndex();
  }

  /** Commands change it; other tests read the sample collection. */
  private static void copySampleIndex() throws IOException {
    Path from = SampleCollection.index();
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve("index").resolve(from.relativize(file).toString()));
      }
    }
  }

  private static Stream<String> documented() throws IOException {
    Set<String> commands = new LinkedHashSet<>();
    String readme = Files.readString(Path.of("README.md"));
    BLOCK.matcher(readme).results().flatMap(block -> block.group(1).lines()).forEach(commands::add);
    found(SPAN, readme).forEach(commands::add);
    for (String help : helps()) {
      found(IN_HELP, help).forEach(commands::add);
    }
    return commands.stream().map(String::strip).filter(command -> !command.isEmpty());
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(one -> one.group(1).replaceAll("\\s+", " "));
  }

  private static List<String> helps() throws IOException {
    String root = run("help");
    List<String> helps = new ArrayList<>(List.of(root));
    Matcher commands = Pattern.compile("(?m)^  (\\w+)  ").matcher(root);
    for (MatchResult command : commands.results().toList()) {
      helps.add(run("help", command.group(1)));
    }
    assertTrue(helps.size() > 10, root);
    return helps;
  }

  private static String run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Map<String, String> environment =
        Map.of(
            "COMMUNIQUE_INDEX", folder.resolve("index").toString(),
            "COMMUNIQUE_SEARCHES", folder.resolve("searches.txt").toString());
    int exit = new Application(environment, new Properties()).run(out, err, arguments);
    boolean mayFindNothing = arguments[0].equals("alerts");
    assertTrue(
        exit == 0 || (exit == 1 && mayFindNothing),
        () -> List.of(arguments) + " exits with " + exit + ": " + err);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void thereAreCommandsOfEveryKind() throws IOException {
    List<String> all = documented().toList();
    for (String kind : List.of("./communique search", "communique help", "mvn ", "curl ", "*/10")) {
      assertTrue(all.stream().anyMatch(command -> command.startsWith(kind)), kind + " in " + all);
    }
  }

  @ParameterizedTest
  @MethodSource("documented")
  void itDoesWhatItIsThereFor(String line) throws Exception {
    String command = withoutComment(line);
    if (command.startsWith("*/")) {
      command = SCHEDULE.matcher(command).replaceFirst("");
    }
    for (String part : command.split(" && ")) {
      execute(part.strip().replaceFirst("^(?:\\./|/opt/communique/)", ""));
    }
  }

  private static String withoutComment(String line) {
    return line.replaceFirst("\\s{2,}#.*|\\s+>\\s.*$", "").strip();
  }

  private static void execute(String command) throws Exception {
    switch (command.split(" ", 2)[0]) {
      case "communique" -> runCommunique(words(command));
      case "mvn" -> checkBuild(words(command));
      case "java" -> checkBenchmark(command);
      case "curl" -> runCurl(command);
      case "cp" -> checkFiles(words(command));
      case "source" -> runCommunique(words(command.replaceAll(".*<\\((.*)\\).*", "$1")));
      // DeployFilesTest looks at what it builds.
      case "docker" ->
          assertTrue(
              command.matches(
                  "docker (?:build -f src/main/deploy/Containerfile|run) .*communique(?: \\.)?"),
              command);
      case "cd" -> assertEquals("cd /opt/communique", command);
      // Of the machine it is typed on; DeployFilesTest reads the units.
      case "systemctl" -> assertTrue(command.endsWith("communique-index.timer"), command);
      default -> throw new AssertionError("nobody runs: " + command);
    }
  }

  private static List<String> words(String command) {
    return WORD.matcher(command)
        .results()
        .map(word -> Stream.of(1, 2, 3).map(word::group).filter(g -> g != null).findFirst())
        .map(word -> word.orElseThrow())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** In the place of what a reader fills in stands something of that kind. */
  private static String filledIn(String word) throws IOException {
    return switch (word) {
      case "FILE" -> firstFile().toString();
      case "DIR" -> folder.resolve("collection").toString();
      case "my-lists" -> folder.resolve("my-lists").toString();
      default -> word.replaceFirst("^~", folder.resolve("home").toString());
    };
  }

  private static Path firstFile() throws IOException {
    try (Stream<Path> files = Files.list(SampleCollection.FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().findFirst().get();
    }
  }

  private static void runCommunique(List<String> words) throws Exception {
    List<String> arguments = new ArrayList<>();
    for (String word : words.subList(1, words.size())) {
      arguments.add(filledIn(word));
    }
    int server = arguments.indexOf("https://texts.example.org");
    if (arguments.getFirst().equals("serve")) {
      serve(arguments, "");
    } else if (server >= 0) {
      askServer(arguments, server);
    } else {
      String out = run(arguments.toArray(String[]::new));
      boolean isQuiet = List.of("index", "alerts").contains(arguments.getFirst());
      assertTrue(isQuiet || !out.isBlank(), arguments + " prints nothing");
    }
  }

  private static void askServer(List<String> arguments, int server) throws IOException {
    ServedCommands commands =
        new ServedCommands(
            SampleCollection.engine(),
            new Renderers(Vocabulary::standard),
            Settings.standard(),
            "key");
    try (TestServer answering =
        TestServer.over(SampleCollection.engine(), ServerParts.NONE.withCommands(commands))) {
      arguments.set(server, answering.address());
      assertTrue(run(arguments.toArray(String[]::new)).contains("communiqu\u00e9s for"));
    }
  }

  /** Serves until it answers and a line of a shell has been run. */
  private static void serve(List<String> arguments, String line) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    builder.command().addAll(arguments);
    builder.environment().put("COMMUNIQUE_PORT", "0");
    builder.environment().put("COMMUNIQUE_TOKEN", TOKEN);
    builder.environment().put("COMMUNIQUE_INDEX", folder.resolve("served").toString());
    Process process = builder.redirectError(folder.resolve("log").toFile()).start();
    try {
      BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
      Matcher address =
          Pattern.compile("http://127\\.0\\.0\\.1:\\d+").matcher(String.valueOf(out.readLine()));
      assertTrue(address.find(), () -> "it does not say where it answers");
      if (!line.isEmpty()) {
        shell(line.replace("http://127.0.0.1:7070", address.group()));
      }
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static void shell(String line) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", line).redirectErrorStream(true);
    builder.environment().put("COMMUNIQUE_TOKEN", TOKEN);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), out);
    assertTrue(out.contains("\"run\":\""), out);
  }

  private static void runCurl(String command) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "there is no curl here");
    serve(List.of("serve", "--corpus", folder.resolve("home/statements").toString()), command);
  }

  /** A build cannot run in a build: that it has the test or profile is looked at. */
  private static void checkBuild(List<String> words) throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    for (String word : words.subList(1, words.size())) {
      if (word.startsWith("-Dtest=")) {
        String test = word.substring("-Dtest=".length()) + ".java";
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
          assertTrue(sources.anyMatch(file -> file.endsWith(test)), test);
        }
      } else if (word.startsWith("-P")) {
        assertTrue(pom.contains("<id>" + word.substring(2) + "</id>"), word);
      } else {
        assertTrue(
            List.of("verify", "test", "package").contains(word) || word.startsWith("-Dcommunique."),
            word);
      }
    }
  }

  /** Benchmarks take minutes: that each is a program of one file is looked at. */
  private static void checkBenchmark(String command) {
    Matcher source = Pattern.compile("src/bench/java/\\S+\\.java").matcher(command);
    assertTrue(source.find(), command);
    assertTrue(Files.isRegularFile(Path.of(source.group())), command);
  }

  private static void checkFiles(List<String> words) throws IOException {
    for (String pattern : words.subList(1, words.size() - 1)) {
      var matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
      try (Stream<Path> files = Files.list(Path.of(pattern).getParent())) {
        assertTrue(files.anyMatch(matcher::matches), pattern);
      }
    }
    assertFalse(words.getLast().isEmpty());
  }
}
