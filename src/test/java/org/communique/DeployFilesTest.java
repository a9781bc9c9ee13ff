package org.communique;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.json.Json;
import org.communique.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to container engines and to systemd fits the program. */
class DeployFilesTest {
  private static final Path FOLDER = Path.of("src/main/deploy");
  private static final Path SYSTEMD_ANALYZE = Path.of("/usr/bin/systemd-analyze");

  @TempDir Path temporary;

  /** The instructions of the image, each on one line. */
  private static List<String> instructions() throws IOException {
    return Files.readString(FOLDER.resolve("Containerfile"))
        .replaceAll("(?m)^#.*\n", "")
        .replaceAll("\\\\\n\\s*", " ")
        .lines()
        .map(line -> line.strip().replaceAll(" +", " "))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static List<String> arguments(String instruction) throws IOException {
    return instructions().stream()
        .filter(line -> line.startsWith(instruction + " "))
        .map(line -> line.substring(instruction.length() + 1))
        .toList();
  }

  private static List<String> list(String json) {
    return Json.parse(json).elements().stream().map(JsonValue::text).toList();
  }

  @Test
  void whatIsCopiedIntoTheImageIsThere() throws IOException {
    for (String copy : arguments("COPY")) {
      List<String> words = Arrays.asList(copy.split(" "));
      if (!copy.startsWith("--from=")) {
        for (String source : words.subList(0, words.size() - 1)) {
          assertTrue(Files.exists(Path.of(source)), source);
        }
      } else {
        String source = words.get(1);
        boolean isMade =
            source.equals("/java")
                || source.equals("/build/target/lib")
                || source.equals("/build/target/communique.jar");
        assertTrue(isMade, source);
      }
    }
    assertEquals(6, arguments("COPY").size());
  }

  @Test
  void theImageIsBuiltAndStartedAsTheLauncherDoes() throws IOException {
    String launcher = Files.readString(Path.of("communique"));
    Matcher build = Pattern.compile("mvn (-q -B .*? package)\\)").matcher(launcher);
    assertTrue(build.find());
    assertEquals("mvn " + build.group(1), arguments("RUN").getFirst());

    Matcher serve = Pattern.compile("serve\\)\\n\\s+set -- (.*) -jar").matcher(launcher);
    assertTrue(serve.find());
    List<String> entry = list(arguments("ENTRYPOINT").getFirst());
    assertTrue(entry.containsAll(List.of(serve.group(1).split(" "))), entry::toString);
    assertTrue(entry.contains("--enable-native-access=ALL-UNNAMED"));
    assertEquals(List.of("serve"), list(arguments("CMD").getLast()));
  }

  @Test
  void theImageHasNoRootAndKeepsWhatIsWritten() throws IOException {
    assertTrue(arguments("USER").getLast().matches("[1-9]\\d*:[1-9]\\d*"));
    assertEquals(List.of("/corpus", "/index"), list(arguments("VOLUME").getFirst()));
    List<String> known = Arrays.stream(Setting.values()).map(Setting::variable).toList();
    Matcher variable = Pattern.compile("(COMMUNIQUE_\\w+)=").matcher(arguments("ENV").getFirst());
    List<String> set = new ArrayList<>();
    while (variable.find()) {
      set.add(variable.group(1));
    }
    assertTrue(known.containsAll(set) && set.size() == 4, set::toString);
  }

  /** The command of the image that asks whether the server answers, run on this machine. */
  private static int health(int port) throws Exception {
    String line = arguments("HEALTHCHECK").getFirst();
    ProcessBuilder check = new ProcessBuilder(list(line.substring(line.indexOf("CMD ") + 4)));
    check.environment().put("COMMUNIQUE_PORT", Integer.toString(port));
    return check.redirectErrorStream(true).start().waitFor();
  }

  @ParameterizedTest
  @CsvSource({"200, true", "503, false"})
  void theHealthCheckTellsGoodFromBad(int status, boolean isHealthy) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash here");
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/health",
        exchange -> {
          byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    int port = server.getAddress().getPort();
    try {
      assertEquals(isHealthy, health(port) == 0);
    } finally {
      server.stop(0);
    }
    assertTrue(health(port) != 0, "nobody answers there");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"communique.service", "communique-index.service", "communique-index.timer"})
  void theReadmeNamesEachUnit(String unit) throws IOException {
    assertTrue(Files.readString(Path.of("README.md")).contains("`" + unit + "`"), unit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"communique.service", "communique-index.service"})
  void aServiceMayOnlyWriteItsIndexAndSetsWhatIsASetting(String unit) throws IOException {
    String text = Files.readString(FOLDER.resolve(unit));
    for (String line :
        List.of("DynamicUser=yes", "ProtectSystem=strict", "NoNewPrivileges=yes", "MemoryMax=")) {
      assertTrue(text.contains("\n" + line), line);
    }
    List<String> known = Arrays.stream(Setting.values()).map(Setting::variable).toList();
    Matcher variable = Pattern.compile("(?m)^Environment=(\\w+)=(.*)$").matcher(text);
    while (variable.find()) {
      assertTrue(known.contains(variable.group(1)), variable.group());
    }
    assertTrue(text.contains("COMMUNIQUE_INDEX=/var/lib/communique/"));
    assertTrue(text.contains("StateDirectory=communique"));
  }

  @Test
  void systemdUnderstandsTheUnits() throws Exception {
    assumeTrue(Files.isExecutable(SYSTEMD_ANALYZE), "there is no systemd-analyze here");
    List<String> command = new ArrayList<>(List.of(SYSTEMD_ANALYZE.toString(), "verify"));
    Path program = Path.of("communique").toAbsolutePath();
    for (String unit :
        List.of("communique.service", "communique-index.service", "communique-index.timer")) {
      String text = Files.readString(FOLDER.resolve(unit));
      Path copy = temporary.resolve(unit);
      Files.writeString(copy, text.replace("/opt/communique/communique", program.toString()));
      command.add(copy.toString());
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = process.inputReader().readAllAsString();
    assertEquals(0, process.waitFor(), said);
    assertFalse(said.contains("communique"), said);
  }
}
