package org.communique.extract;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.tika.io.TikaInputStream;

/**
 * Reads files with Tika in this process, which should be one for nothing else: what a parser throws
 * is caught for each file, errors of the machine such as an overflown stack included, but a parser
 * that never ends is not stopped.
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
  public Extraction extract(Path file) {
    Path name = file.getFileName();
    return extract(file, name == null ? "" : name.toString());
  }

  /**
   * Reads a file that goes by another name.
   *
   * @param name for telling its format
   */
  @SuppressWarnings("CatchThrowable") // Parsers throw anything, and one file must not end the run.
  Extraction extract(Path file, String name) {
    Optional<Extraction.NotExtracted> refusal = Refusal.of(file, limits);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    try (TikaInputStream in = TikaInputStream.get(file)) {
      return new FileReading(parsers, limits, ocr).read(in, name);
    } catch (Throwable thrown) {
      return Failures.of(thrown);
    }
  }

  @Override
  public void close() {}
}
