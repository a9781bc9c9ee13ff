package org.communique.extract;

import static org.communique.extract.Extracting.notExtracted;
import static org.communique.extract.Extracting.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OcrReaderTest {
  private static final OcrSettings ENGLISH = new OcrSettings(true, List.of("eng"));

  @TempDir private Path folder;

  @Test
  void scanIsReadAndMarkedWhenAsked() throws IOException {
    assumeTesseract();
    ExtractedDocument document = read(scannedPdf());
    assertTrue(document.isOcr());
    assertEquals("true", document.metadata().get("ocr"));
    String text = String.join("\n", texts(document));
    assertTrue(text.contains("The ministers met in Port Almery"), text);
    assertTrue(text.contains("They agreed to share warnings"), text);
  }

  @Test
  void imageIsReadWhenAsked() throws IOException {
    assumeTesseract();
    Path file = folder.resolve("scan.png");
    ImageIO.write(picture(), "png", file.toFile());
    assertTrue(texts(read(file)).getFirst().contains("ministers"));
  }

  @Test
  void hugeImageIsRefusedBeforeItIsDecoded() throws IOException {
    assumeTesseract();
    Path file = folder.resolve("huge.png");
    ImageIO.write(
        new BufferedImage(20_000, 4_000, BufferedImage.TYPE_BYTE_BINARY), "png", file.toFile());
    Extraction extraction = new TikaTextExtractor(ExtractionLimits.DEFAULT, ENGLISH).extract(file);
    assertEquals(
        FailureReason.TOO_LARGE,
        assertInstanceOf(Extraction.NotExtracted.class, extraction).reason());
  }

  @Test
  void scanIsOnlyReportedUnlessAsked() throws IOException {
    assertEquals(FailureReason.IMAGE_ONLY, notExtracted(scannedPdf()).reason());
  }

  @Test
  void textThatIsThereIsNotReadAgain() {
    ExtractedDocument document = read(Path.of("src/test/resources/corpus/statement.pdf"));
    assertFalse(document.isOcr());
  }

  @Test
  void languageThatIsNotInstalledIsNamed() {
    assumeTesseract();
    Optional<String> problem = new OcrSettings(true, List.of("eng", "xxx")).problem();
    assertTrue(problem.orElseThrow().contains("'xxx'"), problem.toString());
    assertEquals(Optional.empty(), OcrSettings.OFF.problem());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "+", "eng;rm", "../eng", "-v"})
  void languagesThatAreNoneAreRefused(String languages) {
    assertThrows(IllegalArgumentException.class, () -> OcrSettings.of(true, languages));
  }

  @Test
  void languagesAreJoinedAsTesseractTakesThem() {
    assertEquals("eng+chi_sim", OcrSettings.of(true, "eng, chi_sim").joinedLanguages());
  }

  private static void assumeTesseract() {
    Optional<String> problem = ENGLISH.problem();
    assumeTrue(problem.isEmpty(), () -> "skipped: " + problem.orElse(""));
  }

  private static ExtractedDocument read(Path file) {
    Extraction extraction = new TikaTextExtractor(ExtractionLimits.DEFAULT, ENGLISH).extract(file);
    return assertInstanceOf(Extraction.Extracted.class, extraction, extraction.toString())
        .documents()
        .getFirst();
  }

  private Path scannedPdf() throws IOException {
    Path file = folder.resolve("scan.pdf");
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.drawImage(LosslessFactory.createFromImage(pdf, picture()), 50, 500, 500, 200);
      }
      pdf.save(file.toFile());
    }
    return file;
  }

  private static BufferedImage picture() {
    BufferedImage image = new BufferedImage(1_500, 600, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 1_500, 600);
    graphics.setColor(Color.BLACK);
    graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 56));
    graphics.drawString("The ministers met in Port Almery.", 80, 150);
    graphics.drawString("They agreed to share warnings of storms.", 80, 400);
    graphics.dispose();
    return image;
  }
}
