package org.communique.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.communique.search.IndexLockedException;
import org.communique.search.IndexUnusableException;

/**
 * The folder of an index. Each rebuild writes a <em>build</em> of its own, {@code builds/1}, {@code
 * builds/2}, …; the file {@code current} holds the number of the one that is searched, and is
 * replaced in one step when the next build is complete. The build before it is kept. Whatever else
 * lies in {@code builds} was left by a run that did not end, and goes when the next writer comes.
 *
 * <p>One writer at a time, over all processes: the lock is the operating system's, which gives it
 * back when its process dies.
 */
final class IndexFolder {
  private static final String CURRENT = "current";
  private static final String NEXT = "current.new";
  private static final String BUILDS = "builds";
  private static final String LOCK = "write.lock";

  private final Path folder;

  /** Laid around every directory that is written to; tests make the disk fail with it. */
  private final UnaryOperator<Directory> disk;

  private IndexFolder(Path folder, UnaryOperator<Directory> disk) {
    this.folder = folder;
    this.disk = disk;
  }

  /** The index in a folder, which may be empty or absent. */
  static IndexFolder at(Path folder) throws IndexUnusableException {
    return at(folder, UnaryOperator.identity());
  }

  static IndexFolder at(Path folder, UnaryOperator<Directory> disk) throws IndexUnusableException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IndexUnusableException(
          "%s is a file, not the folder of an index".formatted(folder));
    }
    return new IndexFolder(folder, disk);
  }

  @Override
  public String toString() {
    return folder.toString();
  }

  /**
   * The number of the build that is searched, from 1; empty when there is none yet.
   *
   * @throws IndexUnusableException when the folder holds something else
   */
  OptionalLong current() throws IOException {
    try {
      String text = Files.readString(folder.resolve(CURRENT)).strip();
      return OptionalLong.of(Long.parseLong(text));
    } catch (NoSuchFileException e) {
      requireNoOlderLayout();
      return OptionalLong.empty();
    } catch (NumberFormatException | CharacterCodingException e) {
      throw IndexStore.damaged(toString(), e);
    }
  }

  /**
   * When the entries of the folders of an index last changed, which is when there may be a newer
   * commit: a commit adds a file to the folder of its build, a rebuild replaces one above it.
   *
   * @param at when this was looked up
   */
  record Look(FileTime folder, FileTime build, Instant at) {
    /** The coarsest clocks of file systems tick every two seconds. */
    private static final Duration TICK = Duration.ofSeconds(2);

    /**
     * Whether nothing has changed since an earlier look. Not so when that one came so soon after a
     * change that another could have had the same time.
     */
    boolean isSameAs(Look earlier) {
      return folder.equals(earlier.folder)
          && build.equals(earlier.build)
          && earlier.isSettled(folder)
          && earlier.isSettled(build);
    }

    private boolean isSettled(FileTime change) {
      return change.toInstant().plus(TICK).isBefore(at);
    }
  }

  /** Looks whether a build can have changed: two questions to the file system. */
  Look look(long build) throws IOException {
    Instant now = Instant.now();
    return new Look(
        Files.getLastModifiedTime(folder), Files.getLastModifiedTime(buildFolder(build)), now);
  }

  /** Indexes before format 2 lay in the folder itself. */
  private void requireNoOlderLayout() throws IOException {
    if (!looseFiles().isEmpty()) {
      throw IndexStore.otherFormat(toString(), "1");
    }
  }

  private List<Path> looseFiles() throws IOException {
    return children(folder).stream()
        .filter(Files::isRegularFile)
        .filter(file -> name(file).startsWith("_") || name(file).startsWith("segments"))
        .toList();
  }

  private static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList();
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** What a build holds. */
  IndexStore store(long build) throws IOException {
    return new IndexStore(
        disk.apply(FSDirectory.open(buildFolder(build))), folder.toString(), build);
  }

  private Path buildFolder(long build) {
    return folder.resolve(BUILDS).resolve(Long.toString(build));
  }

  /**
   * Keeps other writers away until closed.
   *
   * @throws IndexLockedException when there is one
   */
  Closeable lock() throws IOException {
    Directory root = FSDirectory.open(folder);
    try {
      Lock lock = root.obtainLock(LOCK);
      return () -> {
        lock.close();
        root.close();
      };
    } catch (LockObtainFailedException e) {
      root.close();
      throw new IndexLockedException(
          "somebody else is writing to the index in %s; try again when that run is over"
              .formatted(folder),
          e);
    }
  }

  /** The number for the next build; the lock is held. */
  long next() throws IOException {
    return numbers().stream().mapToLong(Long::longValue).max().orElse(0) + 1;
  }

  private NavigableSet<Long> numbers() throws IOException {
    NavigableSet<Long> numbers = new TreeSet<>();
    for (Path build : children(folder.resolve(BUILDS))) {
      if (name(build).matches("[1-9][0-9]{0,17}")) {
        numbers.add(Long.parseLong(name(build)));
      }
    }
    return numbers;
  }

  /** Makes a build the one that is searched, in one step that survives a loss of power. */
  void publish(long build) throws IOException {
    try (Directory builds = disk.apply(FSDirectory.open(folder.resolve(BUILDS)))) {
      builds.syncMetaData();
    }
    Files.deleteIfExists(folder.resolve(NEXT));
    try (Directory root = disk.apply(FSDirectory.open(folder))) {
      try (IndexOutput out = root.createOutput(NEXT, IOContext.DEFAULT)) {
        byte[] line = (build + "\n").getBytes(StandardCharsets.US_ASCII);
        out.writeBytes(line, line.length);
      }
      root.sync(Set.of(NEXT));
      root.rename(NEXT, CURRENT);
      root.syncMetaData();
    }
  }

  /**
   * Deletes what is neither the current build nor the one before it; the lock is held. Where the
   * current build is not known, nothing is deleted.
   */
  void sweep() throws IOException {
    long current;
    try {
      current = current().orElse(0);
    } catch (IndexUnusableException unknown) {
      return;
    }
    NavigableSet<Long> numbers = numbers();
    Long previous = numbers.lower(current);
    for (long number : numbers) {
      boolean isKept = number == current || (previous != null && number == previous);
      if (!isKept) {
        delete(buildFolder(number));
      }
    }
    Files.deleteIfExists(folder.resolve(NEXT));
    if (current > 0) {
      for (Path file : looseFiles()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static void delete(Path build) throws IOException {
    try (Stream<Path> files = Files.walk(build)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
