package org.communique.lucene;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.model.DocumentKind;
import org.communique.model.IssueDate;
import org.communique.search.Facet;
import org.communique.search.FileEntry;
import org.communique.search.FileEntry.Holding;
import org.communique.search.FileEntry.Status;
import org.communique.search.Vocabulary;
import org.communique.testing.SampleText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Counted in memory, from the second search of a state on, hits have the values they have on the
 * disk. The segments of these indexes are not merged, so that deleted texts stay in them.
 */
class FacetColumnsTest {
  private static final int CHANGES = 4;
  private static final int MOST_TEXTS = 250;
  private static final int FEW_STATES = 5;
  private static final int MANY_STATES = 900;
  private static final Vocabulary VOCABULARY = Vocabulary.standard();
  private static final List<String> TOPICS =
      List.of("trade-agreements", "human-rights", "gender-wps", "climate-change", "space");
  private static final List<String> ACTS = List.of("condemn", "urge", "welcome");
  private static final List<String> SOURCES = List.of("un", "frus", "oas");

  /** An index that changes at random, and what its ledger says. */
  private static final class ChangingIndex implements AutoCloseable {
    private final Random random;
    private final Directory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final CommuniqueDocuments documents;
    private final Set<String> ids = new TreeSet<>();
    private final Map<String, FileEntry> ledger = new TreeMap<>();
    private int added;

    ChangingIndex(Random random) throws IOException {
      this.random = random;
      this.writer =
          new IndexWriter(
              directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE));
      this.documents =
          new CommuniqueDocuments(VOCABULARY, new DictionaryMaker(writer, Dictionary.NONE, 0));
    }

    /** Texts come, in segments with and without values, others are replaced or go. */
    void changeTexts() throws IOException {
      for (int segment = random.nextInt(3); segment >= 0; segment--) {
        addTexts();
        writer.flush();
      }
      for (String id : List.copyOf(ids)) {
        if (random.nextInt(12) == 0) {
          writer.updateDocuments(new Term(Fields.ID, id), documents.block(text(id, MANY_STATES)));
        } else if (random.nextInt(12) == 0) {
          writer.deleteDocuments(new Term(Fields.ID, id));
          ids.remove(id);
        }
      }
      writer.commit();
    }

    private void addTexts() throws IOException {
      int states = List.of(0, FEW_STATES, MANY_STATES).get(random.nextInt(3));
      for (int i = random.nextInt(MOST_TEXTS); i >= 0; i--) {
        String id = "t" + added++;
        ids.add(id);
        writer.addDocuments(documents.block(text(id, states)));
        for (int files = random.nextInt(4); files > 0; files--) {
          put(line(source() + "/" + id + "-" + files + ".txt", id));
        }
      }
    }

    /**
     * A text with a kind, and with some date, signatories, topics and acts or without.
     *
     * @param states of which it may have two; with 0 it has nothing but a kind
     */
    private Communique text(String id, int states) {
      SampleText text = SampleText.of(id, "Statement").kind(kind()).paragraph("They met.");
      if (states == 0) {
        return text.build();
      }
      if (random.nextInt(4) > 0) {
        LocalDate day = LocalDate.of(1950 + random.nextInt(70), 1, 1);
        text.issued(IssueDate.ofDay(day), "date", day.toString());
      }
      for (int signatories = random.nextInt(3); signatories > 0; signatories--) {
        int number = random.nextInt(states);
        text.state("S" + number, "State " + number);
      }
      return text.about(some(TOPICS), some(ACTS), List.of())
          .paragraph("All agreed.")
          .about(some(TOPICS), some(ACTS), List.of())
          .language(random.nextBoolean() ? "en" : "fr")
          .build();
    }

    private DocumentKind kind() {
      return DocumentKind.values()[random.nextInt(3)];
    }

    private List<String> some(List<String> all) {
      return all.stream().filter(value -> random.nextInt(3) == 0).toList();
    }

    private String source() {
      return SOURCES.get(random.nextInt(SOURCES.size()));
    }

