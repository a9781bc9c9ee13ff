package org.communique.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.communique.annotate.AuthorityPlace;
import org.communique.corpus.CorpusChanges;
import org.communique.evaluate.RankerFactory;
import org.communique.extract.OcrSettings;
import org.communique.http.IndexTrigger;
import org.communique.ingest.IngestReport;
import org.communique.ingest.Ingestor.Extent;
import org.communique.ingest.Progress;
import org.communique.json.JsonValue;
import org.communique.model.SourcedCommunique;
import org.communique.search.IndexStatus;
import org.communique.search.SearchEngine;

/**
 * What the commands can do, besides understanding options and printing. The entry of the program
 * wires the parts together.
 */
public record Services(
    EngineOpener engines,
    Ingestion ingestion,
    ChangeFinder changes,
    FileAnnotators annotators,
    RankerFactory rankers,
    GoldEvaluation goldEvaluation,
    ServerStarter server,
    AuthorityUser authority,
    Rendering rendering,
    InputStream input) {

  /** Opens an index for searching. */
  @FunctionalInterface
  public interface EngineOpener {
    /**
     * The engine on the index in a folder.
     *
     * @throws org.communique.search.IndexUnusableException when there is none
     */
    SearchEngine openForReading(Path index) throws IOException;
  }

  /** Brings an index up to date with a corpus. */
  @FunctionalInterface
  public interface Ingestion {
    /**
     * Runs once over the corpus.
     *
     * @throws UsageException when scans cannot be read on this machine
     * @throws org.communique.search.IndexLockedException when another run is under way
     */
    IngestReport run(IndexRun run, Progress progress) throws IOException;
  }

  /**
   * A run over a corpus.
   *
   * @param checksAllBytes whether files are also read whose stamps say that nobody touched them
   * @param ocr whether scans are read
   */
  public record IndexRun(
      Path corpus, Path index, Extent extent, boolean checksAllBytes, OcrSettings ocr) {}

  /** Compares a corpus with the ledger of an index. */
  @FunctionalInterface
  public interface ChangeFinder {
    CorpusChanges find(Path corpus, Path index, IndexStatus status) throws IOException;
  }

  /** Opens what reads single files; its readers serve all files until it is closed. */
  @FunctionalInterface
  public interface FileAnnotators {
    /**
     * The annotator.
     *
     * @param ocr whether scans are read
     * @throws UsageException when scans cannot be read on this machine
     */
    FileAnnotator open(OcrSettings ocr);
  }

  /** Takes files through all stages but the index. */
  public interface FileAnnotator extends AutoCloseable {
    /**
     * Reads one file and hands on each communiqué as soon as it is there. The path of their source
     * is the file as it is named here.
     *
     * @param missing takes a sentence for each part of the file that could not be read
     * @throws UsageException when the file holds no text, with the reason as a sentence
     */
    void annotate(Path file, Consumer<SourcedCommunique> each, Consumer<String> missing)
        throws IOException;

    @Override
    void close();
  }

  /** Scores the annotators on a folder of reference answers. */
  @FunctionalInterface
  public interface GoldEvaluation {
    /**
     * Scores over all documents of the folder.
     *
     * @param corpus folder that the paths in {@code gold} are relative to
     */
    Evaluation evaluate(Path gold, Path corpus) throws IOException;
  }

  /**
   * Measured figures.
   *
   * @param table for people: whole lines
   * @param json the same figures
   */
  public record Evaluation(String table, JsonValue json) {}

  /** Starts the web server. */
  @FunctionalInterface
  public interface ServerStarter {
    /**
     * Serves the index until closed; answers before this returns.
     *
     * @param trigger has the files indexed when a request asks for it
     * @throws java.net.BindException when the port is taken
     */
    RunningServer start(Defaults settings, IndexTrigger trigger) throws IOException;
  }

  /** Takes the authority lists that the command works with. */
  @FunctionalInterface
  public interface AuthorityUser {
    /**
     * Has everything after this work with the lists at a place.
     *
     * @throws org.communique.annotate.AuthorityListException when they cannot be used
     */
    void use(AuthorityPlace place) throws IOException;
  }

  /** A web server that answers. */
  public interface RunningServer extends AutoCloseable {
    /** Where it answers, for a browser. */
    URI address();

    /** Returns when the server has stopped. */
    void awaitStop() throws InterruptedException;

    @Override
    void close();
  }
}
