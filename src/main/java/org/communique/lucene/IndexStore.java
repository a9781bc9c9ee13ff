package org.communique.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.communique.search.IndexLockedException;
import org.communique.search.IndexUnusableException;

/** The folder of an index: whether it can be used, who may write to it, which generation it is. */
final class IndexStore implements AutoCloseable {
  private static final String FORMAT_KEY = "communique-format";
  private static final String GENERATION_KEY = "communique-generation";

  private final Directory directory;
  private final String place;

  private IndexStore(Directory directory, String place) {
    this.directory = directory;
    this.place = place;
  }

  /** The index in a folder, which may be empty or absent. */
  static IndexStore at(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IndexUnusableException(
          "%s is a file, not the folder of an index".formatted(folder));
    }
    return new IndexStore(FSDirectory.open(folder), folder.toString());
  }

  /** The index in a directory of Lucene's. */
  static IndexStore in(Directory directory) {
    return new IndexStore(directory, directory.toString());
  }

  Directory directory() {
    return directory;
  }

  /** Whether there has been a commit. */
  boolean exists() throws IOException {
    return DirectoryReader.indexExists(directory);
  }

  /**
   * Makes sure that searches can read the newest commit.
   *
   * @throws IndexUnusableException when there is none, or it has another format
   */
  void requireUsable() throws IOException {
    if (!exists()) {
      throw absent(place);
    }
    String format = commitData().getOrDefault(FORMAT_KEY, "unknown");
    if (!format.equals(Fields.FORMAT)) {
      throw new IndexUnusableException(
          "the index in %s has format %s, but this version reads format %s; “communique index --rebuild” makes it anew"
              .formatted(place, format, Fields.FORMAT));
    }
  }

  /** What to say when a folder holds no index. */
  static IndexUnusableException absent(String place) {
    return new IndexUnusableException(
        "there is no index in %s yet; “communique index” makes one".formatted(place));
  }

  /** What to say when an index cannot be read. */
  IndexUnusableException damaged(Exception cause) {
    IndexUnusableException damaged =
        new IndexUnusableException(
            "the index in %s is damaged; “communique index --rebuild” makes it anew"
                .formatted(place));
    damaged.initCause(cause);
    return damaged;
  }

  /** Deletes the files of an index that cannot be used. */
  void clear() throws IOException {
    for (String file : directory.listAll()) {
      boolean isOfIndex = file.startsWith("_") || file.startsWith("segments");
      if (isOfIndex) {
        directory.deleteFile(file);
      }
    }
  }

  private Map<String, String> commitData() throws IOException {
    try {
      return SegmentInfos.readLatestCommit(directory).getUserData();
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      return Map.of();
    }
  }

  /** The name of the generation that a reader shows. */
  static String generation(DirectoryReader reader) throws IOException {
    return name(number(reader.getIndexCommit().getUserData()));
  }

  private static String name(long number) {
    return "g" + number;
  }

  private static long number(Map<String, String> commitData) {
    return Long.parseLong(commitData.getOrDefault(GENERATION_KEY, "0"));
  }

  /**
   * A writer, which holds the lock until it is closed.
   *
   * @param fromNothing whether to begin with an empty index; the old one is read until the commit
   * @throws IndexLockedException when another writer is open
   */
  IndexWriter writer(boolean fromNothing) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
    config.setSimilarity(Ranking.similarity());
    config.setCommitOnClose(false);
    config.setOpenMode(fromNothing ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND);
    try {
      return new IndexWriter(directory, config);
    } catch (LockObtainFailedException e) {
      throw new IndexLockedException(
          "somebody else is writing to the index in %s; try again when that run is over"
              .formatted(place),
          e);
    }
  }

  /**
   * Commits what was written as the next generation.
   *
   * @return its name
   */
  String commit(IndexWriter writer) throws IOException {
    long next = (exists() ? number(commitData()) : 0) + 1;
    Map<String, String> data = new HashMap<>();
    data.put(FORMAT_KEY, Fields.FORMAT);
    data.put(GENERATION_KEY, Long.toString(next));
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
    return name(next);
  }

  @Override
  public void close() throws IOException {
    directory.close();
  }
}
