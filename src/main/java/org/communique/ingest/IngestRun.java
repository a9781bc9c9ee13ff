package org.communique.ingest;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.communique.corpus.CorpusChanges;
import org.communique.corpus.CorpusFile;
import org.communique.corpus.SkippedPath;
import org.communique.extract.JsonLinesMapping;
import org.communique.extract.JsonLinesReader;
import org.communique.extract.ReadersUnavailableException;
import org.communique.model.CommuniqueId;
import org.communique.model.SourcedCommunique;
import org.communique.search.FileEntry;
import org.communique.search.FileEntry.Status;
import org.communique.search.IndexUpdate;

/**
 * One run's way through the files that changed. Files are read side by side, and written in order.
 *
 * <p>What holds at the end whatever the changes were: a communiqué is in the index if and only if a
 * file of the ledger holds it, and its paragraphs are those of its owner. For that, the owner of a
 * communiqué is read again when the file that owned it before has gone or changed.
 */
final class IngestRun {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  /** Files read ahead of the one that is written, for each thread. */
  private static final int READ_AHEAD = 4;

  private final FilePipeline pipeline;
  private final IndexUpdate update;
  private final Ledger ledger;
  private final Progress progress;

  /** The lines as they are in the index. */
  private final List<FileEntry> before;

  /** Communiqués of files that have gone or changed. */
  private final Set<CommuniqueId> touched = new HashSet<>();

  /** The lines as they were before the run, also when it rebuilds the index. */
  private final List<FileEntry> known;

  /**
   * @param before the lines as they are in the index that is written
   * @param known the lines as they are in the index that is searched
   */
  IngestRun(
      FilePipeline pipeline,
      IndexUpdate update,
      List<FileEntry> before,
      List<FileEntry> known,
      Progress progress) {
    this.pipeline = pipeline;
    this.update = update;
    this.ledger = new Ledger(before);
    this.progress = progress;
    this.before = before;
    this.known = known;
  }

  private record Reading(
      CorpusFile file, LineWriter writer, Future<Supplier<FileOutcome>> outcome) {}

  /** Writes the changes, without committing them. */
  void apply(CorpusChanges changes, Snapshot snapshot) throws IOException {
    Set<String> toRead = new HashSet<>(changes.added());
    toRead.addAll(changes.updated());
    List<String> leaving = new ArrayList<>(changes.deleted());
    leaving.addAll(changes.updated());
    for (CorpusChanges.Move move : changes.moved()) {
      if (!keepsItsLine(move)) {
        leaving.add(move.from());
        toRead.add(move.to());
      }
    }
    toRead.addAll(take(leaving));
    toRead.addAll(remap(changes, snapshot));
    read(snapshot.files(), toRead);
    skip(snapshot.skipped());
    for (CommuniqueId id : touched) {
      if (ledger.owner(id).isEmpty()) {
        update.remove(id);
      }
    }
    writeLedger();
    for (var succession : Successions.between(known, ledger).entrySet()) {
      update.succeed(succession.getKey(), succession.getValue());
    }
  }

  /**
   * Gives a file its new path.
   *
   * @return false when it must be read again: the end of a name tells its format, and a file that
   *     shares a text may not be its owner any more
   */
  private boolean keepsItsLine(CorpusChanges.Move move) {
    FileEntry file = ledger.file(move.from()).orElseThrow();
    boolean isAlone = file.ids().stream().noneMatch(id -> ledger.isShared(file.path(), id));
    boolean isCollection = JsonLinesReader.isJsonLines(move.to());
    if (!isAlone || isCollection || !ending(move.from()).equals(ending(move.to()))) {
      return false;
    }
    ledger.remove(move.from());
    ledger.put(file.at(move.to()));
    return true;
  }

