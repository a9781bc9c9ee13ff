package org.communique.bench;

import java.lang.management.ManagementFactory;

/** What measures are taken on. */
final class Machine {
  private Machine() {}

  /** A sentence with what matters of the machine, and how busy it is before anything is done. */
  static String now() {
    return "%d processors, Java %s; load before the run: %.1f."
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            Runtime.version().feature(),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
