package org.communique.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.communique.ingest.Progress;
import org.communique.render.DisplayText;
import org.communique.search.FileEntry;

/**
 * Shows how far a run is, how fast it goes and how long it will take: on a terminal in one line
 * that is overwritten, elsewhere in a line for every tenth of the run, and only when the run is
 * long.
 */
final class ProgressLine implements Progress {
  /** Files from which on a run is worth plain lines. */
  private static final int LONG_RUN = 100;

  /** Before this, the rate says nothing about the rest of the run. */
  private static final double TOO_EARLY_SECONDS = 1;

  private static final String ERASE_LINE = "\r\u001b[K";
  private static final double NANOS_PER_SECOND = 1e9;

  private final PrintWriter err;
  private final boolean isTerminal;
  private final int width;
  private final LongSupplier nanoTime;
  private final long begin;

  /**
   * Begins now.
   *
   * @param nanoTime a clock in nanoseconds from any moment
   */
  ProgressLine(Console console, LongSupplier nanoTime) {
    this.err = console.err();
    this.isTerminal = console.terminal().errIsTerminal();
    this.width = console.terminal().width();
    this.nanoTime = nanoTime;
    this.begin = nanoTime.getAsLong();
  }

  @Override
  public void fileDone(FileEntry line, int done, int total) {
    if (isTerminal) {
      overwrite(howFar(done, total) + "  " + DisplayText.message(line.path()));
    } else if (total >= LONG_RUN && tenths(done, total) > tenths(done - 1, total)) {
      err.println(howFar(done, total));
      err.flush();
    }
  }

  @Override
  public void annotated(int done, int total) {
    String line = "%d of %d communiqués annotated again".formatted(done, total);
    if (isTerminal) {
      overwrite(line);
    } else if (total >= LONG_RUN && tenths(done, total) > tenths(done - 1, total)) {
      err.println(line);
      err.flush();
    }
  }

  @Override
  public void reading(String path, long communiques) {
    if (isTerminal) {
      overwrite("%d communiqués of %s".formatted(communiques, DisplayText.message(path)));
    } else {
      err.println("%d communiqués of %s".formatted(communiques, DisplayText.message(path)));
      err.flush();
    }
  }

  private static long tenths(int done, int total) {
    return 10L * done / total;
  }

  private String howFar(int done, int total) {
    double seconds = (nanoTime.getAsLong() - begin) / NANOS_PER_SECOND;
    double rate = done / seconds;
    if (seconds < TOO_EARLY_SECONDS) {
      return "%d of %d files".formatted(done, total);
    }
    return String.format(
        Locale.ROOT,
        "%d of %d files, %s a second, %s left",
        done,
        total,
        rate < 10 ? String.format(Locale.ROOT, "%.1f", rate) : Long.toString(Math.round(rate)),
        inWords(Duration.ofSeconds(Math.round((total - done) / rate))));
  }

  /** {@code 2 h 5 min}, {@code 3 min 20 s}, {@code 8 s}. */
  private static String inWords(Duration time) {
    if (time.toHours() > 0) {
      return "%d h %d min".formatted(time.toHours(), time.toMinutesPart());
    }
    if (time.toMinutes() > 0) {
      return "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart());
    }
    return time.toSeconds() + " s";
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
