package org.communique;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The file {@code serving} in the folder of an index: where a server on this machine answers for
 * it, for the launcher, which then need not start a process. Two lines: the address, and the key
 * that the server knows itself by, so that another one at an address of old is not mistaken for it.
 * Only the owner may read it.
 */
final class ServingFile implements AutoCloseable {
  private static final String NAME = "serving";
  private static final int KEY_BYTES = 16;

  private final Path file;
  private final String key;

  private ServingFile(Path file, String key) {
    this.file = file;
    this.key = key;
  }

  /** The file of a server that is to start. */
  static ServingFile in(Path index) {
    byte[] random = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(random);
    return new ServingFile(index.resolve(NAME), HexFormat.of().formatHex(random));
  }

  String key() {
    return key;
  }

  /** Says where the server answers; a folder that cannot be written says nothing. */
  void write(int port) {
    List<String> lines = List.of("http://127.0.0.1:" + port, key);
    try {
      Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), NAME, ".new", owner());
      try {
        Files.write(fresh, lines, StandardCharsets.US_ASCII);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      log("launchers will not find this server", e);
    }
  }

  private FileAttribute<?>[] owner() {
    boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return isPosix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** Removes the file, unless it is that of a later server. */
  @Override
  public void close() {
    try {
      if (Files.exists(file) && Files.readAllLines(file).contains(key)) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      log("the file that names this server stays", e);
    }
  }

  private static void log(String message, IOException cause) {
    System.getLogger(ServingFile.class.getName()).log(System.Logger.Level.DEBUG, message, cause);
  }
}
