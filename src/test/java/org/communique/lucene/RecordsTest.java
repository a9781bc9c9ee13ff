package org.communique.lucene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.communique.testing.SampleCollection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record comes back as it was written, whichever dictionary it was written with. */
class RecordsTest {
  /** Enough for two dictionaries. */
  private static final int RECORDS = 1_300;

  /** Enough for one more in an index that has two. */
  private static final int MORE_RECORDS = 8_200;

  private static final int THREADS = 4;
  private static final String NAME = "name";
  private static final List<String> WORDS =
      List.of("treaty", "communiqué", "the ministers", "condemned", "正文", "2023", "\0\1\2");

  private final Directory directory = new ByteBuffersDirectory();
  private final Map<String, byte[]> written = new ConcurrentHashMap<>();
  private IndexWriter writer;

  @BeforeEach
  void open() throws IOException {
    writer = new IndexWriter(directory, new IndexWriterConfig());
  }

  @AfterEach
  void close() throws IOException {
    writer.close();
    directory.close();
  }

  /** Mostly short; one in fifty is longer than a dictionary, and some are empty. */
  private static byte[] record(Random random) {
    StringBuilder record = new StringBuilder();
    int words = random.nextInt(random.nextInt(50) == 0 ? 20_000 : 60);
    for (int i = 0; i < words; i++) {
      record.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(9_999));
    }
    return record.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(String name, byte[] record, DictionaryMaker maker, RecordCompressor compressor)
      throws IOException {
    Document document = new Document();
    document.add(new StringField(NAME, name, Field.Store.NO));
    document.add(new StoredField(Fields.RECORD, compressor.compressed(record, maker.current())));
    maker.add(record);
    writer.addDocument(document);
    written.put(name, record);
  }

  private void write(String prefix, int records, DictionaryMaker maker, Random random)
      throws IOException {
    RecordCompressor compressor = new RecordCompressor();
    for (int i = 0; i < records; i++) {
      write(prefix + i, record(random), maker, compressor);
    }
  }

  private static int docid(IndexSearcher searcher, String name) throws IOException {
    return searcher.search(new TermQuery(new Term(NAME, name)), 1).scoreDocs[0].doc;
  }

  /** In another order than they were written in, all with the same reader of records. */
  private void assertAllComeBack(DirectoryReader reader, Random random) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    Records records = Records.of(searcher);
    List<String> names = new ArrayList<>(written.keySet());
    Collections.sort(names);
    Collections.shuffle(names, random);
    for (String name : names) {
      assertArrayEquals(written.get(name), records.record(docid(searcher, name)), name);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aRecordComesBackWhicheverDictionaryItHas(long seed) throws IOException {
    Random random = new Random(seed);
    write("a", RECORDS, new DictionaryMaker(writer, Dictionary.NONE, 0), random);
    writer.commit();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      assertEquals(2, new Dictionaries(reader).last().number());
      assertAllComeBack(reader, random);
    }
  }

