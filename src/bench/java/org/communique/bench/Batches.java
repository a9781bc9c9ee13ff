package org.communique.bench;

import java.util.ArrayList;
import java.util.List;
import org.communique.bench.CollectionTexts.Each;
import org.communique.bench.CollectionTexts.OneText;

/**
 * Collects texts until there are enough to be written at once. Safe for use by several threads,
 * each of which writes what it filled.
 */
final class Batches {
  private static final int CHARACTERS = 4_000_000;

  private final Each<List<OneText>> write;
  private List<OneText> batch = new ArrayList<>();
  private int characters;

  private Batches(Each<List<OneText>> write) {
    this.write = write;
  }

  /** Writes all texts of a collection, on all processors. */
  static void writeAll(CollectionTexts texts, Each<List<OneText>> write) throws Exception {
    Batches batches = new Batches(write);
    texts.inParallel(batches::add);
    write.accept(batches.taken());
  }

  private void add(OneText text) throws Exception {
    List<OneText> full;
    synchronized (this) {
      batch.add(text);
      characters += text.text().length();
      full = characters < CHARACTERS ? List.of() : taken();
    }
    if (!full.isEmpty()) {
      write.accept(full);
    }
  }

  private synchronized List<OneText> taken() {
    List<OneText> taken = batch;
    batch = new ArrayList<>();
    characters = 0;
    return taken;
  }
}
