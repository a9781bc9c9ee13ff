package org.communique.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.communique.annotate.AuthorityLists;
import org.communique.annotate.CommuniqueAnnotator;
import org.communique.corpus.Corpus;
import org.communique.corpus.FingerprintCache;
import org.communique.extract.Extraction;
import org.communique.extract.TextExtractor;
import org.communique.extract.TikaTextExtractor;
import org.communique.ingest.Ingestor.Extent;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.Vocabulary;
import org.communique.structure.CommuniqueAssembler;
import org.communique.testing.OwnLists;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReannotationTest {
  private static final AuthorityLists BUILT_IN = AuthorityLists.builtIn();

  /** No file may be opened. */
  private static final TextExtractor NONE =
      new TextExtractor() {
        @Override
        public Extraction extract(Path file) {
          throw new IllegalStateException(file + " was opened");
        }

        @Override
        public void close() {}
      };

  @TempDir private Path folder;
  private Path corpus;
  private Path index;
  private Path own;

  @BeforeEach
  void indexOnce() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    index = folder.resolve("index");
    own = Files.createDirectory(folder.resolve("lists"));
    write("bees.txt", "Joint Statement on Bees", "The ministers met. They praised bees and wasps.");
    write("fish.txt", "Joint Statement on Fish", "The ministers of Norway met on 4 May 2022.");
    run(index, BUILT_IN, new TikaTextExtractor());
  }

  private void write(String name, String title, String text) throws IOException {
    Files.writeString(corpus.resolve(name), title + "\n\n" + text + "\n");
  }

  private AuthorityLists own(String topics) throws IOException {
    Files.writeString(own.resolve("topics.json"), topics);
    return AuthorityLists.in(own);
  }

  private IngestReport run(Path where, AuthorityLists lists, TextExtractor extractor)
      throws IOException {
    FilePipeline pipeline =
        new FilePipeline(extractor, new CommuniqueAssembler(), new CommuniqueAnnotator(lists));
    try (SearchEngine engine =
        LuceneSearchEngine.openOrCreate(where, new Vocabulary(() -> lists))) {
      return new Ingestor(pipeline, engine)
          .run(Corpus.open(corpus), Extent.CHANGES, FingerprintCache.none(), Progress.SILENT);
    }
  }

  private long hits(String query, AuthorityLists lists) throws IOException {
    try (SearchEngine engine = LuceneSearchEngine.open(index, new Vocabulary(() -> lists))) {
      return engine.search(SearchRequest.of(query)).total();
    }
  }

  private void assertEqualsAnew(AuthorityLists lists) throws IOException {
    Vocabulary vocabulary = new Vocabulary(() -> lists);
    Path anew = folder.resolve("anew");
    run(anew, lists, new TikaTextExtractor());
    try (SearchEngine expected = LuceneSearchEngine.open(anew, vocabulary);
        SearchEngine found = LuceneSearchEngine.open(index, vocabulary)) {
      assertEquals(IndexContents.of(expected), IndexContents.of(found));
    }
  }

  @Test
  void aChangedTaxonomyIsAppliedWithoutOpeningAFile() throws IOException {
    AuthorityLists lists = own(OwnLists.topicsWith("insects", "(bee wasp)"));

    IngestReport report = run(index, lists, NONE);

    assertEquals(1, report.reannotated());
    assertTrue(report.changed());
    assertEquals(1, hits("topic:insects", lists));
    assertEqualsAnew(lists);
  }

  @Test
  void theSameListsAreNotAppliedAgain() throws IOException {
    AuthorityLists lists = own(OwnLists.topicsWith("insects", "bee"));
    run(index, lists, NONE);

    IngestReport report = run(index, lists, NONE);

    assertEquals(0, report.reannotated());
    assertFalse(report.changed());
  }

  @Test
  void aTopicInAnotherDomainIsFoundThere() throws IOException {
    AuthorityLists before = own(OwnLists.topicsWith("insects", "bee"));
    run(index, before, NONE);
    String topics =
        OwnLists.topicsWith("insects", "bee")
            .replaceFirst("\"id\": \"process\"", "\"id\": \"meetings\"");
    AuthorityLists lists = own(topics);

    run(index, lists, NONE);

    assertEquals(2, hits("topic:meetings", lists));
    assertEqualsAnew(lists);
  }

  @Test
  void filesThatChangedAtTheSameTimeAreReadAsWell() throws IOException {
    AuthorityLists lists = own(OwnLists.topicsWith("insects", "(bee ant)"));
    write("ants.txt", "Joint Statement on Ants", "The ministers spoke of ants.");
    write("bees.txt", "Joint Statement on Wasps", "The ministers spoke of wasps.");
    Files.delete(corpus.resolve("fish.txt"));

    run(index, lists, new TikaTextExtractor());

    assertEquals(1, hits("topic:insects", lists));
    assertEqualsAnew(lists);
  }
}
