package org.communique.ingest;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.communique.corpus.CorpusChanges;
import org.communique.corpus.CorpusFile;
import org.communique.corpus.SkippedPath;
import org.communique.model.CommuniqueId;
import org.communique.model.SourcedCommunique;
import org.communique.search.FileEntry;
import org.communique.search.FileEntry.Holding;
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

  IngestRun(FilePipeline pipeline, IndexUpdate update, List<FileEntry> before, Progress progress) {
    this.pipeline = pipeline;
    this.update = update;
    this.ledger = new Ledger(before);
    this.progress = progress;
    this.before = before;
  }

  private record Reading(CorpusFile file, String sha256, Future<FileOutcome> outcome) {}

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
    read(snapshot.files(), toRead);
    skip(snapshot.skipped());
    for (CommuniqueId id : touched) {
      if (ledger.owner(id).isEmpty()) {
        update.remove(id);
      }
    }
    writeLedger();
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
    if (!isAlone || !ending(move.from()).equals(ending(move.to()))) {
      return false;
    }
    ledger.remove(move.from());
    ledger.put(file.at(move.to()));
    return true;
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
    int threads = Runtime.getRuntime().availableProcessors();
    int done = 0;
    try (ExecutorService readers = Executors.newFixedThreadPool(threads)) {
      Queue<Reading> ahead = new ArrayDeque<>();
      for (Map.Entry<CorpusFile, String> next : work) {
        ahead.add(begin(readers, next.getKey(), next.getValue()));
        if (ahead.size() >= threads * READ_AHEAD) {
          write(ahead.remove(), ++done, work.size());
        }
      }
      while (!ahead.isEmpty()) {
        write(ahead.remove(), ++done, work.size());
      }
    }
  }

  private Reading begin(ExecutorService readers, CorpusFile file, String sha256) {
    return new Reading(file, sha256, readers.submit(() -> pipeline.read(file, sha256)));
  }

  private void write(Reading reading, int done, int total) throws IOException {
    FileEntry line =
        switch (outcome(reading)) {
          case FileOutcome.Read read -> write(reading, read);
          case FileOutcome.Failed failed -> line(reading, failed);
        };
    ledger.put(line);
    progress.fileDone(line, done, total);
  }

  private static FileOutcome outcome(Reading reading) throws IOException {
    try {
      return reading.outcome.get();
    } catch (ExecutionException e) {
      throw new IOException("reading " + reading.file.path() + " failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the run was interrupted", e);
    }
  }

  private FileEntry write(Reading reading, FileOutcome.Read read) throws IOException {
    Set<CommuniqueId> written = new LinkedHashSet<>();
    List<Holding> holdings = new ArrayList<>();
    long characters = 0;
    int paragraphs = 0;
    for (SourcedCommunique each : read.communiques()) {
      CommuniqueId id = each.communique().id();
      if (written.add(id) && ledger.isOwner(reading.file.path(), id)) {
        update.put(each.communique());
      }
      holdings.add(new Holding(id, each.source().entry()));
      characters += each.communique().text().text().length();
      paragraphs += each.communique().text().paragraphs().size();
    }
    return new FileEntry(
        reading.file.path(),
        Status.INDEXED,
        "",
        "",
        reading.file.sizeBytes(),
        reading.sha256,
        characters,
        paragraphs,
        read.seconds(),
        read.truncated(),
        holdings,
        read.omissions().stream().map(FileOutcome::sentence).toList());
  }

  private static FileEntry line(Reading reading, FileOutcome.Failed failed) {
    return new FileEntry(
        reading.file.path(),
        failed.status(),
        failed.reason().label(),
        failed.sentence(),
        reading.file.sizeBytes(),
        reading.sha256,
        0,
        0,
        failed.seconds(),
        false,
        List.of(),
        List.of());
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
    for (FileEntry entry : ledger.entries()) {
      FileEntry line = withStatus(entry);
      if (!line.equals(old.remove(entry.path()))) {
        update.putFile(line);
      }
    }
    for (String gone : old.keySet()) {
      update.removeFile(gone);
    }
  }

  private FileEntry withStatus(FileEntry entry) {
    if (!entry.isRead()) {
      return entry;
    }
    boolean ownsAny = entry.ids().stream().anyMatch(id -> ledger.isOwner(entry.path(), id));
    return ownsAny
        ? entry.with(Status.INDEXED, partial(entry))
        : entry.with(Status.DUPLICATE, duplicate(entry));
  }

  private static String partial(FileEntry entry) {
    List<String> reasons = new ArrayList<>();
    if (entry.truncated()) {
      reasons.add("A limit cut the text.");
    }
    if (!entry.omissions().isEmpty()) {
      int count = entry.omissions().size();
      reasons.add(
          "Not all of it could be read: %s%s"
              .formatted(
                  entry.omissions().getFirst(),
                  count == 1 ? "" : " And %d more.".formatted(count - 1)));
    }
    return String.join(" ", reasons);
  }

  private String duplicate(FileEntry entry) {
    String owner = ledger.owner(entry.ids().getFirst()).orElse("another file");
    return "The same text is indexed from " + owner + ".";
  }
}
