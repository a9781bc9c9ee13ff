package org.communique.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.communique.render.DisplayText;
import org.jspecify.annotations.Nullable;

/** Standard input of a command that takes one question a line. */
final class InputLines {
  /** The one argument that asks for them. */
  private static final String STANDARD_INPUT = "-";

  private final InputStream input;
  private final Console console;

  InputLines(InputStream input, Console console) {
    this.input = input;
    this.console = console;
  }

  /** Answers one line, and says with which exit code. */
  interface Answer {
    int to(String line) throws IOException;
  }

  /** Joins the exit codes of two lines. */
  interface Joined {
    int of(int before, int next);
  }

  /** Whether the words of a command ask for lines of standard input. */
  static boolean areMeantBy(List<String> words) {
    return words.equals(List.of(STANDARD_INPUT));
  }

  /**
   * Answers every line in UTF-8 that is not blank, each at once, as long as somebody reads the
   * answers. A line that cannot be answered does not stop the others.
   *
   * @param exit the code when there is no line
   * @return the joined code
   */
  int answer(Answer answer, Joined joined, int exit) throws IOException {
    int all = exit;
    BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
    for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank()) {
        all = joined.of(all, answerOne(answer, line));
      }
      if (console.out().checkError()) {
        break;
      }
    }
    return all;
  }

  private int answerOne(Answer answer, String line) throws IOException {
    try {
      return answer.to(line);
    } catch (UsageException e) {
      console.err().println("communique: " + DisplayText.message(String.valueOf(e.getMessage())));
      return ExitCode.FAILED;
    }
  }
}
