package org.communique.http;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.communique.search.IndexStatus;

/**
 * What the server has done since it started, in the text format of Prometheus, version 0.0.4
 * (https://prometheus.io/docs/instrumenting/exposition_formats/). Safe for use by several threads.
 */
final class Metrics {
  static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  /** Upper bounds of the steps in which times are counted, in seconds: around those of searches. */
  private static final double[] SECONDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

  private static final double NANOS_PER_SECOND = 1e9;

  /** Answers by address and status. Addresses are those of the routes, so there are few. */
  private final Map<Kind, LongAdder> answers = new ConcurrentSkipListMap<>();

  private final Map<String, Times> times = new ConcurrentSkipListMap<>();

  /** What answers are counted by; in the order of the labels. */
  private record Kind(String route, int status) implements Comparable<Kind> {
    private static final Comparator<Kind> ORDER =
        Comparator.comparing(Kind::route).thenComparingInt(Kind::status);

    @Override
    public int compareTo(Kind other) {
      return ORDER.compare(this, other);
    }

    String labels() {
      return "route=\"%s\",status=\"%d\"".formatted(route, status);
    }
  }

  /** How long the answers of one address took. */
  private static final class Times {
    private final LongAdder[] steps = new LongAdder[SECONDS.length + 1];
    private final LongAdder nanos = new LongAdder();

    Times() {
      for (int i = 0; i < steps.length; i++) {
        steps[i] = new LongAdder();
      }
    }

    void add(long taken) {
      int step = 0;
      while (step < SECONDS.length && taken > SECONDS[step] * NANOS_PER_SECOND) {
        step++;
      }
      steps[step].increment();
      nanos.add(taken);
    }
  }

  /**
   * Counts an answer.
   *
   * @param route address of the route, with its parameters in braces
   * @param taken nanoseconds
   */
  void count(String route, int status, long taken) {
    answers.computeIfAbsent(new Kind(route, status), none -> new LongAdder()).increment();
    times.computeIfAbsent(route, none -> new Times()).add(taken);
  }

  /** All of it, with the state of the index and of the process. */
  String text(IndexStatus index) {
    StringBuilder text = new StringBuilder();
    head(text, "communique_http_requests_total", "counter", "Answers by address and status.");
    answers.forEach(
        (kind, count) -> {
          String sample = "communique_http_requests_total{" + kind.labels() + "}";
          line(text, sample, (double) count.sum());
        });
    head(text, "communique_http_request_seconds", "histogram", "How long answers took.");
    times.forEach((route, taken) -> histogram(text, route, taken));
    gauge(
        text,
        "communique_index_communiques",
        "Communiqués in the index.",
        (double) index.communiques());
    addProcess(text);
    return text.toString();
  }

  private static void histogram(StringBuilder text, String route, Times times) {
    String name = "communique_http_request_seconds";
    long count = 0;
    for (int i = 0; i < times.steps.length; i++) {
      count += times.steps[i].sum();
      String bound = i < SECONDS.length ? Double.toString(SECONDS[i]) : "+Inf";
      line(text, "%s_bucket{route=\"%s\",le=\"%s\"}".formatted(name, route, bound), (double) count);
    }
    line(text, "%s_sum{route=\"%s\"}".formatted(name, route), times.nanos.sum() / NANOS_PER_SECOND);
    line(text, "%s_count{route=\"%s\"}".formatted(name, route), (double) count);
  }

  private static void addProcess(StringBuilder text) {
    Runtime runtime = Runtime.getRuntime();
    gauge(
        text,
        "communique_heap_used_bytes",
        "Memory of the heap in use.",
        (double) (runtime.totalMemory() - runtime.freeMemory()));
    gauge(
        text,
        "communique_heap_max_bytes",
        "Memory the heap may take.",
        (double) runtime.maxMemory());
    gauge(
        text,
        "communique_threads",
        "Threads of the system.",
        ManagementFactory.getThreadMXBean().getThreadCount());
    gauge(
        text,
        "communique_uptime_seconds",
        "Time since the server started.",
        ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
  }

  private static void gauge(StringBuilder text, String name, String help, double value) {
    head(text, name, "gauge", help);
    line(text, name, value);
  }

  private static void head(StringBuilder text, String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private static void line(StringBuilder text, String sample, double value) {
    String number =
        value == Math.rint(value)
            ? String.format(Locale.ROOT, "%.0f", value)
            : Double.toString(value);
    text.append(sample).append(' ').append(number).append('\n');
  }
}
