package org.communique.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory of a process as Linux counts it. */
final class ProcessMemory {
  private static final int KIB = 1024;

  private ProcessMemory() {}

  /** Most bytes of physical memory until now; 0 when the process has ended. */
  static long residentPeak(long pid) {
    return value(pid, "VmHWM:");
  }

  private static long value(long pid, String name) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
        if (line.startsWith(name)) {
          return Long.parseLong(line.replaceAll("\\D", "")) * KIB;
        }
      }
      return 0;
    } catch (IOException processHasEnded) {
      return 0;
    }
  }
}
