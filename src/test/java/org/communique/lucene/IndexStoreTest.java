package org.communique.lucene;

import static org.communique.testing.Communiques.communique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.communique.search.IndexUnusableException;
import org.communique.search.IndexUpdate;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.Vocabulary;
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
    writeIndexOfFormat("0");
    IndexUnusableException refusal =
        assertThrows(
            IndexUnusableException.class, () -> LuceneSearchEngine.open(folder, VOCABULARY));
    assertTrue(refusal.getMessage().contains("format 0"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("--rebuild"), refusal.getMessage());

    try (SearchEngine engine = LuceneSearchEngine.openForRebuild(folder, VOCABULARY)) {
      assertEquals(0, engine.status().communiques());
    }
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
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("_")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    IndexUnusableException refusal =
        assertThrows(
            IndexUnusableException.class, () -> LuceneSearchEngine.open(folder, VOCABULARY));
    assertTrue(refusal.getMessage().contains("is damaged"), refusal.getMessage());
    try (SearchEngine anew = LuceneSearchEngine.openForRebuild(folder, VOCABULARY)) {
      assertEquals(0, anew.status().communiques());
    }
  }

  @Test
  void anOpenEngineSeesWhatAnotherCommits() throws IOException {
    try (SearchEngine reading = LuceneSearchEngine.openOrCreate(folder, VOCABULARY);
        SearchEngine writing = LuceneSearchEngine.open(folder, VOCABULARY);
        IndexUpdate update = writing.update()) {
      update.put(communique("rome", "Statement of Rome").paragraphs("Peace.").build());
      assertEquals(0, reading.search(SearchRequest.of("peace")).total());
      String generation = update.commit();
      assertEquals(1, reading.search(SearchRequest.of("peace")).total());
      assertEquals(generation, reading.status().generation());
    }
  }
}
