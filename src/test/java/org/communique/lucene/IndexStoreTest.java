package org.communique.lucene;

import static org.communique.testing.Communiques.communique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.communique.ingest.Ingestor.Extent;
import org.communique.model.Communique;
import org.communique.search.Hit;
import org.communique.search.IndexUnusableException;
import org.communique.search.IndexUpdate;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.Vocabulary;
import org.communique.testing.SampleCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexStoreTest {
  private static final Vocabulary VOCABULARY = Vocabulary.standard();

  @TempDir private Path folder;

  @Test
  void aFolderWithoutAnIndexIsRefusedAndNotMade() {
    Path absent = folder.resolve("absent");
    IndexUnusableException refusal =
        assertThrows(
            IndexUnusableException.class, () -> LuceneSearchEngine.open(absent, VOCABULARY));
    assertTrue(refusal.getMessage().contains("there is no index in"), refusal.getMessage());
    assertFalse(Files.exists(absent));
  }

  @Test
  void anIndexOfAnotherFormatIsRefusedAndCanBeMadeAnew() throws IOException {
    writeIndexOfFormat("1");
    IndexUnusableException refusal =
        assertThrows(
            IndexUnusableException.class, () -> LuceneSearchEngine.open(folder, VOCABULARY));
    assertTrue(refusal.getMessage().contains("format 1"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("--rebuild"), refusal.getMessage());

    makeAnew();
    try (var files = Files.list(folder)) {
      assertTrue(files.noneMatch(file -> file.getFileName().toString().startsWith("segments")));
    }
  }

  /** What an update of the program to another format asks of its users. */
  @Test
  void aRunMakesAnIndexOfAnotherFormatAnew(@TempDir Path corpus) throws IOException {
    Files.writeString(corpus.resolve("oslo.txt"), "Statement of Oslo\n\nSnow fell on the town.");
    try (SearchEngine engine = LuceneSearchEngine.openOrCreate(folder, VOCABULARY)) {
      SampleCollection.ingest(corpus, engine);
    }
    try (FSDirectory directory = FSDirectory.open(folder.resolve("builds").resolve("1"));
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
      writer.setLiveCommitData(Map.of("communique-format", "5").entrySet());
      writer.commit();
    }
    try (SearchEngine engine = LuceneSearchEngine.openForRebuild(folder, VOCABULARY)) {
      SampleCollection.ingest(corpus, engine, Extent.REBUILD);
      assertEquals(1, engine.search(SearchRequest.of("snow")).total());
    }
  }

  private void makeAnew() throws IOException {
    try (SearchEngine engine = LuceneSearchEngine.openForRebuild(folder, VOCABULARY)) {
      try (IndexUpdate update = engine.rebuild()) {
        update.put(communique("oslo", "Statement of Oslo").paragraphs("Snow.").build());
        update.commit();
      }
      assertEquals(1, engine.status().communiques());
    }
    LuceneSearchEngine.open(folder, VOCABULARY).close();
  }

  private void writeIndexOfFormat(String format) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
      writer.setLiveCommitData(Map.of("communique-format", format).entrySet());
      writer.commit();
    }
  }

  @Test
  void aDamagedIndexIsSaidToBeAndCanBeMadeAnew() throws IOException {
    try (SearchEngine engine = LuceneSearchEngine.openOrCreate(folder, VOCABULARY);
        IndexUpdate update = engine.update()) {
      update.put(communique("rome", "Statement of Rome").paragraphs("Peace.").build());
      update.commit();
    }
    try (var files = Files.list(folder.resolve("builds/1"))) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("_")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    IndexUnusableException refusal =
        assertThrows(
            IndexUnusableException.class, () -> LuceneSearchEngine.open(folder, VOCABULARY));
    assertTrue(refusal.getMessage().contains("is damaged"), refusal.getMessage());
    makeAnew();
  }

  @Test
  void anOpenEngineSeesWhatAnotherCommits() throws IOException {
    makeAnew();
    try (SearchEngine reading = LuceneSearchEngine.open(folder, VOCABULARY);
        SearchEngine writing = LuceneSearchEngine.open(folder, VOCABULARY);
        IndexUpdate update = writing.update()) {
      update.put(communique("rome", "Statement of Rome").paragraphs("Peace.").build());
      assertEquals(0, reading.search(SearchRequest.of("peace")).total());
      String generation = update.commit();
      assertEquals(1, reading.search(SearchRequest.of("peace")).total());
      assertEquals(generation, reading.status().generation());
    }
  }

  @Test
  void aRebuildIsMadeBesideTheIndexAndKeepsTheOneBefore() throws IOException {
    makeAnew();
    try (SearchEngine reading = LuceneSearchEngine.open(folder, VOCABULARY)) {
      try (SearchEngine writing = LuceneSearchEngine.open(folder, VOCABULARY);
          IndexUpdate update = writing.rebuild()) {
        update.put(communique("rome", "Statement of Rome").paragraphs("Peace.").build());
        assertEquals(List.of("1", "2"), builds());
        assertEquals(1, reading.search(SearchRequest.of("snow")).total());
        update.commit();
      }
      assertEquals(0, reading.search(SearchRequest.of("snow")).total());
      assertEquals(1, reading.search(SearchRequest.of("peace")).total());
      assertEquals("g2.1", reading.status().generation());
    }
    assertEquals(List.of("1", "2"), builds());
    makeAnew();
    assertEquals(List.of("2", "3"), builds());
  }

  @Test
  void aRebuildThatIsGivenUpLeavesNoTrace() throws IOException {
    makeAnew();
    try (SearchEngine engine = LuceneSearchEngine.open(folder, VOCABULARY);
        IndexUpdate update = engine.rebuild()) {
      update.put(communique("rome", "Statement of Rome").paragraphs("Peace.").build());
    }
    assertEquals(List.of("1"), builds());
  }

  @Test
  void whenItIsNotKnownWhichBuildIsSearchedNoneIsDeletedBeforeTheNextStands() throws IOException {
    makeAnew();
    Files.writeString(folder.resolve("current"), "?");
    try (SearchEngine engine = LuceneSearchEngine.openForRebuild(folder, VOCABULARY)) {
      engine.rebuild().close();
    }
    assertTrue(builds().contains("1"), builds().toString());
    makeAnew();
    assertEquals("3", Files.readString(folder.resolve("current")).strip());
  }

  @Test
  void textsThatAreGoneDoNotCountInTheRanking() throws IOException {
    List<Communique> staying = new ArrayList<>();
    for (int number = 1; number <= 20; number++) {
      String peace = number % 4 == 0 ? "Peace and law. ".repeat(number).strip() : "War.";
      staying.add(communique("text" + number, "Statement").paragraphs(peace).build());
    }
    Communique bonn = communique("bonn", "Peace").paragraphs("Peace of all.").build();
    makeAnew();
    try (SearchEngine engine = LuceneSearchEngine.open(folder, VOCABULARY)) {
      put(engine.rebuild(), Stream.concat(staying.stream(), Stream.of(bonn)).toList());
      try (IndexUpdate update = engine.update()) {
        update.remove(bonn.id());
        update.commit();
      }
      SearchRequest peace = SearchRequest.of("peace");
      List<Hit> hits = engine.search(peace).hits();
      put(engine.rebuild(), staying);
      assertEquals(5, hits.size());
      assertEquals(engine.search(peace).hits(), hits);
    }
  }

  private static void put(IndexUpdate begun, List<Communique> communiques) throws IOException {
    try (IndexUpdate update = begun) {
      for (Communique each : communiques) {
        update.put(each);
      }
      update.commit();
    }
  }

  private List<String> builds() throws IOException {
    try (var builds = Files.list(folder.resolve("builds"))) {
      return builds.map(build -> build.getFileName().toString()).sorted().toList();
    }
  }
}
