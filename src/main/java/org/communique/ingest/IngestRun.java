package org.communique.ingest;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.communique.corpus.CorpusChanges;
import org.communique.corpus.CorpusFile;
import org.communique.extract.ReadersUnavailableException;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.search.FileEntry;
import org.communique.search.FileEntry.Status;
import org.communique.search.IndexUpdate;

/**
 * One run's way through the files that changed. Files are read side by side, and written in order.
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

  IngestRun(FilePipeline pipeline, IndexUpdate update, Ledger ledger, Progress progress) {
    this.pipeline = pipeline;
    this.update = update;
    this.ledger = ledger;
    this.progress = progress;
    this.before = ledger.entries();
  }

  private record Reading(CorpusFile file, String sha256, Future<FileOutcome> outcome) {}

  /**
   * Writes the changes, without committing them.
   *
   * @param listed all files of the corpus in their order, with fingerprints
   */
  void apply(CorpusChanges changes, Map<CorpusFile, String> listed) throws IOException {
    Set<String> toRead = new HashSet<>(changes.added());
    toRead.addAll(changes.updated());
    toRead.addAll(forget(changes));
    Map<CorpusFile, String> work = new LinkedHashMap<>(listed);
    work.keySet().removeIf(file -> !toRead.contains(file.path()));
    read(work);
    writeLedger(changes);
  }

  /**
   * Takes out what is gone or changed.
   *
   * @return paths of files that hold the same text as one taken out, and must be read again
   */
  private Set<String> forget(CorpusChanges changes) throws IOException {
    Set<CommuniqueId> ids = new HashSet<>();
    List<String> paths = new ArrayList<>(changes.deleted());
    paths.addAll(changes.updated());
    for (String path : paths) {
      ledger.file(path).ifPresent(file -> ids.addAll(file.ids()));
      ledger.remove(path);
    }
    for (CommuniqueId id : ids) {
      update.remove(id);
    }
    Set<String> again = new TreeSet<>(ledger.holders(ids));
    again.forEach(ledger::remove);
    return again;
  }

  private void read(Map<CorpusFile, String> work) throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    int done = 0;
    try (ExecutorService readers = Executors.newFixedThreadPool(threads)) {
      Queue<Reading> ahead = new ArrayDeque<>();
      for (Map.Entry<CorpusFile, String> next : work.entrySet()) {
        ahead.add(
            new Reading(
                next.getKey(),
                next.getValue(),
                readers.submit(() -> pipeline.read(next.getKey(), next.getValue()))));
        if (ahead.size() >= threads * READ_AHEAD) {
          write(ahead.remove(), ++done, work.size());
        }
      }
      while (!ahead.isEmpty()) {
        write(ahead.remove(), ++done, work.size());
      }
    }
  }

  private void write(Reading reading, int done, int total) throws IOException {
    FileEntry entry =
        switch (outcome(reading)) {
          case FileOutcome.Read read -> write(reading, read);
          case FileOutcome.Failed failed -> failed(reading, failed);
        };
    ledger.put(entry);
    progress.fileDone(done, total, entry.path());
  }

  private static FileOutcome outcome(Reading reading) throws IOException {
    try {
      return reading.outcome.get();
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

  private FileEntry write(Reading reading, FileOutcome.Read read) throws IOException {
    Set<CommuniqueId> ids = new LinkedHashSet<>();
    long characters = 0;
    int paragraphs = 0;
    for (Communique communique : read.communiques()) {
      boolean first = ids.add(communique.id());
      if (first && owns(reading.file.path(), communique.id())) {
        update.put(communique);
      }
      characters += communique.text().text().length();
      paragraphs += communique.text().paragraphs().size();
    }
    return new FileEntry(
        reading.file.path(),
        Status.INDEXED,
        read.truncated() ? "A limit cut the text." : "",
        reading.file.sizeBytes(),
        reading.sha256,
        characters,
        paragraphs,
        read.seconds(),
        read.truncated(),
        List.copyOf(ids));
  }

  private boolean owns(String path, CommuniqueId id) {
    return ledger.owner(id).map(owner -> path.compareTo(owner) <= 0).orElse(true);
  }

  private static FileEntry failed(Reading reading, FileOutcome.Failed failed) {
    return new FileEntry(
        reading.file.path(),
        Status.FAILED,
        failed.sentence(),
        reading.file.sizeBytes(),
        reading.sha256,
        0,
        0,
        failed.seconds(),
        false,
        List.of());
  }

  /** Writes the lines that differ; a new file can also make a duplicate of an old one. */
  private void writeLedger(CorpusChanges changes) throws IOException {
    for (String path : changes.deleted()) {
      update.removeFile(path);
    }
    Set<FileEntry> written = new HashSet<>(before);
    for (FileEntry entry : ledger.entries()) {
      FileEntry line = withStatus(entry);
      if (!written.contains(line)) {
        update.putFile(line);
      }
    }
  }

  private FileEntry withStatus(FileEntry entry) {
    if (entry.status() == Status.FAILED) {
      return entry;
    }
    boolean ownsAny = entry.ids().stream().anyMatch(id -> owns(entry.path(), id));
    String reason = ownsAny ? partial(entry) : duplicate(entry);
    return new FileEntry(
        entry.path(),
        ownsAny ? Status.INDEXED : Status.DUPLICATE,
        reason,
        entry.sizeBytes(),
        entry.sha256(),
        entry.characters(),
        entry.paragraphs(),
        entry.seconds(),
        entry.truncated(),
        entry.ids());
  }

  private static String partial(FileEntry entry) {
    return entry.truncated() ? "A limit cut the text." : "";
  }

  private String duplicate(FileEntry entry) {
    String owner = ledger.owner(entry.ids().getFirst()).orElse("another file");
    return "The same text is indexed from " + owner + ".";
  }
}
