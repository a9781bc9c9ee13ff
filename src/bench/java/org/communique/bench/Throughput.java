package org.communique.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * How many queries are answered in a second when one and when two clients ask without a pause. All
 * clients ask the same queries, each in an order of its own; clients and what they ask share the
 * processors.
 */
final class Throughput {
  private static final int REPEATS = 3;
  private static final long SECONDS = 5;
  private static final long NANOS = 1_000_000_000;

  private final List<BenchQuery> queries;
  private final List<Side> sides;
  private final Sending sending;
  private final Random random;

  /**
   * @param queries of which only those that all sides have are asked
   */
  Throughput(List<BenchQuery> queries, List<Side> sides, Sending sending, long seed) {
    this.queries =
        queries.stream()
            .filter(query -> sides.stream().allMatch(side -> side.answers(query)))
            .toList();
    this.sides = List.copyOf(sides);
    this.sending = sending;
    this.random = new Random(seed);
  }

  /** Asks each side, with one and two clients by turns; a row of medians for each. */
  Table measure() throws IOException, InterruptedException {
    Table table =
        new Table(
            "Queries answered in a second",
            "side",
            "1 client",
            "2 clients",
            "2 clients / 1 client");
    for (Side side : sides) {
      List<Double> one = new ArrayList<>();
      List<Double> two = new ArrayList<>();
      perSecond(side, 2);
      for (int i = 0; i < REPEATS; i++) {
        one.add(perSecond(side, 1));
        two.add(perSecond(side, 2));
      }
      table.row(
          side.label(),
          Table.number(median(one), 0),
          Table.number(median(two), 0),
          Table.ratio(median(two), median(one)));
    }
    String here =
        sides.stream().filter(Side::isHere).map(Side::label).collect(Collectors.joining(", "));
    table.note(
        "The %d queries that all sides have; in threads of the process that asks: %s."
            .formatted(queries.size(), here));
    return table;
  }

  private static double median(List<Double> values) {
    Collections.sort(values);
    return values.get(values.size() / 2);
  }

  private double perSecond(Side side, int clients) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    long end = begin + SECONDS * NANOS;
    List<Callable<Long>> tasks = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      List<BenchQuery> order = new ArrayList<>(queries);
      Collections.shuffle(order, random);
      tasks.add(() -> askUntil(end, side, order));
    }
    long answers = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      for (Future<Long> client : threads.invokeAll(tasks)) {
        answers += client.get();
      }
    } catch (ExecutionException e) {
      throw new IOException(side.label() + " failed", e.getCause());
    }
    return answers * (double) NANOS / (System.nanoTime() - begin);
  }

  private long askUntil(long end, Side side, List<BenchQuery> order) throws IOException {
    long answers = 0;
    while (System.nanoTime() < end) {
      side.answer(sending.next(order.get((int) (answers % order.size()))));
      answers++;
    }
    return answers;
  }
}
