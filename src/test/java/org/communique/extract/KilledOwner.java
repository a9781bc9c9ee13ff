package org.communique.extract;

import java.nio.file.Path;

/** A program that reads a file which never ends, until it is killed. */
final class KilledOwner {
  private KilledOwner() {}

  /**
   * Runs.
   *
   * @param arguments the folder for temporary files, and the file
   */
  public static void main(String[] arguments) {
    ReaderCommand command =
        new ReaderCommand(
            MisbehavingReader.class.getName(), ExtractionLimits.DEFAULT, OcrSettings.OFF);
    try (TextExtractor extractor =
        new IsolatedTextExtractor(command, ProcessLimits.standard(), Path.of(arguments[0]))) {
      System.out.println(extractor.extract(Path.of(arguments[1])));
    }
  }
}
