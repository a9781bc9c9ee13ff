package org.communique.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Java program in a process of its own with the options that the launcher gives to a run over
 * files, run to its end.
 *
 * @param output its standard output
 * @param seconds from start to end
 * @param cpuSeconds of all processors, which others at work on the machine hardly change
 * @param heapPeak most bytes of its heap in use before any collection
 * @param residentPeak most bytes of memory that the process itself had, as the system counts it
 */
record ChildJvm(
    String output, double seconds, double cpuSeconds, long heapPeak, long residentPeak) {
  private static final List<String> OPTIONS =
      List.of(
          "-Xmx900m",
          "-XX:+UseParallelGC",
          "-XX:Tier4InvocationThreshold=60000",
          "-XX:Tier4MinInvocationThreshold=8000",
          "-XX:Tier4CompileThreshold=150000",
          "-XX:Tier4BackEdgeThreshold=400000",
          "--enable-native-access=ALL-UNNAMED");

  private static final long POLL_MILLIS = 50;

  /** Runs a class of this class path. */
  static ChildJvm ofClass(Class<?> main, Path work, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return run(command, work);
  }

  /** Runs the program as it was built. */
  static ChildJvm ofProgram(Path work, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("-Dcommunique.home=.", "-jar", "target/communique.jar"));
    command.addAll(List.of(arguments));
    return run(command, work);
  }

  private static ChildJvm run(List<String> arguments, Path work)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile(work, "gc", ".log");
    Path out = Files.createTempFile(work, "out", ".log");
    Path err = work.resolve("error.log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.add(HeapLog.option(log));
    command.addAll(arguments);
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    long resident = 0;
    Duration cpu = Duration.ZERO;
    do {
      cpu = process.info().totalCpuDuration().orElse(cpu);
      resident = Math.max(resident, ProcessMemory.residentPeak(process.pid()));
    } while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS));
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (process.exitValue() != 0) {
      throw new IOException(
          "%s ended with %d; see %s".formatted(command, process.exitValue(), err));
    }
    ChildJvm ended =
        new ChildJvm(
            Files.readString(out), seconds, cpu.toMillis() / 1e3, HeapLog.peak(log), resident);
    Files.delete(log);
    Files.delete(out);
    return ended;
  }
}
