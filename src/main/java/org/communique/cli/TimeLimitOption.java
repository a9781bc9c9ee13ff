package org.communique.cli;

import java.math.BigDecimal;
import java.time.Duration;
import picocli.CommandLine.Option;

/** {@code --time-limit}: when a search is stopped. */
final class TimeLimitOption {
  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description =
          "Stop a search after so many seconds, with what was found until then (default:"
              + " ${DEFAULT-VALUE}).")
  private BigDecimal seconds = BigDecimal.ONE;

  /**
   * The limit.
   *
   * @throws UsageException when it is none
   */
  Duration limit() {
    if (seconds.compareTo(Defaults.MIN_TIME_LIMIT) < 0
        || seconds.compareTo(Defaults.MAX_TIME_LIMIT) > 0) {
      throw new UsageException(
          "--time-limit is %s, but must be %s to %s seconds."
              .formatted(
                  seconds.toPlainString(), Defaults.MIN_TIME_LIMIT, Defaults.MAX_TIME_LIMIT));
    }
    return Duration.ofMillis(seconds.movePointRight(3).longValue());
  }
}
