package org.communique.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.communique.extract.Extraction;
import org.communique.extract.TikaTextExtractor;
import org.communique.model.CommuniqueId;
import org.communique.model.CommuniqueText;
import org.communique.testing.written.WrittenFormat;
import org.communique.testing.written.WrittenText;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A text has the same title, headings, paragraphs and id, whatever program wrote its file. */
class SameTextInEveryFormatTest {
  private static final CommuniqueAssembler ASSEMBLER = new CommuniqueAssembler();
  private static final TikaTextExtractor EXTRACTOR = new TikaTextExtractor();

  @TempDir private static Path folder;

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("filesOfAllTexts")
  void textIsReadAsItWasWritten(String name, WrittenFormat format, WrittenText written)
      throws IOException {
    CommuniqueText text = read(written, format);
    assertEquals(written.title(), text.title());
    assertEquals(written.headings(), headings(text));
    assertEquals(written.paragraphs(), paragraphs(text));
    assertEquals(idOf(written), CommuniqueIds.of(text));
  }

  /** The bundled font of the PDF library has Latin, Greek, Cyrillic and Hebrew letters only. */
  private static Stream<Arguments> filesOfAllTexts() throws IOException {
    return WrittenText.all().stream()
        .flatMap(
            text ->
                Stream.of(WrittenFormat.values())
                    .filter(format -> format != WrittenFormat.PDF || text.isInLatinOrCyrillic())
                    .map(format -> Arguments.of(text.name(), format, text)));
  }

  private static CommuniqueId idOf(WrittenText written) throws IOException {
    return CommuniqueIds.of(read(written, WrittenFormat.TXT));
  }

  private static CommuniqueText read(WrittenText written, WrittenFormat format) throws IOException {
    Path file = folder.resolve(format.fileName(written));
    Files.write(file, format.write(written));
    Extraction.Extracted extracted =
        assertInstanceOf(Extraction.Extracted.class, EXTRACTOR.extract(file));
    assertEquals(1, extracted.documents().size());
    return ASSEMBLER.assemble(extracted.documents().getFirst());
  }

  private static List<String> headings(CommuniqueText text) {
    return text.paragraphs().stream()
        .flatMap(paragraph -> paragraph.headings().stream())
        .map(text::textOf)
        .toList();
  }

  /** The cells of a row are parted by a tab in one format and by a space in another. */
  private static List<String> paragraphs(CommuniqueText text) {
    return text.paragraphs().stream()
        .map(paragraph -> text.textOf(paragraph.span()).replace('\t', ' '))
        .toList();
  }
}
