package org.communique.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TikaTextExtractorTest {
  private static final Path FIXTURES = Path.of("src/test/resources/corpus");
  private static final TextExtractor EXTRACTOR = new TikaTextExtractor();

  @ParameterizedTest
  @CsvSource({
    "blank.txt, EMPTY",
    "scan.png, IMAGE_ONLY",
    "noise.bin, UNSUPPORTED",
    "truncated.docx, MALFORMED",
    "absent.txt, UNREADABLE",
  })
  void fileWithoutTextHasAReason(String file, FailureReason reason) {
    Extraction extraction = EXTRACTOR.extract(FIXTURES.resolve(file));
    assertEquals(reason, assertInstanceOf(Extraction.NotExtracted.class, extraction).reason());
  }

  @Test
  void fileAboveTheLimitIsRefused() {
    ExtractionLimits limits = new ExtractionLimits(10, 1_000, 1, 1);
    Extraction extraction =
        new TikaTextExtractor(limits).extract(FIXTURES.resolve("statement.txt"));
    assertEquals(
        FailureReason.TOO_LARGE,
        assertInstanceOf(Extraction.NotExtracted.class, extraction).reason());
  }

  @Test
  void textAboveTheLimitIsCutAndMarked() {
    ExtractionLimits limits = new ExtractionLimits(1_000_000, 100, 1, 1);
    Extraction extraction =
        new TikaTextExtractor(limits).extract(FIXTURES.resolve("statement.txt"));
    assertTrue(documentsOf(extraction).getFirst().truncated());
  }

  @Test
  void archiveGivesEveryEntryOfEveryDepth() {
    List<String> entries = documents("archive.zip").stream().map(ExtractedDocument::entry).toList();
    assertEquals(List.of("first.txt", "inner.zip/deep/second.txt"), entries);
  }

  @Test
  void archiveInAnArchiveIsLeftWhereTheDepthEnds() {
    ExtractionLimits limits = new ExtractionLimits(1_000_000, 1_000_000, 1, 100);
    Extraction extraction = new TikaTextExtractor(limits).extract(FIXTURES.resolve("archive.zip"));
    assertEquals(1, documentsOf(extraction).size());
  }

  @Test
  void alternativesOfAMailAreOneDocument() {
    List<ExtractedDocument> documents = documents("mail.eml");
    assertEquals(
        List.of("", "annex.txt"), documents.stream().map(ExtractedDocument::entry).toList());
    assertEquals(
        List.of("The ministers met in Port Almery.", "They agreed to share warnings of storms."),
        texts(documents.getFirst()));
    assertEquals("2021-05-04T10:00:00Z", documents.getFirst().metadata().get("date"));
  }

  @Test
  void surroundingsOfAPageAreLeftOut() {
    String text = String.join("\n", texts(documents("statement.html").getFirst()));
    assertTrue(text.contains("State\tShips"), text);
    assertTrue(!text.contains("About us") && !text.contains("rights") && !text.contains("never"));
  }

  @Test
  void headerOfAnEditionIsLeftOutAndItsNotesStandBehindTheText() {
    List<TextBlock> blocks = documents("edition.xml").getFirst().blocks();
    int size = blocks.size();
    assertEquals(
        List.of(
            new TextBlock(TextBlock.Kind.NOTE, 0, "A note on the title."),
            new TextBlock(TextBlock.Kind.NOTE, 0, "A note on the place,"),
            new TextBlock(TextBlock.Kind.NOTE, 0, "of two paragraphs.")),
        blocks.subList(size - 3, size));
    String text = String.join("\n", texts(documents("edition.xml").getFirst()));
    assertTrue(!text.contains("Never") && text.contains("Port Almery. They agreed"), text);
  }

  @Test
  void frontMatterIsMetadata() {
    ExtractedDocument document = documents("statement.md").getFirst();
    assertEquals("2021-05-04", document.metadata().get("date"));
    assertEquals("Joint Statement of\u00A0the Harbour Dialogue", document.metadata().get("title"));
    assertEquals(
        new TextBlock(TextBlock.Kind.HEADING, 6, "Maritime safety"), document.blocks().get(1));
  }

  @ParameterizedTest
  @CsvSource({"windows-1252.txt, Déclaration commune", "utf-16.txt, Совместное заявление"})
  void encodingIsToldFromTheBytes(String file, String firstBlock) {
    assertEquals(firstBlock, texts(documents(file).getFirst()).getFirst());
  }

  @Test
  void linesOfAnUnwrappedTextAreParagraphs(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("lines.txt");
    Files.writeString(
        file, "Joint press release\nThe ministers met. They talked.\nThey will meet again.\n");
    assertEquals(3, documentsOf(EXTRACTOR.extract(file)).getFirst().blocks().size());
  }

  @Test
  void yearAtTheStartOfAMarkdownLineIsNoListNumber(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("list.md");
    Files.writeString(file, "1.  It happened in the spring of the year\n2021. It ended soon.\n");
    assertEquals(1, documentsOf(EXTRACTOR.extract(file)).getFirst().blocks().size());
  }

  @Test
  void tableInMarkdownIsRows(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("table.md");
    Files.writeString(file, "| State | Ships |\n| --- | ---: |\n| Almery | 3 |\n\nThey met.\n");
    List<TextBlock> blocks = documentsOf(EXTRACTOR.extract(file)).getFirst().blocks();
    assertEquals(new TextBlock(TextBlock.Kind.TABLE_ROW, 0, "State\tShips"), blocks.get(0));
    assertEquals(new TextBlock(TextBlock.Kind.TABLE_ROW, 0, "Almery\t3"), blocks.get(1));
    assertEquals(3, blocks.size());
  }

  @Test
  void printedPagesAboveTheLimitAreCutAndMarked() {
    ExtractionLimits limits = new ExtractionLimits(1_000_000, 100, 1, 1);
    Extraction extraction =
        new TikaTextExtractor(limits).extract(FIXTURES.resolve("statement.pdf"));
    assertTrue(documentsOf(extraction).getFirst().truncated());
  }

  private static List<ExtractedDocument> documents(String file) {
    return documentsOf(EXTRACTOR.extract(FIXTURES.resolve(file)));
  }

  private static List<ExtractedDocument> documentsOf(Extraction extraction) {
    return assertInstanceOf(Extraction.Extracted.class, extraction).documents();
  }

  private static List<String> texts(ExtractedDocument document) {
    return document.blocks().stream().map(block -> block.text().strip()).toList();
  }
}
