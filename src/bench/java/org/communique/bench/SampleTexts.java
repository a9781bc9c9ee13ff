package org.communique.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.communique.annotate.CommuniqueAnnotator;
import org.communique.corpus.Corpus;
import org.communique.corpus.FingerprintCache;
import org.communique.extract.IsolatedTextExtractor;
import org.communique.extract.TextExtractor;
import org.communique.ingest.FileOutcome;
import org.communique.ingest.FilePipeline;
import org.communique.ingest.Ingestor;
import org.communique.ingest.Ingestor.Extent;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.model.Communique;
import org.communique.search.SearchEngine;
import org.communique.search.Vocabulary;
import org.communique.structure.CommuniqueAssembler;

/** The texts of {@code corpus/}, read as the program reads them, for benchmarks of inner loops. */
public final class SampleTexts {
  private static final Path CORPUS = Path.of("corpus");

  private SampleTexts() {}

  /** All communiqués, in the order of their files. */
  public static List<Communique> all() {
    try (TextExtractor extractor = new IsolatedTextExtractor();
        Stream<Path> files = Files.list(CORPUS)) {
      FilePipeline pipeline = pipeline(extractor);
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .flatMap(file -> read(pipeline, file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FilePipeline pipeline(TextExtractor extractor) {
    return new FilePipeline(extractor, new CommuniqueAssembler(), CommuniqueAnnotator.standard());
  }

  private static Stream<Communique> read(FilePipeline pipeline, Path file) {
    return switch (pipeline.read(FilePipeline.fileAt(file, 0), "")) {
      case FileOutcome.Read read -> read.communiques().stream().map(one -> one.communique());
      case FileOutcome.Failed failed -> Stream.empty();
    };
  }

  /** The one with the most text. */
  public static Communique longest() {
    return all().stream()
        .max(Comparator.comparingInt(communique -> communique.text().text().length()))
        .orElseThrow(() -> new IllegalStateException("there is no text in " + CORPUS));
  }

  /** Removes an index. */
  public static void delete(Path index) throws IOException {
    Folders.delete(index);
  }

  /** A new index of all, in a folder for temporary files. */
  public static Path index() {
    try (TextExtractor extractor = new IsolatedTextExtractor()) {
      Path index = Files.createTempDirectory("communique-bench");
      try (SearchEngine engine = LuceneSearchEngine.openOrCreate(index, Vocabulary.standard())) {
        new Ingestor(pipeline(extractor), engine)
            .run(
                Corpus.open(CORPUS),
                Extent.CHANGES,
                FingerprintCache.emptyIn(index.resolve("fingerprints")),
                (line, done, total) -> {});
      }
      return index;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
