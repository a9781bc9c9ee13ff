package org.communique.lucene;

import static org.communique.testing.Communiques.communique;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.search.IndexUpdate;
import org.communique.search.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts come back as they were put when an index that has dictionaries goes on to change. */
class UpdatedDictionariesTest {
  private static final int TEXTS = 150;

  private final Random random = new Random(9);
  private final Map<CommuniqueId, Communique> expected = new TreeMap<>();

  @TempDir private Path folder;

  @FunctionalInterface
  private interface Change {
    void make(IndexUpdate update) throws IOException;
  }

  private void change(LuceneSearchEngine engine, Change change) throws IOException {
    try (IndexUpdate update = engine.update()) {
      change.make(update);
      update.commit();
    }
    assertAllComeBack(engine);
  }

  private void put(IndexUpdate update, int from) throws IOException {
    for (int number = from; number < from + TEXTS; number++) {
      Communique text =
          communique("text-" + number, "Text " + random.nextInt())
              .paragraphs("The parties agree to " + random.nextLong() + " of these things.")
              .build();
      update.put(text);
      expected.put(text.id(), text);
    }
  }

  private void removeEveryThird(IndexUpdate update) throws IOException {
    List<CommuniqueId> ids = new ArrayList<>(expected.keySet());
    for (int i = 0; i < ids.size(); i += 3) {
      update.remove(ids.get(i));
      expected.remove(ids.get(i));
    }
  }

  private void assertAllComeBack(LuceneSearchEngine engine) throws IOException {
    assertEquals(expected.size(), engine.status().communiques());
    for (Communique text : expected.values()) {
      assertEquals(text, engine.open(text.id(), "").orElseThrow().communique());
    }
    Map<CommuniqueId, Communique> read = new TreeMap<>();
    try (IndexUpdate update = engine.update()) {
      for (Iterator<Communique> texts = update.communiques(); texts.hasNext(); ) {
        Communique text = texts.next();
        read.put(text.id(), text);
      }
    }
    assertEquals(expected, read);
  }

  private int dictionaries(int build) throws IOException {
    Path index = folder.resolve("builds").resolve(Integer.toString(build));
    try (FSDirectory directory = FSDirectory.open(index);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return new Dictionaries(reader).last().number();
    }
  }

  @Test
  void textsComeBackAfterEveryChange() throws IOException {
    try (LuceneSearchEngine engine =
        LuceneSearchEngine.openOrCreate(folder, Vocabulary.standard())) {
      change(engine, update -> put(update, 0));
      assertEquals(1, dictionaries(1));
      change(engine, update -> put(update, TEXTS / 2));
      change(engine, this::removeEveryThird);
      assertEquals(1, dictionaries(1), "a second one is not due yet");
      change(engine, update -> put(update, 0));
    }
    try (LuceneSearchEngine engine = LuceneSearchEngine.open(folder, Vocabulary.standard())) {
      assertAllComeBack(engine);
    }
  }
}
