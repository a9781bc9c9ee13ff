package org.communique.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which requests have a line in the log. */
public enum RequestLogging {
  /** None. */
  NONE,
  /** Those that the server failed or refused for load, with a status from 500, or broke off. */
  ERRORS,
  /** Every one. */
  ALL;

  /** The value of the setting. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(RequestLogging::label).toList();
  }

  public static Optional<RequestLogging> named(String label) {
    return Arrays.stream(values()).filter(value -> value.label().equals(label)).findFirst();
  }
}
