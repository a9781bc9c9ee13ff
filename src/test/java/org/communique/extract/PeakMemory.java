package org.communique.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Watches how much memory the processes started by this one have had; 0 where nobody can say. */
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
        .forEach(child -> peakMebibytes = Math.max(peakMebibytes, peakOf(child.pid())));
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
