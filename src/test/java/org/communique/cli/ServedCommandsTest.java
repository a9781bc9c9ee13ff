package org.communique.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.communique.http.CommandDoor;
import org.communique.http.CommandDoor.Answer;
import org.communique.http.CommandDoor.Question;
import org.communique.http.ServerParts;
import org.communique.testing.ListEngine;
import org.communique.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that a server runs: the same answers, and nothing beyond its index. */
class ServedCommandsTest {
  @TempDir Path folder;
  private CommandRun command;
  private ListEngine engine;
  private CommandDoor door;
  private TestServer server;

  @BeforeEach
  void serve() throws IOException {
    command = new CommandRun(folder);
    engine = new ListEngine(List.of(CommandRun.SEA, CommandRun.AIR), List.of());
    door = new ServedCommands(engine, new PlainRendering(), command.defaults(), "key");
    server = TestServer.over(engine, ServerParts.NONE.withCommands(door));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static Stream<List<String>> commands() {
    return Stream.of(
        List.of("search", "sea"),
        List.of("search", "land"),
        List.of("search", "--json", "--sort=date", "free"),
        List.of("search", "--csv", "--all", "--site=http://a", "free"),
        List.of("search", "--fields", "rank,id", "--", "-free"),
        List.of("search", "--jsonl", "--match=any", "free", "foo:bar"),
        List.of("search", "--unit=chapter", "free"),
        List.of("show", "sea-2k7q9d4m#p2"),
        List.of("show", "--json", "gone-1a2b3c4d"),
        List.of("cite", "--site=http://a", "--style", "ris", "air-1a2b3c4d"),
        List.of("verify", "--site", "http://a", "The", "sea is free."),
        List.of("explain", "sea-2k7q9d4m", "sea"),
        List.of("suggest", "se"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aServerPrintsWhatTheCommandPrints(List<String> arguments) {
    int exit = command.run(arguments.toArray(String[]::new));
    Answer served = door.answer(new Question(arguments, false, 0));
    assertEquals(new Answer(exit, command.out(), command.err()), served);
    assertFalse(engine.isClosed());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void soDoesTheCommandThatAsksIt(List<String> arguments) throws IOException {
    int exit = command.run(arguments.toArray(String[]::new));
    CommandRun asking = new CommandRun(folder);
    String[] asked =
        Stream.concat(
                Stream.of(arguments.getFirst(), "--server", server.address() + "/"),
                arguments.stream().skip(1))
            .toArray(String[]::new);
    assertEquals(exit, asking.run(asked));
    assertEquals(command.out(), asking.out());
    assertEquals(command.err(), asking.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search --index=/etc free",
        "search --authority=/etc free",
        "search --time-limit=60 free",
        "index",
        "status",
        "serve",
        "annotate README.md",
        "evaluate /etc",
        "completion bash",
        "help index",
        "search --server=http://127.0.0.1:1 free"
      })
  void aServerLooksAtNothingBesideItsIndex(String line) {
    Answer answer = door.answer(new Question(List.of(line.split(" ")), false, 0));
    assertEquals(ExitCode.FAILED, answer.exit(), answer.toString());
    assertEquals("", answer.out());
    assertFalse(answer.err().contains("/etc/"), answer.err());
  }

  @Test
  void aServerSendsNoRequestsForOthers() {
    String line = "search --server=" + server.address() + " free";
    Answer answer = door.answer(new Question(List.of(line.split(" ")), false, 0));
    assertEquals(
        new Answer(
            ExitCode.FAILED, "", "communique: A server asks no other; leave --server out.\n"),
        answer);
  }

  @Test
  void permalinksAreThoseOfTheServerThatIsAsked() {
    command.run("cite", "--server=" + server.address(), "sea-2k7q9d4m");
    assertTrue(command.out().contains(server.address() + "/c/sea-2k7q9d4m"), command.out());
  }

  @Test
  void aServerThatIsNotThereIsNamed() {
    assertEquals(ExitCode.FAILED, command.run("search", "--server=http://127.0.0.1:1", "free"));
    assertEquals("communique: No server answers at http://127.0.0.1:1.\n", command.err());
    assertEquals(ExitCode.FAILED, command.run("search", "--server=ftp://a", "free"));
    assertEquals(
        ExitCode.FAILED, command.run("search", "--server", server.address(), "--index=x", "free"));
  }

  /** A server of somebody who means harm. */
  private HttpServer answering(String body) throws IOException {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    other.start();
    return other;
  }

  @Test
  void noServerSteersTheTerminal() throws IOException {
    HttpServer other =
        answering(
            "{\"exit\":7,\"out\":\"\\u001b[31mred\\u001b[0m\\u001b]0;title\\u0007\\n"
                + "\",\"err\":\"\\u009b2J\"}");
    try {
      String address = "http://127.0.0.1:" + other.getAddress().getPort();
      assertEquals(ExitCode.FAILED, command.run("search", "--server", address, "free"));
      assertEquals("\u001b[31mred\u001b[0m?]0;title?\n", command.out());
      assertEquals("?2J", command.err());
    } finally {
      other.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<html>", "{}", "[]", "{\"exit\":0,\"out\":1,\"err\":\"\"}", "{\"exit\":\"a\"}"})
  void anotherProgramIsNotMistakenForAServer(String body) throws IOException {
    HttpServer other = answering(body);
    try {
      String address = "http://127.0.0.1:" + other.getAddress().getPort();
      assertEquals(ExitCode.FAILED, command.run("search", "--server", address, "free"));
      assertEquals(
          "communique: What answers at %s (status 200) is no Communiqu\u00e9 server, or an older one.\n"
              .formatted(address),
          command.err());
    } finally {
      other.stop(0);
    }
  }
}
