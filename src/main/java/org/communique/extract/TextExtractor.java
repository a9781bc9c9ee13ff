package org.communique.extract;

import java.nio.file.Path;

/**
 * Takes the text out of files. Implementations differ in where the parser runs; all are safe for
 * use by several threads at once.
 */
public interface TextExtractor extends AutoCloseable {
  /**
   * Reads one file. Never throws for what is in the file: damage, encryption and crashes of the
   * parser are outcomes.
   */
  Extraction extract(Path file);

  @Override
  void close();
}
