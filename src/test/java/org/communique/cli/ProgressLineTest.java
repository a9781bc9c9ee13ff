package org.communique.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressLineTest {
  private final StringWriter err = new StringWriter();
  private final AtomicLong nanoTime = new AtomicLong(77);

  private ProgressLine line(Terminal terminal) {
    PrintWriter writer = new PrintWriter(err);
    return new ProgressLine(new Console(writer, writer, terminal), nanoTime::get);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "  10 | '100 of 1000 files, 10 a second, 1 min 30 s left'",
        "   1 | '100 of 1000 files, 100 a second, 9 s left'",
        "1000 | '100 of 1000 files, 0.1 a second, 2 h 30 min left'",
        "   0 | '100 of 1000 files'",
      })
  void aPlainLineTellsRateAndTimeLeft(long seconds, String expected) {
    ProgressLine line = line(Terminal.NONE);
    nanoTime.addAndGet(seconds * 1_000_000_000);
    line.fileDone(CommandRun.READ, 100, 1000);
    assertEquals(expected + System.lineSeparator(), err.toString());
  }
}
