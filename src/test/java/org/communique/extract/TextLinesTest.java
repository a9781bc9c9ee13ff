package org.communique.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which lines of a plain text belong together. */
class TextLinesTest {
  @TempDir Path folder;

  @Test
  void treatyThatBeginsWithAnArticleIsNoNewsMessage() throws IOException {
    assertEquals(
        List.of("Article 12\nRight to food", "1. Everyone has the right to food."),
        blocks("Article 12\nRight to food\n1. Everyone has the right to food.\n"));
  }

  @Test
  void linesOfOnePartyOfASignatureBlockStayTogether() throws IOException {
    assertEquals(
        List.of(
            "Done at Lima.",
            "For the Government of Peru:\nA. Rojas\nMinister of Trade",
            "FOR THE GOVERNMENT OF JAPAN:\nB. Sato\nAmbassador"),
        blocks(
            "Done at Lima.\n"
                + "For the Government of Peru:\nA. Rojas\nMinister of Trade\n"
                + "FOR THE GOVERNMENT OF JAPAN:\nB. Sato\nAmbassador\n"));
  }

  @Test
  void aNameBesideItsPartyGoesOnInTheNextLine() throws IOException {
    assertEquals(
        List.of(
            "For the Kingdom of Norway: KARI LIE, Minister of Fisheries and of the\nSea",
            "For Japan: B. SATO, Ambassador"),
        blocks(
            "For the Kingdom of Norway: KARI LIE, Minister of Fisheries and of the\nSea\n"
                + "For Japan: B. SATO, Ambassador\n"));
  }

  @Test
  void itemsAfterALeadInAreNoLinesOfAParty() throws IOException {
    assertEquals(
        List.of(
            "For the Purposes of this Agreement:",
            "(a) “Party” means a State that is bound by it;",
            "(b) “ship” means any ship."),
        blocks(
            "For the Purposes of this Agreement:\n"
                + "(a) “Party” means a State that is bound by it;\n(b) “ship” means any ship.\n"));
  }

  @Test
  void whereALineIsAParagraphSoIsThatOfAParty() throws IOException {
    String article =
        "This Agreement shall enter into force on the day on which both Parties have told each"
            + " other that the conditions of their laws for it have been met, and shall remain in"
            + " force.";
    assertEquals(
        List.of(article, article, "For the Government of Peru:", "A. Rojas"),
        blocks(article + "\n" + article + "\nFor the Government of Peru:\nA. Rojas\n"));
  }

  @Test
  void numberWithASpaceInItIsTheNumberOfAnArticle() throws IOException {
    assertEquals(
        List.of("Article 1 3\nCustoms duties", "No duty shall be introduced."),
        blocks("Article 1 3\nCustoms duties\nNo duty shall be introduced.\n"));
  }

  private List<String> blocks(String text) throws IOException {
    Path file = folder.resolve("text.txt");
    Files.writeString(file, text);
    Extraction extraction = new TikaTextExtractor().extract(file);
    return assertInstanceOf(Extraction.Extracted.class, extraction)
        .documents()
        .getFirst()
        .blocks()
        .stream()
        .map(block -> block.text().strip())
        .toList();
  }
}
