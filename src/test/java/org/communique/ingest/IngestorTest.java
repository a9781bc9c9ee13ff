package org.communique.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.model.CommuniqueId;
import org.communique.search.FileEntry;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.Vocabulary;
import org.communique.testing.SampleCollection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestorTest {
  private static final String MISSILES =
      "Joint Statement on Missiles\n\n"
          + "The ministers of Japan and France met in Paris on 3 June 2023.\n";
  private static final String FISH =
      "Joint Statement on Fisheries\n\n"
          + "The ministers of Norway and Iceland met in Oslo on 4 May 2022.\n";

  @TempDir private Path folder;
  private Path corpus;
  private SearchEngine engine;

  @BeforeEach
  void open() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    engine = LuceneSearchEngine.openOrCreate(folder.resolve("index"), Vocabulary.standard());
  }

  @AfterEach
  void close() throws IOException {
    engine.close();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(corpus.resolve(name), text);
  }

  private IngestReport run() throws IOException {
    return SampleCollection.ingest(corpus, engine);
  }

  private long hits(String query) throws IOException {
    return engine.search(SearchRequest.of(query)).total();
  }

  private Map<String, String> ledger() throws IOException {
    Map<String, String> ledger = new TreeMap<>();
    for (FileEntry file : engine.status().files()) {
      ledger.put(file.path(), file.status().label());
    }
    return ledger;
  }

  @Test
  void aSecondRunChangesNothingAndSaysSo() throws IOException {
    write("a.txt", MISSILES);
    IngestReport first = run();
    assertEquals(1, first.changes().added().size());
    assertTrue(first.changed());

    IngestReport second = run();
    assertFalse(second.changed());
    assertEquals(1, second.changes().unchanged().size());
    assertEquals(first.generation(), second.generation());
  }

  @Test
  void editedAndDeletedFilesAreFollowed() throws IOException {
    write("a.txt", MISSILES);
    write("b.txt", FISH);
    run();
    write("a.txt", MISSILES.replace("Missiles", "Satellites"));
    Files.delete(corpus.resolve("b.txt"));

    IngestReport report = run();

    assertEquals(
        List.of(1, 1),
        List.of(report.changes().updated().size(), report.changes().deleted().size()));
    assertEquals(List.of(0L, 1L, 0L), List.of(hits("missiles"), hits("satellites"), hits("oslo")));
    assertEquals(Map.of("a.txt", "indexed"), ledger());
  }

  @Test
  void theSameTextInTwoFilesIsOneCommuniqueOfTheFirst() throws IOException {
    write("b.txt", MISSILES);
    run();
    write("a.txt", MISSILES);
    run();
    assertEquals(1, hits("missiles"));
    assertEquals(Map.of("a.txt", "indexed", "b.txt", "duplicate"), ledger());

    Files.delete(corpus.resolve("a.txt"));
    run();
    assertEquals(1, hits("missiles"));
    assertEquals(Map.of("b.txt", "indexed"), ledger());
  }

  /** So many that texts are written to the disk before the line of their file. */
  @Test
  void aFileMayHoldVeryManyCommuniques() throws IOException {
    int many = 12_000;
    String lines =
        IntStream.range(0, many)
            .mapToObj("{\"title\": \"Note %1$d\", \"text\": \"Note %1$d\"}\n"::formatted)
            .collect(Collectors.joining());
    write("many.jsonl", lines + lines.lines().findFirst().orElseThrow());
    write("same.jsonl", lines.lines().skip(many - 1).findFirst().orElseThrow());
    run();

    assertEquals(many, engine.status().communiques());
    assertEquals(Map.of("many.jsonl", "indexed", "same.jsonl", "duplicate"), ledger());
    assertEquals(List.of("many.jsonl"), filesOf("\"note 0\""));
    assertEquals(List.of("many.jsonl", "same.jsonl"), filesOf("\"note 11999\""));

    Files.delete(corpus.resolve("many.jsonl"));
    run();
    assertEquals(Map.of("same.jsonl", "indexed"), ledger());
    assertEquals(1, hits("note"));
  }

  private List<String> filesOf(String query) throws IOException {
    return engine.search(SearchRequest.of(query)).hits().getFirst().files();
  }

  @Test
  void filesWithTheSameTextMayMoveTogether() throws IOException {
    write("a.txt", MISSILES);
    write("b.md", "# " + MISSILES);
    run();
    Files.move(corpus.resolve("a.txt"), corpus.resolve("x.txt"));
    Files.move(corpus.resolve("b.md"), corpus.resolve("y.md"));
    run();
    assertEquals(1, hits("missiles"));
    assertEquals(Map.of("x.txt", "indexed", "y.md", "duplicate"), ledger());
  }

  @Test
  void theLastFileWithATextGivesItWhenTheOthersMoveAndGo() throws IOException {
    write("a.md", "---\nauthor: Press\n---\n\n# " + MISSILES);
    write("b.md", "---\nauthor: Office\n---\n\n# " + MISSILES);
    write("c.txt", MISSILES);
    run();
    Files.move(corpus.resolve("a.md"), corpus.resolve("z.md"));
    Files.delete(corpus.resolve("b.md"));
    run();
    CommuniqueId id = engine.search(SearchRequest.of("missiles")).hits().getFirst().id();
    assertEquals(Map.of(), engine.open(id, "").orElseThrow().communique().text().metadata());
    assertEquals(Map.of("c.txt", "indexed", "z.md", "duplicate"), ledger());
  }

  @Test
  void aFileWithoutTextCostsThatFileOnly() throws IOException {
    write("a.txt", MISSILES);
    write("empty.txt", "");
    Files.write(corpus.resolve("noise.bin"), new byte[] {0, 1, 2, (byte) 0xFF, 7});

    IngestReport report = run();

    assertEquals(1, report.failed());
    assertEquals(1, hits("missiles"));
    assertEquals(Map.of("a.txt", "indexed", "empty.txt", "empty", "noise.bin", "failed"), ledger());
    assertTrue(report.notIndexed().stream().noneMatch(file -> file.reason().isEmpty()));
  }

  @Test
  void anIncrementalIndexEqualsOneMadeAnew() throws IOException {
    write("a.txt", MISSILES);
    run();
    write("b.txt", FISH);
    run();
    Files.move(corpus.resolve("a.txt"), corpus.resolve("c.txt"));
    run();
    try (SearchEngine anew =
        LuceneSearchEngine.openOrCreate(folder.resolve("anew"), Vocabulary.standard())) {
      SampleCollection.ingest(corpus, anew);
      SearchRequest all = SearchRequest.of("ministers");
      assertEquals(anew.search(all).hits(), engine.search(all).hits());
    }
  }
}
