package org.communique.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.communique.corpus.Corpus;
import org.communique.corpus.CorpusFile;
import org.communique.extract.Extraction;
import org.communique.extract.FailureReason;
import org.communique.extract.TextExtractor;
import org.communique.extract.TikaTextExtractor;
import org.communique.model.CommuniqueText;
import org.communique.model.Paragraph;
import org.junit.jupiter.api.Test;

/** Every file of a real collection becomes a text, but for scans. */
class RealCorpusTest {
  private static final Path CORPUS = Path.of("../shared/corpus");

  @Test
  void everyFileButScansBecomesAText() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "no " + CORPUS + " here: real files are not read");
    CommuniqueAssembler assembler = new CommuniqueAssembler();
    Set<FailureReason> reasons = new TreeSet<>();
    try (TextExtractor extractor = new TikaTextExtractor()) {
      for (CorpusFile file : Corpus.open(CORPUS).list().files()) {
        switch (extractor.extract(file.absolute())) {
          case Extraction.Extracted extracted ->
              extracted.documents().forEach(document -> check(assembler.assemble(document)));
          case Extraction.NotExtracted failed -> reasons.add(failed.reason());
        }
      }
    }
    assertEquals(Set.of(FailureReason.IMAGE_ONLY), reasons);
  }

  private static void check(CommuniqueText text) {
    assertFalse(text.paragraphs().isEmpty(), text.title());
    for (Paragraph paragraph : text.paragraphs()) {
      assertFalse(paragraph.sentences().isEmpty(), text.title());
    }
  }
}
