package org.communique.bench;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A node of OpenSearch in a process of its own, with a class path of its own, out of artifacts that
 * Maven fetches when they are first needed.
 */
final class OpenSearchProcess implements Closeable {
  private static final Path SOURCES = Path.of("src", "bench", "opensearch");
  private static final Path LIBRARIES = Path.of("target", "opensearch").toAbsolutePath();
  private static final String HEAP = "512m";

  private final Process process;
  private final URI address;

  private OpenSearchProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Fetches the artifacts unless they are there.
   *
   * @throws MissingPeerException when they cannot be had
   */
  static void fetch(Path work) throws IOException, InterruptedException {
    if (Files.isDirectory(LIBRARIES)) {
      return;
    }
    Path maven =
        Programs.onPath("mvn")
            .orElseThrow(
                () -> new MissingPeerException("OpenSearch cannot be fetched: no mvn on the PATH"));
    Path log = work.resolve("opensearch-fetch.log");
    try {
      Programs.run(
          List.of(
              maven.toString(),
              "-B",
              "-f",
              SOURCES.resolve("pom.xml").toString(),
              "-Dlibraries=" + LIBRARIES,
              "package"),
          log,
          Path.of("."));
    } catch (IOException e) {
      Folders.delete(LIBRARIES);
      throw new MissingPeerException(
          "OpenSearch cannot be fetched, see " + log + "; --opensearch URL takes a node at hand");
    }
  }

  /** Returns when the node answers. What it keeps lies in the folder, and its log too. */
  static OpenSearchProcess start(Path folder) throws IOException, InterruptedException {
    fetch(Files.createDirectories(folder));
    Files.createDirectories(folder.resolve("config"));
    int port = Programs.freePort();
    Path log = folder.resolve("node.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + HEAP,
                "-Xmx" + HEAP,
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                LIBRARIES + "/*",
                SOURCES.resolve("OpenSearchNode.java").toString(),
                folder.toString(),
                Integer.toString(port))
            .redirectError(log.toFile())
            .start();
    BufferedReader out = process.inputReader();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.equals("started")) {
        return new OpenSearchProcess(process, URI.create("http://127.0.0.1:" + port));
      }
    }
    throw new IOException("OpenSearch did not start; see " + log);
  }

  URI address() {
    return address;
  }

  /** Lets it end by itself and waits; by force after a minute. */
  @Override
  public void close() throws IOException {
    process.outputWriter().close();
    boolean hasStopped = false;
    try {
      hasStopped = process.waitFor(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!hasStopped) {
      System.out.println("OpenSearch did not stop when it was asked to.");
      process.destroyForcibly();
    }
  }
}
