package org.communique.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.communique.search.IndexUnusableException;

/**
 * One build of an index: whether it can be used, and which generation it is. A generation is named
 * by the build and the commit in it, {@code g2.5}, both counted from 1.
 */
final class IndexStore implements AutoCloseable {
  private static final String FORMAT_KEY = "communique-format";
  private static final String BUILD_KEY = "communique-build";
  private static final String COMMIT_KEY = "communique-commit";
  private static final String ANNOTATOR_KEY = "communique-annotator";

  /**
   * The share of the heap that waits in memory to become segments, and its bounds. The larger they
   * are when they are written, the less is written again by merges: over 3,000 texts these took 2.5
   * of 59 s of processor time with Lucene's 16 MB, and nothing with a sixth of 900 MB.
   */
  private static final int HEAP_SHARE = 6;

  private static final double MIN_BUFFER_MB = 16;
  private static final double MAX_BUFFER_MB = 160;

  private final Directory directory;
  private final String place;
  private final long build;
  private final QuietMerges merges = new QuietMerges();

  /**
   * A build.
   *
   * @param place the folder of the index, for messages
   */
  IndexStore(Directory directory, String place, long build) {
    this.directory = directory;
    this.place = place;
    this.build = build;
  }

  Directory directory() {
    return directory;
  }

  long build() {
    return build;
  }

  /**
   * Makes sure that searches can read the newest commit.
   *
   * @throws IndexUnusableException when it is damaged, or has another format
   */
  void requireUsable() throws IOException {
    Map<String, String> data;
    try {
      data = commitData();
    } catch (IOException | RuntimeException e) {
      throw damaged(place, e);
    }
    String format = data.getOrDefault(FORMAT_KEY, "unknown");
    if (!format.equals(Fields.FORMAT)) {
      throw otherFormat(place, format);
    }
  }

  /** What to say when a folder holds no index. */
  static IndexUnusableException absent(String place) {
    return new IndexUnusableException(
        "there is no index in %s yet; “communique index” makes one".formatted(place));
  }

  /** What to say when an index was written by another version of the program. */
  static IndexUnusableException otherFormat(String place, String format) {
    return new IndexUnusableException(
        "the index in %s has format %s, but this version reads format %s; “communique index --rebuild” makes it anew"
            .formatted(place, format, Fields.FORMAT));
  }

  /** What to say when an index cannot be read. */
  static IndexUnusableException damaged(String place, Exception cause) {
    IndexUnusableException damaged =
        new IndexUnusableException(
            "the index in %s is damaged; “communique index --rebuild” makes it anew"
                .formatted(place));
    damaged.initCause(cause);
    return damaged;
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
    Map<String, String> data = reader.getIndexCommit().getUserData();
    return "g" + data.get(BUILD_KEY) + "." + data.get(COMMIT_KEY);
  }

  /** By which rules a reader's annotations were made; empty when that is not known. */
  static String annotator(DirectoryReader reader) throws IOException {
    return reader.getIndexCommit().getUserData().getOrDefault(ANNOTATOR_KEY, "");
  }

  /** A writer that adds to what is there, or begins where nothing is. */
  IndexWriter writer() throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
    config.setSimilarity(Ranking.similarity());
    config.setCommitOnClose(false);
    config.setRAMBufferSizeMB(bufferMegabytes());
    config.setMergePolicy(new GrowingSegments());
    config.setMergeScheduler(merges);
    return new IndexWriter(directory, config);
  }

  private static double bufferMegabytes() {
    double share = (double) Runtime.getRuntime().maxMemory() / HEAP_SHARE / (1 << 20);
    return Math.clamp(share, MIN_BUFFER_MB, MAX_BUFFER_MB);
  }

  /**
   * Takes deleted documents out of the segments they stand in. Their words would be counted in the
   * ranking, and an index would rank otherwise than one made anew of the same files.
   */
  private void purge(IndexWriter writer) throws IOException {
    writer.forceMergeDeletes();
    merges.sync();
    while (writer.hasDeletions()) {
      writer.forceMergeDeletes();
      merges.sync();
    }
  }

  /**
   * Commits what was written as the next generation.
   *
   * @param annotator by which rules all annotations were made; empty for those noted before
   * @return its name
   */
  String commit(IndexWriter writer, String annotator) throws IOException {
    boolean isFirst = !DirectoryReader.indexExists(directory);
    Map<String, String> before = isFirst ? Map.of() : commitData();
    long next = Long.parseLong(before.getOrDefault(COMMIT_KEY, "0")) + 1;
    Map<String, String> data = new HashMap<>();
    data.put(FORMAT_KEY, Fields.FORMAT);
    data.put(BUILD_KEY, Long.toString(build));
    data.put(COMMIT_KEY, Long.toString(next));
    data.put(
        ANNOTATOR_KEY, annotator.isEmpty() ? before.getOrDefault(ANNOTATOR_KEY, "") : annotator);
    purge(writer);
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
    return "g" + build + "." + next;
  }

  @Override
  public void close() throws IOException {
    directory.close();
  }
}
