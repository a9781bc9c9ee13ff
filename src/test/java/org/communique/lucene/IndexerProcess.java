package org.communique.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** An {@link EndlessIndexer} and what it says, seen from the process that kills it. */
final class IndexerProcess implements AutoCloseable {
  /** Before any commit was measured. */
  private static final double FIRST_GUESS_NANOS = 3e7;

  /** Nanoseconds of a commit, over the last ones of all processes. */
  private static double commitNanos = FIRST_GUESS_NANOS;

  private final Process process;
  private final BufferedReader out;
  private final List<String> said = new ArrayList<>();

  private IndexerProcess(Process process) {
    this.process = process;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static IndexerProcess start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Xmx64m",
            "-ea",
            "-cp",
            System.getProperty("java.class.path"),
            EndlessIndexer.class.getName());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return new IndexerProcess(builder.start());
  }

  /** Lets it write to an index. */
  void begin(Path folder) throws IOException {
    Writer in = process.outputWriter(StandardCharsets.UTF_8);
    in.write(folder + "\n");
    in.flush();
  }

  /** Waits until it has begun so many commits. */
  void awaitCommit(int count) throws IOException {
    long begin = 0;
    while (said.stream().filter(line -> line.startsWith("committing")).count() < count) {
      String line = out.readLine();
      if (line == null) {
        throw new IOException("the indexer ended by itself after " + said);
      }
      said.add(line);
      long now = System.nanoTime();
      if (line.startsWith("committing")) {
        begin = now;
      } else {
        commitNanos = 0.8 * commitNanos + 0.2 * (now - begin);
      }
    }
  }

  /**
   * Kills it, and hears what it had said until then.
   *
   * @param commits how long to wait, as a part or multiple of the time of a commit
   */
  void killAfterCommits(double commits) throws IOException, InterruptedException {
    LockSupport.parkNanos((long) (commits * commitNanos));
    process.toHandle().destroyForcibly();
    process.waitFor(1, TimeUnit.MINUTES);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.add(line);
    }
  }

  /** Whether it was killed between the beginning and the end of a commit. */
  boolean isInCommit() {
    return said.getLast().startsWith("committing");
  }

  /** The state it last said to be durable; 0 for none. */
  int acknowledged() {
    return said.reversed().stream()
        .filter(line -> line.startsWith("done"))
        .findFirst()
        .map(line -> Integer.parseInt(line.substring("done ".length())))
        .orElse(0);
  }

  /** All its lines. */
  List<String> said() {
    return said;
  }

  @Override
  public void close() throws IOException {
    process.toHandle().destroyForcibly();
    out.close();
  }
}
