package org.communique.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a JVM logs of its collections: {@code … 123M->45M(640M) 1.2ms}. */
final class HeapLog {
  private static final Pattern USED = Pattern.compile("(\\d+)([KMG])->\\d+[KMG]\\(\\d+[KMG]\\)");

  private HeapLog() {}

  /** The option that has a JVM write it. */
  static String option(Path log) {
    return "-Xlog:gc:file=" + log + "::filecount=0";
  }

  /** Most bytes that were in use when a collection began; 0 when there was none. */
  static long peak(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .map(USED::matcher)
          .filter(Matcher::find)
          .mapToLong(HeapLog::bytes)
          .max()
          .orElse(0);
    }
  }

  private static long bytes(Matcher used) {
    int shift =
        switch (used.group(2)) {
          case "K" -> 10;
          case "M" -> 20;
          default -> 30;
        };
    return Long.parseLong(used.group(1)) << shift;
  }
}
