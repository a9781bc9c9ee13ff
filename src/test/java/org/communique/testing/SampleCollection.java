package org.communique.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.communique.annotate.CommuniqueAnnotator;
import org.communique.corpus.Corpus;
import org.communique.corpus.FingerprintCache;
import org.communique.extract.TikaTextExtractor;
import org.communique.ingest.FilePipeline;
import org.communique.ingest.IngestReport;
import org.communique.ingest.Ingestor;
import org.communique.ingest.Ingestor.Extent;
import org.communique.ingest.Progress;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.model.Communique;
import org.communique.search.FileEntry;
import org.communique.search.Hit;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.Vocabulary;
import org.communique.structure.CommuniqueAssembler;

/** The sample collection in {@code corpus/}, taken through all stages once for all tests. */
public final class SampleCollection {
  /** The folder, relative to the project. */
  public static final Path FOLDER = Path.of("corpus");

  private static final SampleCollection COLLECTION = new SampleCollection();

  private final Path index;
  private final SearchEngine engine;

  private SampleCollection() {
    try {
      index = Files.createTempDirectory("communique-sample");
      Runtime.getRuntime().addShutdownHook(new Thread(this::delete));
      engine = LuceneSearchEngine.openOrCreate(index, Vocabulary.standard());
      ingest(FOLDER, engine);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A run over a folder with the product's own stages. */
  public static IngestReport ingest(Path folder, SearchEngine engine) throws IOException {
    return ingest(folder, engine, Extent.CHANGES);
  }

  /** A run of some extent. */
  public static IngestReport ingest(Path folder, SearchEngine engine, Extent extent)
      throws IOException {
    FilePipeline pipeline =
        new FilePipeline(
            new TikaTextExtractor(), new CommuniqueAssembler(), CommuniqueAnnotator.standard());
    return new Ingestor(pipeline, engine)
        .run(Corpus.open(folder), extent, FingerprintCache.none(), Progress.SILENT);
  }

  /** The engine over it; stays open. */
  public static SearchEngine engine() {
    return COLLECTION.engine;
  }

  /** The folder of its index. */
  public static Path index() {
    return COLLECTION.index;
  }

  /** All its communiqués. */
  public static List<Communique> communiques() throws IOException {
    List<Communique> all = new ArrayList<>();
    SearchRequest everything = SearchRequest.of("").withPage(1, SearchRequest.MAX_SIZE);
    for (Hit hit : engine().search(everything).hits()) {
      all.add(engine().open(hit.id(), "").orElseThrow().communique());
    }
    return all;
  }

  /** The communiqué of a file; the first when it holds several. */
  public static Communique of(String file) throws IOException {
    for (FileEntry line : engine().status().files()) {
      if (line.path().contains(file)) {
        return engine().open(line.ids().getFirst(), "").orElseThrow().communique();
      }
    }
    throw new IllegalArgumentException("the sample collection has no file " + file);
  }

  private void delete() {
    try (var files = Files.walk(index)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      System.err.println("left behind: " + index);
    }
  }
}
