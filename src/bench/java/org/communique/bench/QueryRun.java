package org.communique.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Asks every side every query, round by round: each round has the queries in another order, and of
 * each query one side is asked right after the other, in another order too, so that what disturbs
 * the machine disturbs all. Nothing is remembered of an answer but its time.
 */
final class QueryRun {
  /**
   * What follows the name of a side of this process for the time that a processor worked for it,
   * which others at work on the machine hardly change.
   */
  static final String CPU = " CPU";

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<BenchQuery> queries;
  private final List<Side> sides;
  private final Setup setup;
  private final Sending sending;
  private final Random random;
  private final Map<BenchQuery, Map<String, Timings>> timings = new LinkedHashMap<>();

  QueryRun(List<BenchQuery> queries, List<Side> sides, Setup setup, Sending sending) {
    this.sending = sending;
    this.queries = queries;
    this.sides = sides;
    this.setup = setup;
    this.random = new Random(setup.seed());
  }

  /** Warms up, and measures. */
  QueryRun run() throws IOException {
    for (int i = 0; i < setup.warmUp(); i++) {
      round();
    }
    timings.clear();
    for (int i = 0; i < setup.rounds(); i++) {
      round();
    }
    return this;
  }

  private void round() throws IOException {
    List<BenchQuery> order = new ArrayList<>(queries);
    Collections.shuffle(order, random);
    for (BenchQuery query : order) {
      List<Side> turns = new ArrayList<>(sides);
      Collections.shuffle(turns, random);
      for (Side side : turns) {
        if (side.answers(query)) {
          ask(side, query);
        }
      }
    }
  }

  private void ask(Side side, BenchQuery query) throws IOException {
    BenchQuery sent = sending.next(query);
    long cpu = THREADS.getCurrentThreadCpuTime();
    long begin = System.nanoTime();
    side.answer(sent);
    timings(query, side.label()).add(System.nanoTime() - begin);
    if (side.isHere()) {
      timings(query, side.label() + CPU).add(THREADS.getCurrentThreadCpuTime() - cpu);
    }
  }

  private Timings timings(BenchQuery query, String label) {
    return timings
        .computeIfAbsent(query, none -> new LinkedHashMap<>())
        .computeIfAbsent(label, none -> new Timings());
  }

  /** All times of a side for some queries. */
  Timings timings(String side, Predicate<BenchQuery> which) {
    Timings all = new Timings();
    timings.forEach(
        (query, bySide) -> {
          if (which.test(query) && bySide.containsKey(side)) {
            all.addAll(bySide.get(side));
          }
        });
    return all;
  }
}
