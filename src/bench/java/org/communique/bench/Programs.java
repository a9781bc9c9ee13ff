package org.communique.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Programs of the machine, and what they need. */
final class Programs {
  private static final long POLL_MILLIS = 50;

  private Programs() {}

  /** The first program of that name on the PATH. */
  static Optional<Path> onPath(String name) {
    String path = System.getenv("PATH");
    return path == null
        ? Optional.empty()
        : Arrays.stream(path.split(File.pathSeparator))
            .filter(folder -> !folder.isEmpty())
            .map(folder -> Path.of(folder, name))
            .filter(Files::isExecutable)
            .findFirst();
  }

  /**
   * Runs a program in a folder to its end, with all that it says in a file.
   *
   * @throws IOException also when it ends with another code than 0
   */
  static void run(List<String> command, Path log, Path folder)
      throws IOException, InterruptedException {
    int code =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException("%s ended with %d; see %s".formatted(command, code, log));
    }
  }

  /**
   * Waits until a program that runs says that it is ready.
   *
   * @param log file with all that it says
   * @param ready end of the line by which it says so
   * @throws IOException when it ends before
   */
  static void awaitReady(Process process, Path log, String ready)
      throws IOException, InterruptedException {
    while (Files.readAllLines(log, StandardCharsets.ISO_8859_1).stream()
        .noneMatch(line -> line.endsWith(ready))) {
      if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new IOException(
            "a program ended with %d before it was ready; see %s"
                .formatted(process.exitValue(), log));
      }
    }
  }

  /** Waits until a program ends that was asked to; ends it by force after a minute. */
  static void awaitEnd(Process process, String name) {
    boolean hasStopped = false;
    try {
      hasStopped = process.waitFor(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!hasStopped) {
      System.out.println(name + " did not stop when it was asked to.");
      process.destroyForcibly();
    }
  }

  /** A port of this machine that nobody listens on. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
