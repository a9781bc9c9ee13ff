package org.communique.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A node of OpenSearch in a process of its own, with a class path of its own, out of artifacts that
 * Maven fetches when they are first needed.
 */
final class OpenSearchProcess implements Closeable {
  private static final Path SOURCES = Path.of("src", "bench", "opensearch");
  private static final Path POM = SOURCES.resolve("pom.xml");

  /** The artifacts, with a copy of the POM that names them. */
  private static final Path LIBRARIES = Path.of("target", "opensearch").toAbsolutePath();

  private static final String HEAP = "512m";

  private final Process process;
  private final URI address;

  private OpenSearchProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Fetches the artifacts unless all that the POM names are there.
   *
   * @throws MissingPeerException when they cannot be had
   */
  static void fetch(Path work) throws IOException, InterruptedException {
    if (isFetched()) {
      return;
    }
    Path maven =
        Programs.onPath("mvn")
            .orElseThrow(
                () -> new MissingPeerException("OpenSearch cannot be fetched: no mvn on the PATH"));
    Path log = work.resolve("opensearch-fetch.log");
    Path unfinished = LIBRARIES.resolveSibling("opensearch-unfinished");
    Folders.delete(unfinished);
    try {
      Programs.run(
          List.of(
              maven.toString(), "-B", "-f", POM.toString(), "-Dlibraries=" + unfinished, "package"),
          log,
          Path.of("."));
    } catch (IOException e) {
      throw new MissingPeerException(
          "OpenSearch cannot be fetched, see " + log + "; --opensearch URL takes a node at hand");
    }
    Files.copy(POM, unfinished.resolve(POM.getFileName()));
    Folders.delete(LIBRARIES);
    Files.move(unfinished, LIBRARIES);
  }

  private static boolean isFetched() throws IOException {
    Path fetched = LIBRARIES.resolve(POM.getFileName());
    return Files.exists(fetched) && Files.mismatch(fetched, POM) < 0;
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
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Programs.awaitReady(process, log, "started");
    return new OpenSearchProcess(process, URI.create("http://127.0.0.1:" + port));
  }

  URI address() {
    return address;
  }

  /** Lets it end by itself and waits; by force after a minute. */
  @Override
  public void close() throws IOException {
    process.outputWriter().close();
    Programs.awaitEnd(process, "OpenSearch");
  }
}
