package org.communique.extract;

import java.time.Duration;

/**
 * What the processes that read files may take.
 *
 * @param processes at work side by side, at least 1
 * @param heapMebibytes of each process, at least 16
 * @param timePerFile after which the process is ended and the file given up
 * @param filesPerProcess after which a process is replaced, so that what parsers leave behind in it
 *     does not add up
 */
public record ProcessLimits(
    int processes, int heapMebibytes, Duration timePerFile, int filesPerProcess) {
  /** Enough for every real document seen, and no more than a parser needs to be isolated for. */
  private static final int HEAP_MEBIBYTES = 512;

  /** The limit of Tika's own child processes. */
  private static final Duration TIME_PER_FILE = Duration.ofSeconds(60);

  /** A page of a scan takes some seconds. */
  private static final Duration TIME_PER_SCAN = Duration.ofMinutes(10);

  /**
   * A tenth of what Tika's own take; starting one is paid for by half a second in a thousand files.
   */
  private static final int FILES_PER_PROCESS = 1_000;

  public ProcessLimits {
    if (processes < 1 || heapMebibytes < 16 || filesPerProcess < 1 || !timePerFile.isPositive()) {
      throw new IllegalArgumentException(
          "limits under which nothing is read: %d processes, %d MiB, %s, %d files"
              .formatted(processes, heapMebibytes, timePerFile, filesPerProcess));
    }
  }

  /** The limits in use: one process for each core. */
  public static ProcessLimits standard() {
    return standard(OcrSettings.OFF);
  }

  static ProcessLimits standard(OcrSettings ocr) {
    return new ProcessLimits(
        Runtime.getRuntime().availableProcessors(),
        HEAP_MEBIBYTES,
        ocr.enabled() ? TIME_PER_SCAN : TIME_PER_FILE,
        FILES_PER_PROCESS);
  }

  /** The same with another time. */
  public ProcessLimits withTimePerFile(Duration time) {
    return new ProcessLimits(processes, heapMebibytes, time, filesPerProcess);
  }

  /** The same with another number of processes. */
  public ProcessLimits withProcesses(int number) {
    return new ProcessLimits(number, heapMebibytes, timePerFile, filesPerProcess);
  }
}
