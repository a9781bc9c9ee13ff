package org.communique.http;

import java.util.List;

/** Runs a command of the command line that only reads the index. */
@FunctionalInterface
public interface CommandDoor {
  /** The door of a server that runs none. */
  CommandDoor CLOSED = question -> new Answer(2, "", "communique: This server runs no commands.\n");

  /** What a launcher on this machine knows the server by; others need not. */
  default String key() {
    return "";
  }

  /** Runs it; what is wrong with it is said in the answer. */
  Answer answer(Question question);

  /**
   * A command as somebody typed it.
   *
   * @param arguments without the name of the program
   * @param isColoured whether its output may be
   * @param width of a line, in columns
   */
  record Question(List<String> arguments, boolean isColoured, int width) {
    public Question {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * What it printed.
   *
   * @param exit its exit code: 0 found or done, 1 nothing found, 2 wrong usage or failure
   * @param out what it wrote to standard output
   * @param err what it wrote to standard error
   */
  record Answer(int exit, String out, String err) {}
}
