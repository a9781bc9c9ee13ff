package org.communique.cli;

/** How a command ended, for scripts; the numbers are those of {@code grep}. */
public final class ExitCode {
  /** Found, or done. */
  public static final int DONE = 0;

  /** The command ran, but nothing was found. */
  public static final int NOTHING_FOUND = 1;

  /** The command was wrong, or it failed. */
  public static final int FAILED = 2;

  private ExitCode() {}
}
