package org.communique.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.io.TikaInputStream;

/**
 * Reads files with Tika in this process. What a parser throws is caught for each file, errors of
 * the machine such as an overflown stack included; a parser that never ends is not stopped.
 */
public final class TikaTextExtractor implements TextExtractor {
  private final TikaParsers parsers = new TikaParsers();
  private final ExtractionLimits limits;
  private final OcrSettings ocr;

  public TikaTextExtractor() {
    this(ExtractionLimits.DEFAULT);
  }

  public TikaTextExtractor(ExtractionLimits limits) {
    this(limits, OcrSettings.OFF);
  }

  public TikaTextExtractor(ExtractionLimits limits, OcrSettings ocr) {
    this.limits = limits;
    this.ocr = ocr;
  }

  @Override
  @SuppressWarnings("CatchThrowable") // Parsers throw anything, and one file must not end the run.
  public Extraction extract(Path file) {
    try {
      long sizeBytes = Files.size(file);
      if (sizeBytes > limits.maxFileBytes()) {
        return new Extraction.NotExtracted(
            FailureReason.TOO_LARGE, sizeBytes + " of at most " + limits.maxFileBytes() + " bytes");
      }
      if (sizeBytes == 0) {
        return new Extraction.NotExtracted(FailureReason.EMPTY, "0 bytes");
      }
      if (!Files.isReadable(file)) {
        return new Extraction.NotExtracted(FailureReason.UNREADABLE, "access denied");
      }
      return read(file);
    } catch (Throwable thrown) {
      return Failures.of(thrown);
    }
  }

  private Extraction read(Path file) throws Exception {
    Path name = file.getFileName();
    try (TikaInputStream in = TikaInputStream.get(file)) {
      return new FileReading(parsers, limits, ocr).read(in, name == null ? "" : name.toString());
    }
  }

  @Override
  public void close() {}
}