    /** Files go or move to another source; their texts stay. */
    void moveFiles() throws IOException {
      for (FileEntry line : List.copyOf(ledger.values())) {
        int chance = random.nextInt(10);
        if (chance < 2) {
          writer.deleteDocuments(new Term(Fields.PATH, line.path()));
          ledger.remove(line.path());
        }
        if (chance == 0) {
          put(line.at(source() + "/moved-" + line.path().replace('/', '-')));
        }
      }
      writer.commit();
    }

    private void put(FileEntry line) throws IOException {
      ledger.put(line.path(), line);
      writer.updateDocument(
          new Term(Fields.PATH, line.path()),
          CommuniqueDocuments.ofFile(line, new RecordCompressor()));
    }

    private static FileEntry line(String path, String id) {
      List<Holding> holdings = List.of(new Holding(new CommuniqueId(id), ""));
      return new FileEntry(
          path, Status.INDEXED, "", "", 1, "sha", 1, 2, 0, false, holdings, List.of());
    }

    /** How many of some texts come from each source, by the ledger. */
    Map<String, Integer> sourcesOf(Set<String> texts) {
      return ledger.values().stream()
          .map(line -> Map.entry(line.ids().getFirst().value(), line.collection()))
          .filter(text -> texts.contains(text.getKey()))
          .distinct()
          .collect(Collectors.toMap(Map.Entry::getValue, text -> 1, Integer::sum));
    }

    /** None, few, about half, nearly all and all of the texts. */
    List<Set<String>> partsOfTexts() {
      List<String> drawn = new ArrayList<>(ids);
      Collections.shuffle(drawn, random);
      int size = drawn.size();
      return Stream.of(0, 1, 3, size / 3, size / 2, size / 2 + 1, size - 3, size)
          .map(count -> Set.copyOf(drawn.subList(0, Math.clamp(count, 0, size))))
          .toList();
    }

    @Override
    public void close() throws IOException {
      writer.close();
      directory.close();
    }
  }

  private static Query texts(Set<String> ids) {
    List<BytesRef> terms = ids.stream().map(BytesRef::new).toList();
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.DOCUMENT_TYPE, Fields.COMMUNIQUE)), Occur.FILTER)
        .add(new TermInSetQuery(Fields.ID, terms), Occur.FILTER)
        .build();
  }

  private static void compare(ChangingIndex index, IndexSearcher searcher, ReaderState state)
      throws IOException {
    assertEquals(Optional.empty(), state.columns(), "a first search reads no columns");
    Optional<FacetColumns> columns = state.columns();
    assertTrue(columns.isPresent());
    for (Set<String> ids : index.partsOfTexts()) {
      CollectedHits hits = searcher.search(texts(ids), new CollectedHits.Manager());
      assertEquals(ids.size(), hits.total());
      HitCounts onDisk = HitCounts.of(hits, Optional.empty(), state.sources());
      HitCounts inMemory = HitCounts.of(hits, columns, state.sources());
      for (Facet.Field field : Facet.Field.values()) {
        if (field != Facet.Field.DOMAIN) { // counted with topics
          assertEquals(onDisk.of(field), inMemory.of(field), ids.size() + " hits by " + field);
        }
      }
      assertEquals(onDisk.topics(), inMemory.topics());
      assertEquals(index.sourcesOf(ids), inMemory.of(Facet.Field.SOURCE));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void haveTheCountsOfTheDiskInEveryState(long seed) throws IOException {
    try (ChangingIndex index = new ChangingIndex(new Random(seed))) {
      index.changeTexts();
      DirectoryReader reader = DirectoryReader.open(index.directory);
      ReaderStates states = new ReaderStates();
      compare(index, new IndexSearcher(reader), states.of(reader));
      for (int change = 0; change < CHANGES; change++) {
        if (change % 2 == 0) {
          index.moveFiles();
        } else {
          index.changeTexts();
        }
        DirectoryReader next = requireNonNull(DirectoryReader.openIfChanged(reader));
        reader.close();
        reader = next;
        assertTrue(reader.leaves().size() > 1 && reader.hasDeletions());
        compare(index, new IndexSearcher(reader), states.of(reader));
      }
      reader.close();
    }
  }
}
