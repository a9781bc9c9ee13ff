package org.communique.lucene;

import static org.communique.testing.Communiques.communique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.communique.lucene.KeptTexts.ReadText;
import org.communique.model.Communique;
import org.communique.search.Vocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that is kept is the same object; one that is read again is another, and equal. */
class KeptTextsTest {
  private static final int TEXTS = 12;
  private static final int READS = 600;
  private static final int THREADS = 4;

  /** The number of the text that is as long as all that may be kept. */
  private static final int LONGEST = TEXTS - 1;

  /** UTF-16 units; five or so of the other texts have as many. */
  private static final int MOST = 1_000;

  private static final Directory DIRECTORY = new ByteBuffersDirectory();

  private static final List<Communique> WRITTEN = new ArrayList<>();

  private static DirectoryReader reader;

  @BeforeAll
  static void write() throws IOException {
    try (IndexWriter writer = new IndexWriter(DIRECTORY, new IndexWriterConfig())) {
      CommuniqueDocuments documents =
          new CommuniqueDocuments(
              Vocabulary.standard(), new DictionaryMaker(writer, Dictionary.NONE, 0));
      for (int number = 0; number < TEXTS; number++) {
        int length = number == LONGEST ? MOST : 40 + 30 * number;
        String title = "Text " + number;
        Communique text =
            communique("text-" + number, title)
                .paragraphs("x".repeat(length - title.length() - 2))
                .build();
        writer.addDocuments(documents.block(text));
        WRITTEN.add(text);
      }
    }
    reader = DirectoryReader.open(DIRECTORY);
  }

  @AfterAll
  static void close() throws IOException {
    reader.close();
    DIRECTORY.close();
  }

  /** Each text has one paragraph, whose document stands before its own. */
  private static ReadText read(KeptTexts kept, int number) throws IOException {
    return kept.read(records(reader.storedFields()), 2 * number + 1);
  }

  private static Records records(StoredFields stored) {
    return new Records(stored, new Dictionaries(reader));
  }

  private static int units(Map<Integer, ReadText> texts) {
    return texts.keySet().stream()
        .mapToInt(number -> WRITTEN.get(number).text().text().length())
        .sum();
  }

  @Test
  void ofTextsThatFitTheOneNotAskedForLongestGoesFirst() throws IOException {
    KeptTexts kept = new KeptTexts(200, new KeptRecords(1));
    ReadText first = read(kept, 0);
    ReadText second = read(kept, 1);
    assertSame(first, read(kept, 0));
    ReadText third = read(kept, 2);

    assertSame(first, read(kept, 0));
    assertSame(third, read(kept, 2));
    ReadText again = read(kept, 1);
    assertNotSame(second, again);
    assertEquals(second.communique(), again.communique());
  }

  @Test
  void oneIsKeptWhateverItsLength() throws IOException {
    KeptTexts kept = new KeptTexts(1, new KeptRecords(1));
    ReadText longest = read(kept, LONGEST);

    assertSame(longest, read(kept, LONGEST));
    read(kept, 0);
    assertNotSame(longest, read(kept, LONGEST));
  }

  @Test
  void aTextThatWasPushedOutIsNotReadOffTheDiskAgain() throws IOException {
    StoredFields noDisk =
        new StoredFields() {
          @Override
          public void document(int docid, StoredFieldVisitor visitor) {
            throw new AssertionError("document " + docid + " was read again");
          }
        };
    KeptTexts kept = new KeptTexts(1, new KeptRecords(1));
    ReadText first = read(kept, 0);
    read(kept, 1);

    ReadText again = kept.read(records(noDisk), 1);
    assertNotSame(first, again);
    assertEquals(first.communique(), again.communique());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void thoseAskedForLastAreKeptAndNoOthers(long seed) throws IOException {
    assertKeepsThoseAskedForLast(new KeptTexts(MOST, new KeptRecords(1)), new Random(seed));
  }

  /** Begins with the longest, beside which nothing fits. */
  private static void assertKeepsThoseAskedForLast(KeptTexts kept, Random random)
      throws IOException {
    LinkedHashMap<Integer, ReadText> expected = new LinkedHashMap<>();
    Map<Integer, ReadText> seen = new TreeMap<>();
    for (int i = 0; i < READS; i++) {
      int number = i == 0 ? LONGEST : random.nextInt(TEXTS);
      ReadText text = read(kept, number);
      assertEquals(WRITTEN.get(number), text.communique());
      if (expected.containsKey(number)) {
        assertSame(expected.get(number), text, "read " + i);
      } else {
        assertNotSame(seen.get(number), text, "read " + i);
      }
      seen.put(number, text);
      expected.putLast(number, text);
      while (units(expected) > MOST) {
        expected.pollFirstEntry();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void severalThreadsReadWhatWasWritten(long seed) throws Exception {
    KeptTexts kept = new KeptTexts(MOST, new KeptRecords(1));
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Callable<Void>> readings = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Random random = new Random(THREADS * seed + i);
        readings.add(
            () -> {
              for (int reads = 0; reads < READS; reads++) {
                int number = random.nextInt(TEXTS);
                assertEquals(WRITTEN.get(number), read(kept, number).communique());
              }
              return null;
            });
      }
      for (Future<Void> reading : threads.invokeAll(readings)) {
        reading.get();
      }
    }
    assertKeepsThoseAskedForLast(kept, new Random(seed));
  }
}
