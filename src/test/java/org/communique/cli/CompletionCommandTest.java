package org.communique.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionCommandTest {
  @TempDir Path folder;
  private CommandRun command;

  @BeforeEach
  void prepare() throws IOException {
    command = new CommandRun(folder);
  }

  /** What bash offers for the last of the words of a command. */
  private static List<String> offered(Path script, String words) throws Exception {
    String ask =
        "source \"$1\"; COMP_WORDS=($2 \"\"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1));"
            + " COMP_LINE=\"$2 \"; COMP_POINT=${#COMP_LINE}; compopt() { :; };"
            + " _complete_communique; printf '%s\\n' \"${COMPREPLY[@]}\"";
    Process bash =
        new ProcessBuilder("bash", "-c", ask, "bash", script.toString(), words)
            .redirectErrorStream(true)
            .start();
    String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, bash.waitFor(), out);
    return out.lines().toList();
  }

  @ParameterizedTest
  @CsvSource({
    "communique, suggest",
    "communique search --unit, paragraph",
    "communique search --kind, joint-statement",
    "communique cite --style, csl-json",
    "communique completion, fish",
    "communique serve --log, errors",
    "communique watch --unit, paragraph"
  })
  void bashCompletesCommandsAndValues(String words, String expected) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no /bin/bash here");
    assertEquals(ExitCode.DONE, command.run("completion", "bash"));
    Path script = Files.writeString(folder.resolve("script"), command.out());
    List<String> offered = offered(script, words);
    assertTrue(offered.contains(expected), offered.toString());
  }

  @Test
  void fishKnowsEveryCommandAndOption() {
    assertEquals(ExitCode.DONE, command.run("completion", "fish"));
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    List<String> missing =
        command.app(new Console(nowhere, nowhere, Terminal.NONE)).names().stream()
            .filter(name -> !command.out().contains(fish(name)))
            .toList();
    assertEquals(List.of(), missing);
    assertTrue(
        command.out().lines().allMatch(line -> line.startsWith("complete -c communique ")),
        command.out());
  }

  private static String fish(String name) {
    if (name.startsWith("--")) {
      return " -l " + name.substring(2) + " ";
    }
    return name.startsWith("-") ? " -s " + name.substring(1) + " " : " -a " + name + " ";
  }

  @Test
  void anUnknownShellIsRefused() {
    assertEquals(ExitCode.FAILED, command.run("completion", "csh"));
    assertTrue(command.err().contains("'csh' is none of bash, zsh, fish"), command.err());
  }
}
