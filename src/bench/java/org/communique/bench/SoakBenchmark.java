package org.communique.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A server at work for a long time, whose files change all the while: each minute some are added,
 * changed and removed in a copy of a corpus and indexed by a request, while clients search, export
 * and follow links. Prints a line a minute. Fails when an answer had an unexpected status, when the
 * index did not have what the folder had, or when the server grew: when the median of the last five
 * minutes lies above the most of the first five by more than a tenth and a fixed allowance (four
 * threads, ten handles, 8 MiB of heap, 64 MiB of resident memory).
 *
 * <p>Run from the folder of the program, after it was built; MINUTES are at least 10:
 *
 * <pre>
 * java src/bench/java/org/communique/bench/SoakBenchmark.java MINUTES CORPUS [FILE-OF-QUERIES]
 * </pre>
 */
public final class SoakBenchmark {
  private static final int CLIENTS = 4;

  /** Milliseconds that a client waits between requests: this is no flood. */
  private static final long PAUSE = 50;

  private static final int FILES_A_MINUTE = 5;
  private static final int HEAP_LOOKS = 5;
  private static final int WARM_UP_MINUTES = 5;
  private static final double TOLERANCE = 0.10;
  private static final long MIB = 1 << 20;
  private static final int SHOWN = 20;
  private static final Pattern COUNT = Pattern.compile("\"communiques\":(\\d+)");

  private final ServerProcess server;
  private final HttpClient client;
  private final MixedRequests requests;
  private final Path corpus;
  private final AtomicBoolean isOver = new AtomicBoolean();
  private final AtomicLong answers = new AtomicLong();
  private final ConcurrentLinkedQueue<String> surprises = new ConcurrentLinkedQueue<>();
  private final Deque<Path> own = new ArrayDeque<>();
  private int made;

  private SoakBenchmark(
      ServerProcess server, HttpClient client, MixedRequests requests, Path corpus) {
    this.server = server;
    this.client = client;
    this.requests = requests;
    this.corpus = corpus;
  }

  private record Sample(long threads, long handles, long heap, long resident) {}

  /** See above. */
  public static void main(String[] arguments) throws Exception {
    int minutes = Integer.parseInt(arguments[0]);
    List<Path> more = Stream.of(arguments).skip(2).map(Path::of).toList();
    Path work = Files.createTempDirectory("communique-soak");
    Path corpus = work.resolve("corpus");
    copy(Path.of(arguments[1]), corpus);
    boolean isGood;
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ServerProcess server =
            ServerProcess.start(corpus, work.resolve("index"), work.resolve("server.log"))) {
      MixedRequests requests = MixedRequests.over(server, client, more);
      isGood = new SoakBenchmark(server, client, requests, corpus).soak(minutes);
    }
    System.out.println((isGood ? "Good." : "Not good.") + " The log: " + work);
    System.exit(isGood ? 0 : 1);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private boolean soak(int minutes) throws Exception {
    long base = count();
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      Random random = new Random(i);
      clients.add(Thread.ofVirtual().start(() -> ask(random)));
    }
    List<Sample> samples = new ArrayList<>();
    for (int minute = 1; minute <= minutes; minute++) {
      long end = System.nanoTime() + 60_000_000_000L;
      changeFiles();
      index(base + own.size(), end);
      Thread.sleep(Math.max(0, (end - System.nanoTime()) / 1_000_000));
      samples.add(sample(minute));
    }
    isOver.set(true);
    for (Thread thread : clients) {
      thread.join();
    }
    surprises.stream().limit(SHOWN).forEach(System.out::println);
    return surprises.isEmpty()
        & holds("threads", samples, Sample::threads, 4)
        & holds("handles", samples, Sample::handles, 10)
        & holds("heap", samples, Sample::heap, 8 * MIB)
        & holds("resident memory", samples, Sample::resident, 64 * MIB);
  }

  private Sample sample(int minute) throws IOException, InterruptedException {
    long heap = leastHeap();
    Sample sample = new Sample(server.threads(), server.handles(), heap, server.residentBytes());
    System.out.printf(
        "minute %d: %,d answers, %d unexpected, %d threads, %d handles, heap %d MiB, resident %d"
            + " MiB%n",
        minute,
        answers.get(),
        surprises.size(),
        sample.threads,
        sample.handles,
        sample.heap / MIB,
        sample.resident / MIB);
    return sample;
  }

  /** What a costly query holds for a moment is no growth: the least of some looks. */
  private long leastHeap() throws IOException, InterruptedException {
    long least = Long.MAX_VALUE;
    for (int look = 0; look < HEAP_LOOKS; look++) {
      least = Math.min(least, server.heapBytes());
      Thread.sleep(PAUSE);
    }
    return least;
  }

  private static boolean holds(
      String name, List<Sample> samples, ToLongFunction<Sample> measure, long allowance) {
    long[] values = samples.stream().mapToLong(measure).toArray();
    long most = Arrays.stream(values).limit(WARM_UP_MINUTES).max().orElseThrow();
    long[] last = Arrays.copyOfRange(values, values.length - WARM_UP_MINUTES, values.length);
    Arrays.sort(last);
    long median = last[last.length / 2];
    boolean holds = median <= most * (1 + TOLERANCE) + allowance;
    System.out.printf(
        "%s: at most %,d in the first five minutes, %,d in the last%s%n",
        name, most, median, holds ? "" : ": GREW");
    return holds;
  }

  private void ask(Random random) {
    while (!isOver.get()) {
      MixedRequests.Request request = requests.draw(random);
      try {
        int status =
            client.send(requests.builder(request).build(), BodyHandlers.ofByteArray()).statusCode();
        answers.incrementAndGet();
        if (!request.allowed().contains(status)) {
          surprises.add(status + " " + request.address());
        }
        Thread.sleep(PAUSE);
      } catch (IOException e) {
        surprises.add(e + " " + request.address());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Adds some files, changes the oldest of those added before, and removes older ones. */
  private void changeFiles() throws IOException {
    for (int i = 0; i < FILES_A_MINUTE && own.size() > 2 * FILES_A_MINUTE; i++) {
      Files.delete(own.removeFirst());
    }
    for (Path file : own.stream().limit(FILES_A_MINUTE).toList()) {
      write(file);
    }
    for (int i = 0; i < FILES_A_MINUTE; i++) {
      Path file = corpus.resolve("soak-" + made + ".txt");
      write(file);
      own.addLast(file);
    }
  }

  /** A text with a number that no other has. */
  private void write(Path file) throws IOException {
    made++;
    Files.writeString(
        file,
        """
        Joint Statement of Meeting %d

        The ministers of Japan and Australia met on 3 May 2021 for the %dth time and agreed to \
        strengthen cooperation on maritime security, trade and climate change.

        They condemned attack number %d and welcomed agreement %d.
        """
            .formatted(made, made, made * 7, made * 13));
  }

  /** Has the files indexed and waits until the index has them. */
  private void index(long expected, long end) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.at("/api/index"))
            .header("Authorization", "Bearer " + ServerProcess.TOKEN)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    int status = client.send(request, BodyHandlers.discarding()).statusCode();
    if (status != 202) {
      surprises.add(status + " to a request to index");
    }
    while (count() != expected) {
      if (System.nanoTime() > end) {
        surprises.add(count() + " communiqués instead of " + expected);
        return;
      }
      Thread.sleep(500);
    }
  }

  private long count() throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(server.at("/health")).build();
    Matcher count = COUNT.matcher(client.send(request, BodyHandlers.ofString()).body());
    return count.find() ? Long.parseLong(count.group(1)) : -1;
  }
}
