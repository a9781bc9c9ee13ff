package org.communique.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.communique.annotate.CommuniqueAnnotator;
import org.communique.corpus.Corpus;
import org.communique.corpus.FingerprintCache;
import org.communique.extract.TikaTextExtractor;
import org.communique.ingest.Ingestor.Extent;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.search.SearchEngine;
import org.communique.search.Vocabulary;
import org.communique.structure.CommuniqueAssembler;
import org.communique.testing.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files come, change, move and go; the index that followed them is compared with one made anew. A
 * part of the sequences is run in every build; {@code -Dcommunique.sequences=1000} runs as many as
 * are wanted, {@code -Dcommunique.seed=5} others.
 */
class RandomChangesTest {
  private static final int SEQUENCES = Integer.getInteger("communique.sequences", 20);
  private static final long SEED = Long.getLong("communique.seed", 1);
  private static final int MAX_RUNS = 4;
  private static final int MAX_CHANGES = 4;

  private final FilePipeline pipeline =
      new FilePipeline(
          new TikaTextExtractor(), new CommuniqueAssembler(), CommuniqueAnnotator.standard());
  private final Vocabulary vocabulary = Vocabulary.standard();
  private final Random random = new Random(SEED);

  @TempDir private Path temporary;

  @Test
  void anIndexThatFollowedChangesEqualsOneMadeAnew() throws IOException {
    Path corpus = Files.createDirectory(temporary.resolve("corpus"));
    Path outside = Files.writeString(temporary.resolve("outside.txt"), "Not of the corpus.\n");
    RandomChanges changes = new RandomChanges(corpus, outside, SEED);
    try (SearchEngine engine =
        LuceneSearchEngine.openOrCreate(temporary.resolve("index"), vocabulary)) {
      for (int sequence = 1; sequence <= SEQUENCES; sequence++) {
        List<String> done = follow(changes, corpus, engine);
        String found = IndexContents.of(engine);
        String where = "sequence %d with seed %d: %s".formatted(sequence, SEED, done);
        assertEquals(anew(corpus, temporary.resolve("anew")), found, where);
      }
    }
  }

  /** Changes the folder and runs, several times. */
  private List<String> follow(RandomChanges changes, Path corpus, SearchEngine engine)
      throws IOException {
    List<String> done = new ArrayList<>();
    for (int runs = 1 + random.nextInt(MAX_RUNS); runs > 0; runs--) {
      for (int rest = 1 + random.nextInt(MAX_CHANGES); rest > 0; rest--) {
        changes.next();
      }
      Extent extent = extent();
      done.addAll(changes.done());
      done.add(extent.toString());
      run(corpus, engine, extent, FingerprintCache.in(temporary.resolve("fingerprints")));
    }
    return done;
  }

  private Extent extent() {
    return switch (random.nextInt(20)) {
      case 0 -> Extent.REBUILD;
      case 1, 2 -> Extent.CHANGES_AND_FAILURES;
      default -> Extent.CHANGES;
    };
  }

  private void run(Path corpus, SearchEngine engine, Extent extent, FingerprintCache fingerprints)
      throws IOException {
    new Ingestor(pipeline, engine).run(Corpus.open(corpus), extent, fingerprints, Progress.SILENT);
  }

  private String anew(Path corpus, Path index) throws IOException {
    try (SearchEngine engine = LuceneSearchEngine.openOrCreate(index, vocabulary)) {
      run(corpus, engine, Extent.CHANGES, FingerprintCache.none());
      return IndexContents.of(engine);
    } finally {
      Folders.delete(index);
    }
  }
}
