package org.communique.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A server of PostgreSQL in a process of its own, with a cluster of its own on a free port of this
 * machine. It refuses to be run by root, so root runs it as the user of that name. It stops at the
 * latest when the thread that started it ends.
 */
final class PostgresqlServer implements Closeable {
  private static final String USER = "postgres";
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

  /** As much as the heap of the other servers, and no checkpoint while texts are written. */
  private static final List<String> SETTINGS =
      List.of(
          "--shared_buffers=512MB",
          "--maintenance_work_mem=256MB",
          "--max_wal_size=8GB",
          "--listen_addresses=127.0.0.1",
          "--unix_socket_directories=");

  /** In the locale C any sign that is not ASCII would be a letter, quotation marks too. */
  private static final String LOCALE = "C.UTF-8";

  private final Path programs;
  private final Path data;
  private final int port;

  private PostgresqlServer(Path programs, Path data, int port) {
    this.programs = programs;
    this.data = data;
    this.port = port;
  }

  /**
   * Where the programs of the server are, those of the newest version.
   *
   * @throws MissingPeerException when there are none
   */
  static Path programs() throws IOException {
    if (Files.isDirectory(INSTALLED)) {
      try (Stream<Path> versions = Files.list(INSTALLED)) {
        List<Path> found =
            versions
                .map(version -> version.resolve("bin"))
                .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                .sorted(Comparator.comparing(PostgresqlServer::version))
                .toList();
        if (!found.isEmpty()) {
          return found.getLast();
        }
      }
    }
    return Programs.onPath("initdb")
        .map(program -> program.resolveSibling(""))
        .orElseThrow(
            () ->
                new MissingPeerException(
                    "PostgreSQL is not installed: no initdb on the PATH or in %s/*/bin; on Debian"
                            .formatted(INSTALLED)
                        + " apt-get install postgresql"));
  }

  private static double version(Path bin) {
    String version = String.valueOf(bin.getName(bin.getNameCount() - 2));
    return version.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(version) : 0;
  }

  /** Starts a server on the cluster in a folder, which is made when there is none. */
  static PostgresqlServer start(Path folder) throws IOException, InterruptedException {
    Path programs = programs();
    Path home = Files.createDirectories(folder).toAbsolutePath();
    give(home);
    PostgresqlServer server =
        new PostgresqlServer(programs, home.resolve("data"), Programs.freePort());
    if (!Files.exists(home.resolve("data"))) {
      server.makeCluster();
    }
    server.serve(home.resolve("server.log"));
    return server;
  }

  /** Lets the user who runs the server write in a folder. */
  private static void give(Path folder) throws IOException {
    if (isRoot()) {
      try {
        Files.setOwner(
            folder,
            folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER));
      } catch (UserPrincipalNotFoundException e) {
        throw new MissingPeerException(
            "PostgreSQL refuses to be run by root, and there is no user " + USER);
      } catch (FileSystemException e) {
        throw new MissingPeerException("PostgreSQL cannot be given " + folder + " to write in");
      }
    }
  }

  private void makeCluster() throws IOException, InterruptedException {
    try {
      run(
          "initdb",
          "-D",
          data.toString(),
          "-U",
          USER,
          "-A",
          "trust",
          "-E",
          "UTF8",
          "--locale=" + LOCALE);
    } catch (IOException e) {
      throw new MissingPeerException(
          "PostgreSQL cannot keep its data in the folder for work, where %s has to be let in: %s"
              .formatted(isRoot() ? "the user " + USER : "the user", e.getMessage()));
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private void serve(Path log) throws IOException, InterruptedException {
    List<String> command = command("postgres", "-D", data.toString(), "-p", Integer.toString(port));
    command.addAll(SETTINGS);
    Process process =
        new ProcessBuilder(command)
            .directory(data.getParent().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Programs.awaitReady(process, log, "database system is ready to accept connections");
  }

  private void run(String program, String... arguments) throws IOException, InterruptedException {
    Programs.run(
        command(program, arguments), data.resolveSibling(program + ".log"), data.getParent());
  }

  /** Linux interrupts the program when this process ends, however that happens. */
  private List<String> command(String program, String... arguments) {
    List<String> command = new ArrayList<>(List.of("setpriv", "--pdeathsig=INT"));
    if (isRoot()) {
      command.addAll(List.of("--reuid=" + USER, "--regid=" + USER, "--clear-groups"));
    }
    command.addAll(List.of("--", programs.resolve(program).toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:%d/postgres?user=%s&reWriteBatchedInserts=true"
        .formatted(port, USER);
  }

  @Override
  public void close() throws IOException {
    try {
      run("pg_ctl", "stop", "-w", "-m", "fast", "-D", data.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
