package org.communique.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A server in a process of its own, as the launcher starts it, and what it takes. Reads {@code
 * /proc}, so it needs Linux.
 */
final class ServerProcess implements AutoCloseable {
  /** What requests to index must bring. */
  static final String TOKEN = "a token of this benchmark only";

  private static final Pattern ADDRESS = Pattern.compile("answers at (http://\\S+?)/ ");
  private static final Pattern NUMBER = Pattern.compile("(\\d+)");
  private static final long KIB = 1024;

  /** A generation of the heap, or all of it. */
  private static final Pattern GENERATION = Pattern.compile(" total .*used (\\d+)K");

  private final Process process;
  private final String address;
  private final Path heapLog;

  private ServerProcess(Process process, String address, Path heapLog) {
    this.process = process;
    this.address = address;
    this.heapLog = heapLog;
  }

  /**
   * Indexes what is new and returns when the server answers; its log goes to the file, and that of
   * its collections of garbage beside it.
   */
  static ServerProcess start(Path corpus, Path index, Path log) throws IOException {
    Path heapLog = log.resolveSibling(log.getFileName() + ".gc");
    ProcessBuilder builder =
        new ProcessBuilder(
            "./communique",
            "serve",
            "--port",
            "0",
            "--corpus",
            corpus.toString(),
            "--index",
            index.toString());
    builder.environment().put("COMMUNIQUE_TOKEN", TOKEN);
    builder.environment().put("JDK_JAVA_OPTIONS", HeapLog.option(heapLog));
    Process process = builder.redirectError(log.toFile()).start();
    BufferedReader out = process.inputReader();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher matcher = ADDRESS.matcher(line);
      if (matcher.find()) {
        return new ServerProcess(process, matcher.group(1), heapLog);
      }
    }
    throw new IOException("the server did not start; see " + log);
  }

  URI at(String pathAndQuery) {
    return URI.create(address + pathAndQuery);
  }

  /** Threads of the process. */
  long threads() throws IOException {
    return status("Threads:");
  }

  /** Memory in use, in bytes, as the system counts it. */
  long residentBytes() throws IOException {
    return status("VmRSS:") * KIB;
  }

  private long status(String name) throws IOException {
    Path file = Path.of("/proc", Long.toString(process.pid()), "status");
    for (String line : Files.readAllLines(file)) {
      Matcher number = NUMBER.matcher(line);
      if (line.startsWith(name) && number.find()) {
        return Long.parseLong(number.group(1));
      }
    }
    throw new IOException(file + " has no " + name);
  }

  /** The most memory until now. */
  long residentPeakBytes() throws IOException {
    return status("VmHWM:") * KIB;
  }

  /** Most bytes of the heap that were in use when the garbage was collected. */
  long heapPeakBytes() throws IOException {
    return HeapLog.peak(heapLog);
  }

  /** Open files and sockets. */
  long handles() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
      return open.count();
    }
  }

  /** Bytes of the heap that are in use once the garbage is collected. */
  long heapBytes() throws IOException, InterruptedException {
    jcmd("GC.run");
    String heap = jcmd("GC.heap_info");
    long used =
        Arrays.stream(heap.split("\n"))
            .map(GENERATION::matcher)
            .filter(Matcher::find)
            .mapToLong(generation -> Long.parseLong(generation.group(1)))
            .sum();
    if (used == 0) {
      throw new IOException("no heap in: " + heap);
    }
    return used * KIB;
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    String program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process jcmd =
        new ProcessBuilder(List.of(program, Long.toString(process.pid()), command))
            .redirectErrorStream(true)
            .start();
    String out = jcmd.inputReader().readAllAsString();
    if (jcmd.waitFor() != 0) {
      throw new IOException("jcmd " + command + ": " + out);
    }
    return out;
  }

  /** Asks it to stop and waits; by force after a minute. */
  @Override
  public void close() {
    process.destroy();
    Programs.awaitEnd(process, "The server");
  }
}
