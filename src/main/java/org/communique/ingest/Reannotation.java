package org.communique.ingest;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.communique.model.Communique;
import org.communique.search.IndexUpdate;

/**
 * Annotates the texts that are in the index once more, with the rules and authority lists of today,
 * without opening a file. Only communiqués of which something else is found now are written.
 */
final class Reannotation {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  /** Batches on their way, for each thread. */
  private static final int AHEAD = 2;

  /** Characters of a batch: enough to be worth a change of threads, few enough to wait for. */
  private static final int BATCH_CHARACTERS = 100_000;

  private final FilePipeline pipeline;
  private final IndexUpdate update;
  private final Progress progress;
  private final Queue<Future<List<Annotated>>> ahead = new ArrayDeque<>();
  private int total;
  private int done;
  private int changed;

  Reannotation(FilePipeline pipeline, IndexUpdate update, Progress progress) {
    this.pipeline = pipeline;
    this.update = update;
    this.progress = progress;
  }

  /** A communiqué as annotated now, and whether the index has it otherwise. */
  private record Annotated(Communique communique, boolean isChanged) {}

  /**
   * Goes through all communiqués that were in the index when the update began.
   *
   * @param communiques how many there are
   * @return how many have changed
   */
  int run(int communiques) throws IOException {
    total = communiques;
    Iterator<Communique> all = update.communiques();
    try (ExecutorService annotators = Executors.newFixedThreadPool(THREADS)) {
      while (all.hasNext()) {
        List<Communique> batch = batch(all);
        if (characters(batch) > FilePipeline.LONG_TEXT) {
          end();
        }
        ahead.add(annotators.submit(() -> annotated(batch)));
        if (ahead.size() >= THREADS * AHEAD || characters(batch) > FilePipeline.LONG_TEXT) {
          write(ahead.remove());
        }
      }
      end();
    }
    return changed;
  }

  /** Waits for what is on its way; before a text so long that two might fill the memory. */
  private void end() throws IOException {
    while (!ahead.isEmpty()) {
      write(ahead.remove());
    }
  }

  private static long characters(List<Communique> batch) {
    return batch.stream().mapToLong(communique -> communique.text().text().length()).sum();
  }

  private static List<Communique> batch(Iterator<Communique> all) {
    List<Communique> batch = new ArrayList<>();
    int characters = 0;
    while (characters < BATCH_CHARACTERS && all.hasNext()) {
      Communique next = all.next();
      batch.add(next);
      characters += next.text().text().length();
    }
    return batch;
  }

  private List<Annotated> annotated(List<Communique> batch) {
    return batch.stream().map(this::annotated).toList();
  }

  private Annotated annotated(Communique communique) {
    Communique now = pipeline.reannotated(communique);
    return new Annotated(now, !now.annotations().equals(communique.annotations()));
  }

  private void write(Future<List<Annotated>> batch) throws IOException {
    for (Annotated annotated : Batch.get(batch, "annotating a stored text failed")) {
      if (annotated.isChanged()) {
        update.put(annotated.communique());
        changed++;
      }
      progress.annotated(++done, total);
    }
  }
}
