package org.communique.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a file system says of a file without opening it. A file whose stamp is as before has the
 * same bytes: whoever writes to it, or puts another file in its place, also sets the time of its
 * last change of status, which no program can set back.
 *
 * @param sizeBytes its size
 * @param modified time its bytes were last written, which programs can set
 * @param changed time anything of it was last changed
 * @param device number of the file system
 * @param inode number of the file in it
 */
public record FileStamp(
    long sizeBytes, Instant modified, Instant changed, long device, long inode) {

  /** The stamp of a file; empty on systems that do not tell the time of the last change. */
  static Optional<FileStamp> of(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return Optional.empty();
    }
    Map<String, Object> found =
        Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,dev,ino");
    return Optional.of(
        new FileStamp(
            number(found, "size"),
            time(found, "lastModifiedTime"),
            time(found, "ctime"),
            number(found, "dev"),
            number(found, "ino")));
  }

  private static long number(Map<String, Object> found, String name) throws IOException {
    if (found.get(name) instanceof Number number) {
      return number.longValue();
    }
    throw new IOException("the file system does not tell " + name);
  }

  private static Instant time(Map<String, Object> found, String name) throws IOException {
    if (found.get(name) instanceof FileTime time) {
      return time.toInstant();
    }
    throw new IOException("the file system does not tell " + name);
  }

  /** Whether nothing of the file was changed at a time or after it. */
  boolean isOlderThan(Instant time) {
    return modified.isBefore(time) && changed.isBefore(time);
  }
}
