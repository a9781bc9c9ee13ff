package org.communique.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.communique.json.Json;
import org.communique.json.JsonValue.JsonString;
import org.junit.jupiter.api.Test;

/** The queries that broke other search engines. */
final class HostileQueriesTest {
  private static final Path QUERIES = Path.of("../shared/hostile/queries.txt");
  private static final Duration LIMIT = Duration.ofMillis(50);

  @Test
  void everyHostileQueryIsReadInTime() throws IOException {
    for (String query : queries()) {
      Duration taken = fastestOfTen(query);

      assertTrue(taken.compareTo(LIMIT) < 0, () -> taken + " for " + shortened(query));
    }
  }

  /** Time on the processor, because other programs may run on the machine. */
  private static Duration fastestOfTen(String query) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long fastest = Long.MAX_VALUE;
    for (int run = 0; run < 10; run++) {
      long start = threads.getCurrentThreadCpuTime();
      QueryParser.parse(query);
      fastest = Math.min(fastest, threads.getCurrentThreadCpuTime() - start);
    }
    return Duration.ofNanos(fastest);
  }

  @Test
  void everyHostileQueryIsPrintedAsOneThatIsReadBack() throws IOException {
    for (String query : queries()) {
      QueryNode node = QueryParser.parse(query).node();
      assertEquals(node, QueryParser.parse(node.toString()).node(), () -> shortened(query));
    }
  }

  @Test
  void queryWithWordsIsNeverReadAsTheEmptyOne() throws IOException {
    for (String query : queries()) {
      boolean hasWord = query.matches("(?s).*(^|[ (])[a-z]{3,}([ )]|$).*");
      boolean isEmpty = QueryParser.parse(query).node() instanceof QueryNode.All;
      assertFalse(hasWord && isEmpty, () -> shortened(query));
    }
  }

  private static List<String> queries() throws IOException {
    assumeTrue(Files.exists(QUERIES), () -> "there is no " + QUERIES);
    return Files.readAllLines(QUERIES).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> ((JsonString) Json.parse(line.split("\t")[3])).value())
        .toList();
  }

  private static String shortened(String query) {
    return query.substring(0, Math.min(query.length(), 100));
  }
}
