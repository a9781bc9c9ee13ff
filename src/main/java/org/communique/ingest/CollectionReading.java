package org.communique.ingest;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.zip.ZipException;
import org.communique.corpus.CorpusFile;
import org.communique.extract.ExtractedDocument;
import org.communique.extract.FailureReason;
import org.communique.extract.JsonLinesMapping;
import org.communique.extract.JsonLinesReader;
import org.communique.extract.Omission;
import org.communique.model.SourcedCommunique;
import org.communique.search.FileEntry;

/**
 * Reads a file of JSON lines, which may hold more communiqués than memory does: they are taken
 * through the stages in batches side by side, and written in the order of the file.
 */
final class CollectionReading {
  /** Documents of a batch: enough to be worth a change of threads, few enough to wait for. */
  private static final int BATCH = 32;

  /** Batches on their way, for each thread. */
  private static final int AHEAD = 2;

  /** Communiqués between two reports of progress. */
  private static final int REPORT_EVERY = 1000;

  private final FilePipeline pipeline;
  private final ExecutorService readers;
  private final int threads;
  private final Progress progress;

  CollectionReading(
      FilePipeline pipeline, ExecutorService readers, int threads, Progress progress) {
    this.pipeline = pipeline;
    this.readers = readers;
    this.threads = threads;
    this.progress = progress;
  }

  /** What came of one document: exactly one of the two is there. */
  private sealed interface Result {
    record Read(SourcedCommunique communique, boolean isTruncated) implements Result {}

    record Omitted(Omission omission) implements Result {}
  }

  /** Reads and writes the whole file. */
  FileEntry read(CorpusFile file, String sha256, LineWriter writer) throws IOException {
    long begin = System.nanoTime();
    try (JsonLinesReader lines =
        JsonLinesReader.open(file.absolute(), JsonLinesMapping.of(file.absolute()))) {
      write(file, sha256, lines, writer);
    } catch (JsonLinesMapping.MappingException e) {
      return failed(FailureReason.MALFORMED, String.valueOf(e.getMessage()), begin, writer);
    } catch (FileSystemException | ZipException e) {
      return failed(FailureReason.UNREADABLE, "", begin, writer);
    }
    return writer.isEmpty()
        ? failed(FailureReason.EMPTY, "no line has a text", begin, writer)
        : writer.line(FilePipeline.secondsSince(begin));
  }

  private static FileEntry failed(
      FailureReason reason, String detail, long begin, LineWriter writer) {
    return writer.line(new FileOutcome.Failed(reason, detail, FilePipeline.secondsSince(begin)));
  }

  private void write(CorpusFile file, String sha256, JsonLinesReader lines, LineWriter writer)
      throws IOException {
    Queue<Future<List<Result>>> ahead = new ArrayDeque<>();
    while (lines.hasNext()) {
      List<JsonLinesReader.Line> batch = new ArrayList<>();
      while (batch.size() < BATCH && lines.hasNext()) {
        batch.add(lines.next());
      }
      ahead.add(readers.submit(() -> results(file, sha256, batch)));
      if (ahead.size() > threads * AHEAD) {
        write(file, ahead.remove(), writer);
      }
    }
    while (!ahead.isEmpty()) {
      write(file, ahead.remove(), writer);
    }
  }

  private List<Result> results(CorpusFile file, String sha256, List<JsonLinesReader.Line> batch) {
    List<Result> results = new ArrayList<>();
    for (JsonLinesReader.Line line : batch) {
      results.add(
          switch (line) {
            case JsonLinesReader.Line.Read read -> result(file, sha256, read.document());
            case JsonLinesReader.Line.Omitted omitted -> new Result.Omitted(omitted.omission());
          });
    }
    return results;
  }

  private Result result(CorpusFile file, String sha256, ExtractedDocument document) {
    try {
      return new Result.Read(pipeline.read(file, sha256, document), document.truncated());
    } catch (RuntimeException | StackOverflowError e) {
      return new Result.Omitted(new Omission(document.entry(), FailureReason.CRASHED, ""));
    }
  }

  private void write(CorpusFile file, Future<List<Result>> batch, LineWriter writer)
      throws IOException {
    for (Result result : Batch.get(batch, "reading a collection failed")) {
      switch (result) {
        case Result.Omitted omitted -> writer.omit(omitted.omission());
        case Result.Read read -> {
          writer.add(read.communique());
          if (read.isTruncated()) {
            writer.truncate();
          }
          if (writer.count() % REPORT_EVERY == 0) {
            progress.reading(file.path(), writer.count());
          }
        }
      }
    }
  }
}
