package org.communique.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.communique.json.Json;
import org.communique.json.JsonValue;

/**
 * The texts of a folder of JSON lines ({@code .jsonl}, {@code .jsonl.gz}), each line an object with
 * the members {@code id} and {@code text} and perhaps {@code title}, read as the program reads them
 * by default.
 *
 * @param folder whose files are read, without folders inside it
 */
record CollectionTexts(Path folder) {
  /** Lines that are read ahead of those who work on them. */
  private static final int WAITING = 256;

  private static final int BUFFER = 1 << 16;

  /** A line that says that there are no more. */
  private static final String END = "";

  /** One text of a collection. */
  record OneText(String id, String title, String text) {
    static OneText of(String line) {
      JsonValue value = Json.parse(line);
      return new OneText(
          value.field("id").text(), value.field("title").text(), value.field("text").text());
    }
  }

  /** What is done with a line or a text. */
  interface Each<T> {
    void accept(T value) throws Exception;
  }

  /** What tells the collection from others: the bytes of its files, and where it really lies. */
  String identity() throws IOException {
    long bytes = 0;
    for (Path file : files()) {
      bytes += Files.size(file);
    }
    return bytes + " " + folder.toRealPath();
  }

  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(CollectionTexts::isJsonLines).sorted().toList();
    }
  }

  private static boolean isJsonLines(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".jsonl") || name.endsWith(".jsonl.gz");
  }

  /** Gives every line that is not empty, file by file. */
  void lines(Each<String> each) throws Exception {
    for (Path file : files()) {
      try (BufferedReader reader = reader(file)) {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          if (!line.isEmpty()) {
            each.accept(line);
          }
        }
      }
    }
  }

  private static BufferedReader reader(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    InputStream plain =
        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, BUFFER) : bytes;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), BUFFER);
  }

  /**
   * Gives every text to one of as many threads as there are processors, in no order; one thread
   * unpacks, the others parse.
   */
  void inParallel(Each<OneText> each) throws Exception {
    int threads = Runtime.getRuntime().availableProcessors();
    BlockingQueue<String> lines = new ArrayBlockingQueue<>(WAITING);
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> all =
          Stream.generate(() -> workers.<Object>submit(() -> work(lines, each)))
              .limit(threads)
              .<Future<?>>map(future -> future)
              .toList();
      lines(line -> put(line, lines, all));
      for (int i = 0; i < threads; i++) {
        put(END, lines, all);
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
  }

  /** Waits for a place, unless nobody takes lines any more because of a failure. */
  private static void put(String line, BlockingQueue<String> lines, List<Future<?>> workers)
      throws InterruptedException, ExecutionException {
    while (!lines.offer(line, 1, TimeUnit.SECONDS)) {
      for (Future<?> worker : workers) {
        if (worker.isDone()) {
          worker.get();
        }
      }
    }
  }

  private static Object work(BlockingQueue<String> lines, Each<OneText> each) throws Exception {
    for (String line = lines.take(); !line.equals(END); line = lines.take()) {
      each.accept(OneText.of(line));
    }
    return END;
  }
}
