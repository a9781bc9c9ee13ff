package org.communique.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.communique.extract.ExtractedDocument;
import org.communique.extract.Extraction;
import org.communique.extract.TextBlock;
import org.communique.extract.TikaTextExtractor;
import org.communique.model.CommuniqueText;
import org.communique.model.Paragraph;
import org.communique.model.TextSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommuniqueAssemblerTest {
  private static final CommuniqueAssembler ASSEMBLER = new CommuniqueAssembler();
  private static final TikaTextExtractor EXTRACTOR = new TikaTextExtractor();

  @ParameterizedTest
  @ValueSource(strings = {"md", "docx", "odt", "rtf", "pdf"})
  void sameWordsHaveTheSameIdInEveryFormat(String format) {
    assertEquals(
        CommuniqueIds.of(read("statement.txt")), CommuniqueIds.of(read("statement." + format)));
  }

  @Test
  void wrappedLinesJoinAndBrokenWordsAreWhole() {
    CommuniqueText text = read("wrapped.txt");
    assertEquals("AGREEMENT ON THE HARBOUR BETWEEN ALMERY AND BRESK", text.title());
    assertTrue(text.text().contains("decided to co\u2010operate and to maintain the lighthouse."));
    Paragraph second = text.paragraphs().get(1);
    assertEquals(List.of("Article 1 The lighthouse"), headings(text, second));
    assertEquals("2", text.paragraphs().get(3).printedNumber());
  }

  @Test
  void headerLinesAboveTheTitleAreMetadata() {
    CommuniqueText text =
        assemble("date 2023-06-03 International", "Joint Press Release", "They met. They talked.");
    assertEquals("Joint Press Release", text.title());
    assertEquals("date 2023-06-03 International", text.metadata("header"));
    assertEquals("Joint Press Release\n\nThey met. They talked.", text.text());
  }

  @Test
  void textOfOneBlockIsAParagraph() {
    CommuniqueText text = assemble("A similar conveyance of land");
    assertEquals(1, text.paragraphs().size());
    assertEquals(TextSpan.EMPTY, text.titleSpan());
  }

  @Test
  void titleFromOutsideIsNotRepeated() {
    ExtractedDocument document =
        document(
            new TreeMap<>(java.util.Map.of("title", "Joint Statement")),
            "JOINT STATEMENT",
            "They met.");
    CommuniqueText text = ASSEMBLER.assemble(document);
    assertEquals("Joint Statement\n\nThey met.", text.text());
  }

  @Test
  void trailingHeadingIsAParagraph() {
    TextBlock heading = new TextBlock(TextBlock.Kind.HEADING, 2, "Annex");
    TextBlock title = new TextBlock(TextBlock.Kind.HEADING, 1, "Statement");
    CommuniqueText text = ASSEMBLER.assemble(document(List.of(title, heading)));
    assertEquals("Annex", text.textOf(text.paragraphs().getFirst().span()));
  }

  @Test
  void invisibleCharactersGoAndSpacesAreSingle() {
    CommuniqueText text =
        assemble("Title of it", "A\u00A0\u3000b\u200B\u00ADc \uD800 d\u0007\u202Ee\u0301.");
    assertEquals("A bc \uFFFD d\u00E9.", text.textOf(text.paragraphs().getFirst().span()));
  }

  @Test
  void fiveMillionCharactersInOneLineTakeSeconds() {
    String line = "the ministers reaffirmed peace and ".repeat(150_000);
    assertTimeout(Duration.ofSeconds(20), () -> assemble("Long statement", line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Los Angeles, le 10 juin 2022",
        "Paris (France), le 1er juin 2022",
        "Washington, D.C., June 10, 2022",
        "Berlin, den 10. Juni 2022",
        "’s-Gravenhage, 10 juni 2022",
        "São Paulo, 10 de junho de 2022",
      })
  void placeAndDateBelowTheTitleAreNoPartOfIt(String dateline) {
    assertEquals(
        "Declaration on the Sea", assemble("Declaration on the Sea", dateline, "We met.").title());
  }

  @Test
  void numberOnALineOfItsOwnGoesWithTheParagraphBelow() {
    CommuniqueText text = assemble("Title of it", "12.", "The ministers met.", "(a)", "They left.");
    assertEquals(2, text.paragraphs().size());
    assertEquals("12", text.paragraphs().getFirst().printedNumber());
    assertEquals("(a) They left.", text.textOf(text.paragraphs().getLast().span()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12bis. A keeper leaves. | 12bis",
        "12 ter. A keeper leaves. | 12 ter",
        "3.1 Parties shall act. | 3.1",
        "[4. Parties shall act.] | 4",
        "3.5 million people fled. | ''",
      })
  void printedNumberIsKept(String paragraph, String number) {
    CommuniqueText text = assemble("Title of it", paragraph);
    assertEquals(number, text.paragraphs().getFirst().printedNumber());
  }

  @Test
  void shortLineBetweenParagraphsIsAHeadingInEveryFormat() {
    String above = "The ministers met.";
    String below = "They agreed to share warnings of storms and to train the crews together.";
    CommuniqueText text = assemble("Title of it", above, "Maritime security", below);
    assertEquals(List.of("Maritime security"), headings(text, text.paragraphs().getLast()));
  }

  @Test
  void namesBelowATextAreNoHeadings() {
    CommuniqueText text =
        assemble("Title of it", "They met.", "For Almery:", "Ada Lindqvist", "For Bresk:", "Tom B");
    assertEquals(5, text.paragraphs().size());
  }

  @Test
  void notesOfTheEditorsAreParagraphsBehindTheWording() {
    CommuniqueText text = read("edition.xml");
    List<Paragraph> paragraphs = text.paragraphs();
    assertEquals(6, paragraphs.size());
    assertEquals(Paragraph.Kind.PROSE, paragraphs.get(2).kind());
    assertEquals(Paragraph.Kind.NOTE, paragraphs.get(3).kind());
    assertEquals("A note on the title.", text.textOf(paragraphs.get(3).span()));
    CommuniqueText wording = text.withoutNotes();
    assertEquals(paragraphs.subList(0, 3), wording.paragraphs());
    assertTrue(text.text().startsWith(wording.text()));
    assertTrue(wording.text().endsWith("after an empty line"), wording.text());
    assertEquals(wording, wording.withoutNotes());
  }

  private static List<String> headings(CommuniqueText text, Paragraph paragraph) {
    return paragraph.headings().stream().map(text::textOf).toList();
  }

  private static CommuniqueText read(String file) {
    Extraction extraction = EXTRACTOR.extract(Path.of("src/test/resources/corpus", file));
    return ASSEMBLER.assemble(((Extraction.Extracted) extraction).documents().getFirst());
  }

  private static CommuniqueText assemble(String... paragraphs) {
    return ASSEMBLER.assemble(document(new TreeMap<>(), paragraphs));
  }

  private static ExtractedDocument document(
      TreeMap<String, String> metadata, String... paragraphs) {
    List<TextBlock> blocks =
        Arrays.stream(paragraphs)
            .map(text -> new TextBlock(TextBlock.Kind.PARAGRAPH, 0, text))
            .toList();
    return new ExtractedDocument("", "text/markdown", blocks, metadata, false);
  }

  private static ExtractedDocument document(List<TextBlock> blocks) {
    return new ExtractedDocument("", "text/html", blocks, new TreeMap<>(), false);
  }
}
