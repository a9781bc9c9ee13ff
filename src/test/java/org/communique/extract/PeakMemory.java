package org.communique.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Watches how much memory the reading processes started by this one have had; 0 where nobody can
 * say. Until a new process runs its own program it shares the memory of the one that started it, so
 * that only a process that runs the readers counts.
 */
final class PeakMemory implements AutoCloseable {
  private static final int INTERVAL_MILLIS = 100;
  private static final String PEAK = "VmHWM:";

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private volatile int peakMebibytes;

  PeakMemory() {
    clock.scheduleAtFixedRate(this::look, 0, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
  }

  int peakMebibytes() {
    return peakMebibytes;
  }

  private void look() {
    ProcessHandle.current()
        .children()
        .filter(child -> isReader(child.pid()))
        .forEach(child -> peakMebibytes = Math.max(peakMebibytes, peakOf(child.pid())));
  }

  private static boolean isReader(long pid) {
    try {
      return Files.readString(Path.of("/proc/" + pid + "/cmdline"))
          .contains(ReaderMain.class.getName());
    } catch (IOException gone) {
      return false;
    }
  }

  private static int peakOf(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith(PEAK))
          .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException gone) {
      return 0;
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
