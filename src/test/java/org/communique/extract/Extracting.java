package org.communique.extract;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What tests ask of the extractor. */
final class Extracting {
  private static final TextExtractor EXTRACTOR = new TikaTextExtractor();

  private Extracting() {}

  static Extraction.Extracted extracted(Path file) {
    return assertInstanceOf(
        Extraction.Extracted.class,
        EXTRACTOR.extract(file),
        () -> EXTRACTOR.extract(file).toString());
  }

  static Extraction.NotExtracted notExtracted(Path file) {
    return assertInstanceOf(Extraction.NotExtracted.class, EXTRACTOR.extract(file));
  }

  static List<String> entries(Path file) {
    return extracted(file).documents().stream().map(ExtractedDocument::entry).toList();
  }

  /** The omissions of a file, each as its entry and reason. */
  static List<String> omissions(Path file) {
    return extracted(file).omissions().stream()
        .map(omission -> omission.entry() + " " + omission.reason())
        .toList();
  }

  static List<String> texts(ExtractedDocument document) {
    return document.blocks().stream().map(block -> block.text().strip()).toList();
  }

  static Path write(Path file, byte[] bytes) throws IOException {
    return Files.write(file, bytes);
  }

  static Path write(Path file, String text) throws IOException {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
