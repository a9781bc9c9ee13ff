package org.communique.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Which files are refused before anybody opens them. */
final class Refusal {
  private Refusal() {}

  /** Why the file is not read; empty when it can be. Never waits: a pipe is not opened. */
  static Optional<Extraction.NotExtracted> of(Path file, ExtractionLimits limits) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        return refused(FailureReason.UNREADABLE, "not a file but a folder, a pipe or a device");
      }
      return ofSize(attributes.size(), limits).or(() -> ofRights(file));
    } catch (NoSuchFileException e) {
      return refused(FailureReason.UNREADABLE, "no such file");
    } catch (IOException e) {
      return Optional.of(Failures.of(e));
    }
  }

  private static Optional<Extraction.NotExtracted> ofSize(long bytes, ExtractionLimits limits) {
    if (bytes == 0) {
      return refused(FailureReason.EMPTY, "0 bytes");
    }
    return bytes > limits.maxFileBytes()
        ? refused(
            FailureReason.TOO_LARGE, bytes + " of at most " + limits.maxFileBytes() + " bytes")
        : Optional.empty();
  }

  private static Optional<Extraction.NotExtracted> ofRights(Path file) {
    try {
      Files.newInputStream(file).close();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(Failures.of(e));
    }
  }

  private static Optional<Extraction.NotExtracted> refused(FailureReason reason, String detail) {
    return Optional.of(new Extraction.NotExtracted(reason, detail));
  }
}
