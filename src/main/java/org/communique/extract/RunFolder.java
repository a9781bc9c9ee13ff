package org.communique.extract;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The one folder that a run writes its temporary files into. It is deleted when closed; when its
 * owner is killed instead, the next run deletes it. That the owner lives shows by a lock on a file
 * in it, which the operating system lets go with the process.
 */
final class RunFolder implements AutoCloseable {
  private static final String PREFIX = "communique-read-";
  private static final String LOCK = "lock";

  /** Between making a folder and locking it lies a moment in which it looks abandoned. */
  private static final Duration YOUTH = Duration.ofMinutes(1);

  private final Path folder;
  private final FileChannel lock;

  private RunFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Makes a folder in {@code parent}, and removes those that dead runs have left there. */
  static RunFolder create(Path parent) throws IOException {
    removeAbandoned(parent);
    Path folder = Files.createTempDirectory(parent, PREFIX).toAbsolutePath();
    FileChannel lock =
        FileChannel.open(
            folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    lock.lock();
    return new RunFolder(folder, lock);
  }

  Path folder() {
    return folder;
  }

  private static void removeAbandoned(Path parent) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path candidate : folders) {
        if (isAbandoned(candidate)) {
          delete(candidate);
        }
      }
    }
  }

  private static boolean isAbandoned(Path candidate) {
    try (FileChannel channel = FileChannel.open(candidate.resolve(LOCK), StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException ownedByThisProcess) {
      return false;
    } catch (IOException noLock) {
      return isOld(candidate);
    }
  }

  private static boolean isOld(Path folder) {
    try {
      Instant made = Files.getLastModifiedTime(folder).toInstant();
      return made.isBefore(Instant.now().minus(YOUTH));
    } catch (IOException gone) {
      return false;
    }
  }

  /** Deletes the files in a folder, and what is below; links are deleted and not followed. */
  static void empty(Path folder) {
    walk(folder, false);
  }

  /** Deletes a folder; what cannot be deleted stays, for the next run to try again. */
  static void delete(Path folder) {
    walk(folder, true);
  }

  private static void walk(Path folder, boolean deletesFolder) {
    try {
      Files.walkFileTree(folder, new Deleter(folder, deletesFolder));
    } catch (IOException e) {
      // Somebody else's, or in use: no reason to fail.
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      // The folder goes all the same.
    }
    delete(folder);
  }

  private static final class Deleter extends SimpleFileVisitor<Path> {
    private final Path root;
    private final boolean deletesRoot;

    private Deleter(Path root, boolean deletesRoot) {
      this.root = root;
      this.deletesRoot = deletesRoot;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      return delete(file);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
      return deletesRoot || !directory.equals(root) ? delete(directory) : FileVisitResult.CONTINUE;
    }

    private static FileVisitResult delete(Path file) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        // The others can go.
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