  @Test
  void anIndexThatIsAddedToGoesOnWithItsLastDictionary() throws IOException {
    Random random = new Random(4);
    write("a", RECORDS, new DictionaryMaker(writer, Dictionary.NONE, 0), random);
    writer.commit();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      DictionaryMaker next = new DictionaryMaker(writer, new Dictionaries(reader).last(), RECORDS);
      write("b", MORE_RECORDS, next, random);
    }
    writer.forceMerge(1);
    writer.commit();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      assertEquals(2, dictionaryOf(searcher, "b0"));
      assertEquals(3, new Dictionaries(reader).last().number());
      assertEquals(3, dictionaryOf(searcher, "b" + (MORE_RECORDS - 1)));
      assertAllComeBack(reader, random);
    }
  }

  private static int dictionaryOf(IndexSearcher searcher, String name) throws IOException {
    BytesRef stored = Records.stored(searcher.storedFields(), docid(searcher, name));
    return new ByteArrayDataInput(stored.bytes, stored.offset, stored.length).readVInt();
  }

  @Test
  void anIndexThatGrowsByLittleGetsItsDictionariesToo() throws IOException {
    Random random = new Random(6);
    List<Integer> numbers = new ArrayList<>();
    for (int run = 0; run < 10; run++) {
      write("a" + run, 128, new DictionaryMaker(writer, lastOne(), 128L * run), random);
      writer.commit();
      numbers.add(lastOne().number());
    }
    assertEquals(List.of(1, 1, 1, 1, 1, 1, 1, 1, 2, 2), numbers);
  }

  private Dictionary lastOne() throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return Dictionary.NONE;
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return new Dictionaries(reader).last();
    }
  }

  @Test
  void noRecordIsWrittenWithADictionaryThatTheWriterLacks() throws IOException {
    List<Integer> before = new ArrayList<>();
    List<DictionaryMaker> makers = new ArrayList<>();
    IndexWriterConfig config = new IndexWriterConfig();
    try (Directory other = new ByteBuffersDirectory();
        IndexWriter failing =
            new IndexWriter(other, config) {
              @Override
              public long addDocument(Iterable<? extends IndexableField> document)
                  throws IOException {
                before.add(makers.getFirst().current().number());
                throw new IOException("the disk is full");
              }
            }) {
      DictionaryMaker maker = new DictionaryMaker(failing, Dictionary.NONE, 0);
      makers.add(maker);
      for (int i = 1; i < 128; i++) {
        maker.add(new byte[i]);
      }
      assertThrows(IOException.class, () -> maker.add(new byte[1]));
      assertEquals(List.of(0), before);
      assertEquals(Dictionary.NONE, maker.current());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void whateverIsCommittedHasItsDictionaries(long seed) throws Exception {
    DictionaryMaker maker = new DictionaryMaker(writer, Dictionary.NONE, 0);
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Callable<Void>> writings = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        String prefix = i + "-";
        Random random = new Random(THREADS * seed + i);
        writings.add(
            () -> {
              write(prefix, RECORDS / THREADS, maker, random);
              return null;
            });
      }
      List<Future<Void>> all = writings.stream().map(threads::submit).toList();
      while (!all.stream().allMatch(Future::isDone)) {
        writer.commit();
        assertEachIsReadable();
      }
      for (Future<Void> writing : all) {
        writing.get();
      }
    }
    writer.commit();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      assertEquals(2, new Dictionaries(reader).last().number());
      assertAllComeBack(reader, new Random(seed));
    }
  }

  private void assertEachIsReadable() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      Records records = Records.of(searcher);
      for (String name : written.keySet()) {
        if (searcher.count(new TermQuery(new Term(NAME, name))) > 0) {
          assertArrayEquals(written.get(name), records.record(docid(searcher, name)), name);
        }
      }
    }
  }

  @Test
  void aDictionaryMakesTextsSmaller() throws IOException {
    List<byte[]> texts = new ArrayList<>();
    for (var communique : SampleCollection.communiques()) {
      texts.add(CommuniqueCodec.encode(communique));
    }
    DictionaryMaker maker = new DictionaryMaker(writer, Dictionary.NONE, 0);
    while (maker.current() == Dictionary.NONE) {
      for (byte[] text : texts.subList(0, texts.size() / 2)) {
        maker.add(text);
      }
    }
    RecordCompressor compressor = new RecordCompressor();
    int with = 0;
    int without = 0;
    for (byte[] text : texts.subList(texts.size() / 2, texts.size())) {
      with += compressor.compressed(text, maker.current()).length;
      without += compressor.compressed(text, Dictionary.NONE).length;
    }
    assertTrue(with < 0.85 * without, with + " bytes for " + without);
  }

  @Test
  void withoutItsDictionaryARecordIsRefused() throws IOException {
    byte[] record = record(new Random(5));
    Dictionary lost = new Dictionary(7, record);
    assertRefused("lacks dictionary 7", new RecordCompressor().compressed(record, lost));
  }

  /** Each says that it is of dictionary 0, and how long the record is, before what LZ4 has. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "00 ff ff ff ff 07 10 01",
        "00 ff ff ff ff 0f 10 01",
        "00",
        "00 05",
        "00 05 50 61 62",
        "00 02 50 61 62 63 64 65",
        "00 05 50 61 62 63 64 65 66",
        "00 09 14 61 00 00 10 62",
        "00 09 14 61 09 00 10 62"
      })
  void aDamagedRecordIsRefused(String damaged) throws IOException {
    write(
        "long",
        new byte[99],
        new DictionaryMaker(writer, Dictionary.NONE, 0),
        new RecordCompressor());
    assertRefused("damaged", new BytesRef(HexFormat.ofDelimiter(" ").parseHex(damaged)));
  }

  private void assertRefused(String why, BytesRef stored) throws IOException {
    Document document = new Document();
    document.add(new StoredField(Fields.RECORD, stored));
    writer.addDocument(document);
    writer.commit();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      Records records = Records.of(new IndexSearcher(reader));
      for (int other = 0; other < reader.maxDoc() - 1; other++) {
        records.record(other);
      }
      int last = reader.maxDoc() - 1;
      IOException refusal = assertThrows(IOException.class, () -> records.record(last));
      assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
    }
  }
}
