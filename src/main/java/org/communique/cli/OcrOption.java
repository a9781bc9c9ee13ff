package org.communique.cli;

import org.communique.extract.OcrSettings;
import picocli.CommandLine.Option;

/** Whether scans are read, and in which languages. */
final class OcrOption {
  @Option(
      names = "--ocr",
      arity = "0",
      fallbackValue = "true",
      description =
          "Read scans and images with the program tesseract, which may take minutes a file.")
  private boolean isEnabled;

  @Option(
      names = "--ocr-languages",
      paramLabel = "LANGS",
      description = "Languages of the scans, such as eng+fra (default: ${DEFAULT-VALUE}).")
  private String languages = "";

  /**
   * The settings.
   *
   * @throws UsageException when the languages are none
   */
  OcrSettings settings() {
    try {
      return OcrSettings.of(isEnabled, languages);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "--ocr-languages takes codes of tesseract such as eng+fra, not '%s'."
              .formatted(languages));
    }
  }
}
