package org.communique;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a terminal obeys comes from what is quoted on standard error. */
class HarmlessOutputTest {
  private static final String ODD = "a\u001b[31m\u0007\u009b2J\u202eb\r";

  private static void assertHarmless(String text) {
    assertTrue(
        text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'), text);
    assertFalse(text.contains("\u202e"), text);
  }

  @Test
  void whatLibrariesLogIsShownWithoutControlCharacters() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream log = new PrintStream(new HarmlessOutput(bytes), true, StandardCharsets.UTF_8);
    log.println("cannot read " + ODD);
    new IllegalStateException("Communiqué " + ODD).printStackTrace(log);

    String text = bytes.toString(StandardCharsets.UTF_8);
    assertHarmless(text);
    assertTrue(text.startsWith("cannot read a?[31m??2J?b?\n"), text);
    assertTrue(text.contains("Communiqué a?"), text);
    assertTrue(text.contains("\n\tat org.communique.HarmlessOutputTest."), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"index", "annotate", "search", "serve", "help", "no-such-command"})
  void aTraceIsShownWithoutThemToo(String command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> arguments =
        switch (command) {
          case "index", "serve" -> List.of(command, "--corpus", "/nowhere/" + ODD);
          case "search" -> List.of(command, "--index", "/nowhere/" + ODD, ODD);
          default -> List.of(command, "/nowhere/" + ODD);
        };
    int exitCode =
        new Application(Map.of("COMMUNIQUE_DEBUG", "1"), new Properties())
            .run(out, err, arguments.toArray(String[]::new));

    assertEquals(2, exitCode);
    assertHarmless(err.toString(StandardCharsets.UTF_8));
    assertHarmless(out.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "*",
        "[::1]",
        "http://localhost",
        "localhost:80",
        "a b",
        "fe80::1%lo",
        "a/b",
        "no-such-host.invalid",
        "\u001b[31m",
        "münchen"
      })
  void anOddHostIsRefusedInASentence(String host) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        new Application(Map.of(), new Properties())
            .run(out, err, "serve", "--corpus", "corpus", "--port", "0", "--host", host);

    String said = err.toString(StandardCharsets.UTF_8);
    assertEquals(2, exitCode);
    assertTrue(said.startsWith("communique: ") && said.endsWith(".\n"), said);
    assertEquals(1, said.lines().count(), said);
    assertHarmless(said);
  }
}
