package org.communique.corpus;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * Remembers the fingerprints of files with their {@link FileStamp}s, so that a file that nobody has
 * touched need not be read to know that it is the same. Losing the cache costs time only: a file it
 * does not know, or knows with another stamp, is read.
 *
 * <p>For one thread.
 */
public final class FingerprintCache {
  private static final String HEADER = "communique fingerprints 1";

  /**
   * A file touched so shortly before it was read may be touched again within the same tick of the
   * file system's clock; the coarsest in use, of FAT, is two seconds.
   */
  private static final Duration CLOCK_TICK = Duration.ofSeconds(2);

  private final Optional<Path> file;
  private final Map<String, Known> before;
  private final Map<String, Known> now = new TreeMap<>();

  private final InstantSource clock;
  private int filesRead;

  private FingerprintCache(Optional<Path> file, Map<String, Known> before, InstantSource clock) {
    this.file = file;
    this.before = before;
    this.clock = clock;
  }

  /**
   * A fingerprint that was taken.
   *
   * @param read when reading the file began
   */
  private record Known(FileStamp stamp, String sha256, Instant read) {
    boolean holdsFor(FileStamp other) {
      return stamp.equals(other) && stamp.isOlderThan(read.minus(CLOCK_TICK));
    }
  }

  /** A cache that remembers nothing: every file is read. */
  public static FingerprintCache none() {
    return new FingerprintCache(Optional.empty(), Map.of(), InstantSource.system());
  }

  /** The cache in a file; empty when there is none or it is damaged. */
  public static FingerprintCache in(Path file) {
    return in(file, InstantSource.system());
  }

  static FingerprintCache in(Path file, InstantSource clock) {
    return new FingerprintCache(Optional.of(file), load(file), clock);
  }

  /** The cache in a file with nothing taken from it: every file is read, and then remembered. */
  public static FingerprintCache emptyIn(Path file) {
    return new FingerprintCache(Optional.of(file), Map.of(), InstantSource.system());
  }

  /**
   * The SHA-256 of a file's bytes.
   *
   * @throws IOException when it cannot be read
   */
  public String fingerprint(CorpusFile of) throws IOException {
    Instant begin = clock.instant();
    Optional<FileStamp> stamp = FileStamp.of(of.absolute());
    Known known = before.get(of.path());
    if (known != null && stamp.isPresent() && known.holdsFor(stamp.get())) {
      now.put(of.path(), known);
      return known.sha256();
    }
    filesRead++;
    String sha256 = Fingerprint.of(of.absolute());
    stamp.ifPresent(seen -> now.put(of.path(), new Known(seen, sha256, begin)));
    return sha256;
  }

  /** Files whose content was read since the cache was opened. */
  public int filesRead() {
    return filesRead;
  }

  /** Writes what was asked for since the cache was opened, all or nothing. */
  public void save() throws IOException {
    if (file.isEmpty() || now.equals(before)) {
      return;
    }
    Path target = file.get();
    Path beside = target.resolveSibling(target.getFileName() + ".new");
    CRC32 check = new CRC32();
    try (DataOutputStream out =
        new DataOutputStream(
            new CheckedOutputStream(
                new BufferedOutputStream(Files.newOutputStream(beside)), check))) {
      write(out);
      out.writeLong(check.getValue());
    }
    Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void write(DataOutputStream out) throws IOException {
    out.writeUTF(HEADER);
    out.writeInt(now.size());
    for (Map.Entry<String, Known> entry : now.entrySet()) {
      Known known = entry.getValue();
      out.writeUTF(entry.getKey());
      out.writeLong(known.stamp.sizeBytes());
      write(out, known.stamp.modified());
      write(out, known.stamp.changed());
      out.writeLong(known.stamp.device());
      out.writeLong(known.stamp.inode());
      out.writeUTF(known.sha256);
      write(out, known.read);
    }
  }

  private static void write(DataOutputStream out, Instant time) throws IOException {
    out.writeLong(time.getEpochSecond());
    out.writeInt(time.getNano());
  }

  private static Map<String, Known> load(Path file) {
    CRC32 check = new CRC32();
    try (DataInputStream in =
        new DataInputStream(
            new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file)), check))) {
      Map<String, Known> known = read(in);
      long expected = check.getValue();
      return in.readLong() == expected ? known : Map.of();
    } catch (IOException | RuntimeException absentOrDamaged) {
      return Map.of();
    }
  }

  private static Map<String, Known> read(DataInputStream in) throws IOException {
    Map<String, Known> known = new HashMap<>();
    if (in.readUTF().equals(HEADER)) {
      for (int rest = in.readInt(); rest > 0; rest--) {
        String path = in.readUTF();
        FileStamp stamp =
            new FileStamp(
                in.readLong(), readInstant(in), readInstant(in), in.readLong(), in.readLong());
        known.put(path, new Known(stamp, in.readUTF(), readInstant(in)));
      }
    }
    return known;
  }

  private static Instant readInstant(DataInputStream in) throws IOException {
    return Instant.ofEpochSecond(in.readLong(), in.readInt());
  }
}
