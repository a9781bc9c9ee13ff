package org.communique.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.communique.render.DisplayText;
import org.communique.search.ExportHead;
import org.communique.search.ExportSink;
import org.communique.search.ExportedHit;

/** Prints the hits of a search one by one, until there are enough or nobody reads them. */
final class PrintedExport implements ExportSink {
  /** Whether somebody still reads is looked at once for so many hits. */
  private static final int LOOKED_AT_EACH = 50;

  private final ExportSink rows;
  private final Console console;
  private final long wanted;
  private final boolean isCutKnown;
  private long total;
  private long printed;

  /**
   * @param rows writes the hits to standard output
   * @param wanted hits at most
   * @param isCutKnown whether somebody asked for so many and need not be told that there are more
   */
  PrintedExport(ExportSink rows, Console console, long wanted, boolean isCutKnown) {
    this.rows = rows;
    this.console = console;
    this.wanted = wanted;
    this.isCutKnown = isCutKnown;
  }

  /** How many hits there are, printed or not. */
  long total() {
    return total;
  }

  @Override
  public void begin(ExportHead head) throws IOException {
    total = head.total();
    warn(console.err(), head.notes());
    rows.begin(head);
  }

  /** Says on standard error what was odd. */
  static void warn(PrintWriter err, List<String> notes) {
    notes.forEach(note -> err.println("communique: " + DisplayText.message(note)));
  }

  @Override
  public boolean take(ExportedHit hit) throws IOException {
    rows.take(hit);
    printed++;
    boolean isRead = printed % LOOKED_AT_EACH != 0 || !console.out().checkError();
    return printed < wanted && isRead;
  }

  /** Says on standard error that there are more hits, unless that is known. */
  void end() {
    if (!isCutKnown && printed < total && printed >= wanted) {
      console
          .err()
          .println(
              "communique: These are the first %,d of %,d hits; --all prints all of them."
                  .formatted(printed, total));
    }
  }
}
