package org.communique.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A copy of the launcher in a project folder of its own, with a JDK and a Maven that only print
 * what they are asked, and a PATH on which nothing else is but the tools of every Unix.
 */
public final class LauncherFolder {
  /** When the sources were last changed. */
  private static final Instant SOURCES = Instant.parse("2026-01-02T00:00:00Z");

  private static final List<String> TOOLS =
      List.of(
          "sh",
          "readlink",
          "sed",
          "find",
          "head",
          "tail",
          "mkdir",
          "mv",
          "rm",
          "cat",
          "sleep",
          "locale",
          "stty");

  private final Path home;
  private final Path tools;
  private final Path jdks;

  /** How a launch ended. */
  public record Ended(int exitCode, String out, String err) {}

  public LauncherFolder(Path folder) throws IOException {
    this.home = folder.resolve("a project, d\u00e9p\u00eaches");
    this.tools = folder.resolve("tools");
    this.jdks = folder.resolve("jdks in a row");
    Files.createDirectories(jdks);
    Files.createDirectories(tools);
    for (String tool : TOOLS) {
      script(tools.resolve(tool), "exec " + onPath(tool) + " \"$@\"\n");
    }
    Files.createDirectories(home.resolve("src/main"));
    Files.createDirectories(home.resolve("web"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.writeString(home.resolve("src/main/A.java"), "class A {}");
    Files.copy(Path.of("communique"), home.resolve("communique"));
    makeExecutable(home.resolve("communique"));
    for (String source : List.of("pom.xml", "src/main/A.java", "src/main", "web")) {
      change(source, SOURCES);
    }
  }

  private static Path onPath(String tool) {
    return Stream.of("/bin", "/usr/bin")
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("this machine has no " + tool));
  }

  private static void makeExecutable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + text);
    makeExecutable(file);
  }

  public Path home() {
    return home;
  }

  /** Says that a source was changed then. */
  public void change(String source, Instant when) throws IOException {
    Files.setLastModifiedTime(home.resolve(source), FileTime.from(when));
  }

  /**
   * Adds a JDK whose java prints its arguments, each in angle brackets. What it is told while it
   * finds out about classes is in {@link #training}.
   */
  public Path addJdk(String name, String version, boolean hasReleaseFile) throws IOException {
    Path jdk = jdks.resolve(name);
    script(
        jdk.resolve("bin/java"),
        """
        if [ "$1" = -version ]; then
          echo 'openjdk version "%s" 2026-04-21' >&2
          exit
        fi
        for argument in "$@"; do
          case $argument in -XX:AOTCacheOutput=*) : >"${argument#*=}" ;; esac
        done
        case $PWD in */target/training) set >>"$HOME/training-environment" ;; esac
        echo 'jdk %s'
        for argument in "$@"; do printf '<%%s>\\n' "$argument"; done
        """
            .formatted(version, name));
    script(jdk.resolve("bin/javac"), "");
    if (hasReleaseFile) {
      Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }
    return jdk;
  }

  /**
   * Puts the machine's curl on the PATH.
   *
   * @return whether it has one
   */
  public boolean addCurl() throws IOException {
    for (Path folder : List.of(Path.of("/bin"), Path.of("/usr/bin"), Path.of("/usr/local/bin"))) {
      if (Files.isExecutable(folder.resolve("curl"))) {
        script(tools.resolve("curl"), "exec " + folder.resolve("curl") + " \"$@\"\n");
        return true;
      }
    }
    return false;
  }

  /** Puts a Maven on the PATH that notes each call, waits, and ends with an exit code. */
  public void addMaven(String seconds, int exitCode) throws IOException {
    script(
        tools.resolve("mvn"),
        """
        echo "$PWD: $*" >>"%s"
        echo 'what the build says'
        sleep %s
        mkdir -p target/lib
        if [ %d = 0 ]; then : >target/communique.jar; fi
        exit %d
        """
            .formatted(home.resolveSibling("calls"), seconds, exitCode, exitCode));
  }

  /** The variables of the processes that find out about classes. */
  public String training() throws IOException {
    return Files.readString(home.resolve("training-environment"));
  }

  /** The folder and the arguments of each build. */
  public List<String> builds() throws IOException {
    Path calls = home.resolveSibling("calls");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  /** Puts a built program there, as old as {@code when}. */
  public void addBuilt(Instant when) throws IOException {
    Files.createDirectories(home.resolve("target/lib"));
    Files.writeString(home.resolve("target/communique.jar"), "");
    change("target/communique.jar", when);
  }

  /** Launches and waits for the end. */
  public Ended launch(String... arguments) throws IOException, InterruptedException {
    return end(start(home.resolve("communique"), home, Map.of(), arguments));
  }

  /** Starts a launcher, or a link to it, in a working folder. */
  public Process start(
      Path launcher, Path working, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(working.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("HOME", home.toString());
    builder.environment().put("COMMUNIQUE_JDKS", jdks.toString());
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Waits for the end; what is printed must be short enough for a pipe to hold. */
  public static Ended end(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes());
    String err = new String(process.getErrorStream().readAllBytes());
    return new Ended(process.waitFor(), out, err);
  }
}
