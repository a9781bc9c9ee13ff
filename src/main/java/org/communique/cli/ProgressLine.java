package org.communique.cli;

import java.io.PrintWriter;
import org.communique.ingest.Progress;
import org.communique.render.DisplayText;

/**
 * Shows how far a run is: on a terminal in one line that is overwritten, elsewhere in a line for
 * every tenth of the run, and only when the run is long.
 */
final class ProgressLine implements Progress {
  /** Files from which on a run is worth plain lines. */
  private static final int LONG_RUN = 100;

  private static final String ERASE_LINE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean isTerminal;
  private final int width;

  ProgressLine(Console console) {
    this.err = console.err();
    this.isTerminal = console.terminal().errIsTerminal();
    this.width = console.terminal().width();
  }

  @Override
  public void fileDone(int done, int total, String path) {
    if (isTerminal) {
      overwrite("%d of %d  %s".formatted(done, total, DisplayText.message(path)));
    } else if (total >= LONG_RUN && tenths(done, total) > tenths(done - 1, total)) {
      err.println("%d of %d files".formatted(done, total));
      err.flush();
    }
  }

  private static long tenths(int done, int total) {
    return 10L * done / total;
  }

  private void overwrite(String line) {
    int end =
        line.offsetByCodePoints(0, Math.min(width - 1, line.codePointCount(0, line.length())));
    err.print(ERASE_LINE + line.substring(0, end));
    err.flush();
  }

  /** Leaves no trace of the line on the terminal. */
  void clear() {
    if (isTerminal) {
      err.print(ERASE_LINE);
      err.flush();
    }
  }
}