  /** Collections whose mapping may be another now, which must be read again. */
  private Set<String> remap(CorpusChanges changes, Snapshot snapshot) {
    Set<String> folders = new HashSet<>();
    changes.paths().filter(IngestRun::isMapping).forEach(path -> folders.add(folder(path)));
    Set<String> again = new HashSet<>();
    for (CorpusFile file : snapshot.files().keySet()) {
      if (JsonLinesReader.isJsonLines(file.path()) && folders.contains(folder(file.path()))) {
        again.add(file.path());
      }
    }
    again.addAll(take(List.copyOf(again)));
    return again;
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static String ending(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /**
   * Takes lines out, all at once, and the lines of the files that own their communiqués after that.
   *
   * @return the paths of those new owners
   */
  private Set<String> take(Collection<String> paths) {
    Set<CommuniqueId> orphaned = new HashSet<>();
    for (String path : paths) {
      ledger
          .file(path)
          .ifPresent(
              file -> {
                touched.addAll(file.ids());
                file.ids().stream().filter(id -> ledger.isOwner(path, id)).forEach(orphaned::add);
              });
      ledger.remove(path);
    }
    Set<String> again = ledger.owners(orphaned);
    for (String path : again) {
      ledger.file(path).ifPresent(file -> touched.addAll(file.ids()));
      ledger.remove(path);
    }
    return again;
  }

  private void read(Map<CorpusFile, String> files, Set<String> toRead) throws IOException {
    List<Map.Entry<CorpusFile, String>> work =
        files.entrySet().stream().filter(file -> toRead.contains(file.getKey().path())).toList();
    Work documents = new Work(work.size());
    try (ExecutorService readers = Executors.newFixedThreadPool(THREADS)) {
      for (Map.Entry<CorpusFile, String> next : work) {
        documents.begin(readers, next.getKey(), next.getValue());
      }
      documents.end();
    }
  }

  /** Files on their way: read side by side, written in order. */
  private final class Work {
    private final int total;
    private final Queue<Reading> ahead = new ArrayDeque<>();
    private int done;

    Work(int total) {
      this.total = total;
    }

    void begin(ExecutorService readers, CorpusFile file, String sha256) throws IOException {
      LineWriter writer = new LineWriter(file, sha256, ledger, update);
      if (JsonLinesReader.isJsonLines(file.path())) {
        end();
        CollectionReading reading = new CollectionReading(pipeline, readers, THREADS, progress);
        done(reading.read(file, sha256, writer));
      } else if (isMapping(file.path())) {
        done(mapping(file, sha256));
      } else {
        ahead.add(new Reading(file, writer, readers.submit(() -> pipeline.begin(file, sha256))));
        if (ahead.size() >= THREADS * READ_AHEAD) {
          write(ahead.remove());
        }
      }
    }

    /** Waits for what is on its way. */
    void end() throws IOException {
      while (!ahead.isEmpty()) {
        write(ahead.remove());
      }
    }

    private void write(Reading reading) throws IOException {
      done(
          switch (outcome(reading)) {
            case FileOutcome.Read read -> line(reading.writer, read);
            case FileOutcome.Failed failed -> reading.writer.line(failed);
          });
    }

    private void done(FileEntry line) {
      ledger.put(line);
      progress.fileDone(line, ++done, total);
    }
  }

  private static boolean isMapping(String path) {
    return JsonLinesMapping.isMappingFile(path.substring(path.lastIndexOf('/') + 1));
  }

  private static FileEntry mapping(CorpusFile file, String sha256) {
    return FileEntry.without(
        file.path(),
        Status.SKIPPED,
        "mapping",
        "This file says how JSON lines are read.",
        file.sizeBytes(),
        sha256);
  }

  private static FileEntry line(LineWriter writer, FileOutcome.Read read) throws IOException {
    for (SourcedCommunique communique : read.communiques()) {
      writer.add(communique);
    }
    read.omissions().forEach(writer::omit);
    if (read.truncated()) {
      writer.truncate();
    }
    return writer.line(read.seconds());
  }

  private static FileOutcome outcome(Reading reading) throws IOException {
    try {
      return reading.outcome.get().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ReadersUnavailableException unavailable) {
        throw unavailable;
      }
      throw new IOException("reading " + reading.file.path() + " failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the run was interrupted", e);
    }
  }

  private void skip(List<SkippedPath> skipped) {
    for (SkippedPath path : skipped) {
      ledger.put(
          FileEntry.without(
              path.path(),
              path.cause() == SkippedPath.Cause.UNREADABLE_FOLDER ? Status.FAILED : Status.SKIPPED,
              path.cause().label(),
              path.cause().sentence(),
              0,
              ""));
    }
  }

  /** Writes the lines that differ; a new file can also make a duplicate of an old one. */
  private void writeLedger() throws IOException {
    Map<String, FileEntry> old = new HashMap<>();
    before.forEach(line -> old.put(line.path(), line));
    for (FileEntry line : ledger.entries()) {
      if (!line.equals(old.remove(line.path()))) {
        update.putFile(line);
      }
    }
    for (String gone : old.keySet()) {
      update.removeFile(gone);
    }
  }
}
