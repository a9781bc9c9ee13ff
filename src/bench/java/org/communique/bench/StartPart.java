package org.communique.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.communique.render.PageUrls;
import org.communique.search.SearchRequest;

/**
 * How long until the first answer of a process that has just been started, by the launcher, with
 * the files in the memory of the system: a search at the command line without a server, and a
 * server with an index in place.
 */
final class StartPart {
  private static final int RUNS = 7;
  private static final String WORD = "missile";
  private static final double MILLIS = 1000;

  private final Setup setup;
  private final Report report;

  StartPart(Setup setup, Report report) {
    this.setup = setup;
    this.report = report;
  }

  void measure() throws IOException, InterruptedException {
    Setup sample = setup.forCollection(Path.of("corpus"), "sample");
    Files.createDirectories(sample.work());
    new Indexes(sample).own();
    wantServerCache();
    Table table =
        new Table("Starts: seconds until the first answer", "what", "median", "least", "most");
    add(table, "search, sample collection", () -> search(sample));
    add(table, "search, whole collection", () -> search(setup));
    add(table, "serve, whole collection", () -> serve(setup));
    table.note("%d starts each, after one that is not counted.".formatted(RUNS));
    report.add(table);
  }

  /**
   * Has the next launch prepare for quick starts of a server too, as one that builds does: here
   * Maven built the program.
   */
  private static void wantServerCache() throws IOException {
    Path wanted = Path.of("target", "server.wanted");
    if (!Files.exists(wanted)) {
      Files.createFile(wanted);
    }
  }

  /** Starts a process and waits for its first answer. */
  private interface Start {
    /**
     * Does so once.
     *
     * @return nanoseconds from start to answer
     */
    long once() throws IOException, InterruptedException;
  }

  private static void add(Table table, String what, Start start)
      throws IOException, InterruptedException {
    start.once();
    Timings timings = new Timings();
    for (int i = 0; i < RUNS; i++) {
      timings.add(start.once());
    }
    table.row(
        what,
        Table.number(timings.median() / MILLIS, 2),
        Table.number(timings.percentile(0) / MILLIS, 2),
        Table.number(timings.percentile(100) / MILLIS, 2));
  }

  private static long search(Setup of) throws IOException, InterruptedException {
    List<String> command =
        List.of("./communique", "search", "--index", of.index().toString(), WORD);
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int code = process.waitFor();
    if (code != 0) {
      throw new IOException("%s ended with %d".formatted(command, code));
    }
    return System.nanoTime() - begin;
  }

  private static long serve(Setup of) throws IOException {
    long begin = System.nanoTime();
    try (ServerProcess server =
        ServerProcess.start(of.collection(), of.index(), of.work().resolve("start.log"))) {
      KeptConnections.get(
          server.at(PageUrls.searchApi(SearchRequest.of(WORD))), "application/json");
      return System.nanoTime() - begin;
    }
  }
}
