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
import org.communique.extract.JsonLineParser;
import org.communique.extract.JsonLines;
import org.communique.extract.JsonLines.RawLine;
import org.communique.extract.JsonLinesMapping;
import org.communique.extract.JsonLinesReader.Line;
import org.communique.extract.LineNames;
import org.communique.extract.Omission;
import org.communique.model.Source;
import org.communique.model.SourcedCommunique;
import org.communique.search.FileEntry;

/**
 * Reads a file of JSON lines, which may hold more communiqués than memory does: its lines are taken
 * through the stages in batches side by side, and written in the order of the file.
 */
final class CollectionReading {
  /**
   * UTF-16 units of the lines of a batch: enough to be worth a change of threads (some 30 texts of
   * the White House), few enough to wait for.
   */
  private static final int BATCH_CHARACTERS = 200_000;

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

  /** Reads and writes the whole file. */
  FileEntry read(CorpusFile file, String sha256, LineWriter writer) throws IOException {
    long begin = System.nanoTime();
    try {
      JsonLineParser parser = new JsonLineParser(JsonLinesMapping.of(file.absolute()));
      try (JsonLines lines = JsonLines.open(file.absolute())) {
        new Collection(file, sha256, parser, writer).read(lines);
      }
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

  /** What came of one line, under the name that the line gives itself. */
  private sealed interface Result {
    record Read(long number, SourcedCommunique communique, boolean isTruncated) implements Result {}

    /** A document that the stages could not take. */
    record Crashed(long number, String name) implements Result {}

    record Omitted(Omission omission) implements Result {}
  }

  /** One file on its way. */
  private final class Collection {
    private final CorpusFile file;
    private final String sha256;
    private final JsonLineParser parser;
    private final LineWriter writer;
    private final LineNames names = new LineNames();

    Collection(CorpusFile file, String sha256, JsonLineParser parser, LineWriter writer) {
      this.file = file;
      this.sha256 = sha256;
      this.parser = parser;
      this.writer = writer;
    }

    void read(JsonLines lines) throws IOException {
      Queue<Future<List<Result>>> ahead = new ArrayDeque<>();
      while (lines.hasNext()) {
        List<RawLine> batch = batch(lines);
        ahead.add(readers.submit(() -> batch.stream().map(this::result).toList()));
        if (ahead.size() > threads * AHEAD) {
          write(ahead.remove());
        }
      }
      while (!ahead.isEmpty()) {
        write(ahead.remove());
      }
    }

    private static List<RawLine> batch(JsonLines lines) {
      List<RawLine> batch = new ArrayList<>();
      int characters = 0;
      while (characters < BATCH_CHARACTERS && lines.hasNext()) {
        RawLine line = lines.next();
        batch.add(line);
        characters += line instanceof RawLine.Text text ? text.json().length() : 1;
      }
      return batch;
    }

    private Result result(RawLine raw) {
      return switch (parser.parse(raw)) {
        case Line.Read read -> result(read);
        case Line.Omitted omitted -> new Result.Omitted(omitted.omission());
      };
    }

    private Result result(Line.Read line) {
      ExtractedDocument document = line.document();
      try {
        SourcedCommunique communique = pipeline.read(file, sha256, document);
        return new Result.Read(line.number(), communique, document.truncated());
      } catch (RuntimeException | StackOverflowError e) {
        return new Result.Crashed(line.number(), document.entry());
      }
    }

    private void write(Future<List<Result>> batch) throws IOException {
      for (Result result : Batch.get(batch, "reading a collection failed")) {
        switch (result) {
          case Result.Omitted omitted -> writer.omit(omitted.omission());
          case Result.Crashed crashed ->
              writer.omit(
                  new Omission(
                      names.unique(crashed.name(), crashed.number()), FailureReason.CRASHED, ""));
          case Result.Read read -> write(read);
        }
      }
    }

    private void write(Result.Read read) throws IOException {
      Source source = read.communique().source();
      String name = names.unique(source.entry(), read.number());
      writer.add(new SourcedCommunique(source.at(name), read.communique().communique()));
      if (read.isTruncated()) {
        writer.truncate();
      }
      if (writer.count() % REPORT_EVERY == 0) {
        progress.reading(file.path(), writer.count());
      }
    }
  }
}
