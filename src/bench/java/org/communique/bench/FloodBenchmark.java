package org.communique.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Many clients at a time, none of which waits between its requests: how long answers take, how many
 * are refused, and whether the server is as it was afterwards. Fails when a request in a hundred
 * took two seconds or more, when any was answered with an unexpected status, and when the heap did
 * not come back to within a tenth of what it was.
 *
 * <p>Run from the folder of the program, after it was built; each client sends 2,000 requests:
 *
 * <pre>
 * java src/bench/java/org/communique/bench/FloodBenchmark.java 64 2000 CORPUS [FILE-OF-QUERIES]
 * </pre>
 */
public final class FloodBenchmark {
  /** Requests that have the code compiled and the caches filled before the heap is measured. */
  private static final int WARM_UP = 2000;

  private static final long MAX_P99_MILLIS = 2000;
  private static final double HEAP_TOLERANCE = 0.10;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final int OVERLOADED = 503;
  private static final int SHOWN = 20;

  private final ServerProcess server;
  private final HttpClient client;
  private final MixedRequests requests;
  private final Map<Integer, ConcurrentLinkedQueue<Long>> nanosByStatus =
      new ConcurrentSkipListMap<>();
  private final ConcurrentLinkedQueue<String> surprises = new ConcurrentLinkedQueue<>();

  private FloodBenchmark(ServerProcess server, HttpClient client, MixedRequests requests) {
    this.server = server;
    this.client = client;
    this.requests = requests;
  }

  /** See above. */
  public static void main(String[] arguments) throws Exception {
    int clients = Integer.parseInt(arguments[0]);
    int each = Integer.parseInt(arguments[1]);
    List<Path> more = Stream.of(arguments).skip(3).map(Path::of).toList();
    Path work = Files.createTempDirectory("communique-flood");
    boolean isGood;
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ServerProcess server =
            ServerProcess.start(
                Path.of(arguments[2]), work.resolve("index"), work.resolve("server.log"))) {
      MixedRequests requests = MixedRequests.over(server, client, more);
      FloodBenchmark flood = new FloodBenchmark(server, client, requests);
      flood.send(8, WARM_UP / 8, 1);
      flood.nanosByStatus.clear();
      isGood = flood.measure(clients, each);
    }
    System.out.println((isGood ? "Good." : "Not good.") + " The log: " + work);
    System.exit(isGood ? 0 : 1);
  }

  private boolean measure(int clients, int each) throws IOException, InterruptedException {
    long before = server.heapBytes();
    long begin = System.nanoTime();
    send(clients, each, 1000);
    double seconds = (System.nanoTime() - begin) / 1e9;
    Thread.sleep(2000);
    long after = server.heapBytes();
    long count = nanosByStatus.values().stream().mapToLong(ConcurrentLinkedQueue::size).sum();
    System.out.printf("%,d requests of %d clients in %.1f s%n", count, clients, seconds);
    nanosByStatus.forEach((status, nanos) -> System.out.println(status + ": " + row(nanos)));
    ConcurrentLinkedQueue<Long> all = new ConcurrentLinkedQueue<>();
    nanosByStatus.values().forEach(all::addAll);
    System.out.println("all: " + row(all));
    System.out.printf("refused (503): %.2f %%%n", 100.0 * size(OVERLOADED) / count);
    System.out.printf("heap after a collection: %,d bytes before, %,d after%n", before, after);
    System.out.printf("%d unexpected answers%n", surprises.size());
    surprises.stream().limit(SHOWN).forEach(System.out::println);
    return surprises.isEmpty()
        && percentile(sorted(all), 99) < MAX_P99_MILLIS
        && after <= before * (1 + HEAP_TOLERANCE);
  }

  private int size(int status) {
    ConcurrentLinkedQueue<Long> nanos = nanosByStatus.get(status);
    return nanos == null ? 0 : nanos.size();
  }

  private static String row(ConcurrentLinkedQueue<Long> nanos) {
    double[] millis = sorted(nanos);
    return "%,d answers, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, longest %.0f ms"
        .formatted(
            millis.length,
            percentile(millis, 50),
            percentile(millis, 95),
            percentile(millis, 99),
            percentile(millis, 100));
  }

  private static double[] sorted(ConcurrentLinkedQueue<Long> nanos) {
    double[] millis = nanos.stream().mapToDouble(n -> n / NANOS_PER_MILLI).toArray();
    Arrays.sort(millis);
    return millis;
  }

  private static double percentile(double[] sorted, int percent) {
    int index = (int) Math.ceil(sorted.length * percent / 100.0) - 1;
    return sorted.length == 0 ? 0 : sorted[Math.max(0, index)];
  }

  private void send(int clients, int each, long seed) throws InterruptedException {
    Map<Integer, Thread> threads = new TreeMap<>();
    AtomicLong seeds = new AtomicLong(seed);
    for (int i = 0; i < clients; i++) {
      Random random = new Random(seeds.incrementAndGet());
      threads.put(i, Thread.ofVirtual().start(() -> sendEach(each, random)));
    }
    for (Thread thread : threads.values()) {
      thread.join();
    }
  }

  private void sendEach(int each, Random random) {
    for (int i = 0; i < each; i++) {
      MixedRequests.Request request = requests.draw(random);
      long begin = System.nanoTime();
      try {
        int status =
            client.send(requests.builder(request).build(), BodyHandlers.ofByteArray()).statusCode();
        nanosByStatus
            .computeIfAbsent(status, none -> new ConcurrentLinkedQueue<>())
            .add(System.nanoTime() - begin);
        if (status != OVERLOADED && !request.allowed().contains(status)) {
          surprises.add(status + " " + request.address());
        }
      } catch (IOException e) {
        surprises.add(e + " " + request.address());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
