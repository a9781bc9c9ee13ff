package org.communique.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedPagesTest {
  private static final float WIDTH_OF_LETTER = 5;
  private final List<PrintedLine> lines = new ArrayList<>();

  @Test
  void firstLineThatEndsEarlyIsABlockOfItsOwn() {
    add(0, 100, "Accord sur le port de Brume");
    add(0, 114, "Les Parties au présent accord, réunies à Brume pour leur vingtième");
    add(0, 128, "conférence, ont adopté le texte.");
    assertEquals(2, paragraphs().size());
  }

  @Test
  void gapPartsParagraphsWhoseLastLineIsFull() {
    add(0, 100, "The ministers of both countries met in the harbour of Almery and of");
    add(0, 114, "the lighthouse, and there they spoke of ships and of their storms.");
    add(0, 140, "They will meet again.");
    assertEquals(2, paragraphs().size());
  }

  @Test
  void paragraphGoesOnOverTheEndOfAPageAndTheNoteAtItsFoot() {
    add(0, 100, "The ministers of both countries met in the harbour of Almery and saw");
    lines.add(line(0, 700, "1 A town of fishermen.", 8, false));
    add(1, 100, "the lighthouse there.");
    assertEquals(
        List.of(
            "1 A town of fishermen.",
            "The ministers of both countries met in the harbour of Almery and saw\n"
                + "the lighthouse there."),
        paragraphs());
  }

  @Test
  void paragraphThatIsCompleteEndsWithThePage() {
    add(0, 100, "The ministers of both countries met in the harbour of Almery today.");
    add(1, 100, "They will meet again.");
    assertEquals(2, paragraphs().size());
  }

  @Test
  void runningHeadsAndPageNumbersAreLeftOut() {
    for (int page = 0; page < 3; page++) {
      add(page, 40, "Harbour Dialogue, meeting " + (page + 1));
      add(page, 100, "Ships come and go. " + "x".repeat(page + 1) + ".");
      add(page, 800, "- " + (page + 1) + " -");
    }
    assertEquals(
        List.of("Ships come and go. x.", "Ships come and go. xx.", "Ships come and go. xxx."),
        paragraphs());
  }

  @Test
  void titleThatLaterPagesRepeatAsTheirHeadStays() {
    lines.add(line(0, 100, "Harbour Dialogue", 16, true));
    add(0, 140, "The ministers met.");
    for (int page = 1; page < 4; page++) {
      add(page, 40, "Harbour Dialogue");
      add(page, 100, "They spoke of matter " + "x".repeat(page) + ".");
    }
    assertEquals("Harbour Dialogue", paragraphs().getFirst());
    assertEquals(5, paragraphs().size());
  }

  @Test
  void largestLineIsTheTitleAndBolderOnesAreHeadings() {
    lines.add(line(0, 100, "Joint Statement", 16, false));
    add(0, 130, "The ministers met and spoke.");
    lines.add(line(0, 144, "Fisheries", 10, true));
    add(0, 158, "They agreed on quotas.");
    List<TextBlock.Kind> kinds = PrintedPages.blocks(lines).stream().map(TextBlock::kind).toList();
    assertEquals(
        List.of(
            TextBlock.Kind.TITLE,
            TextBlock.Kind.PARAGRAPH,
            TextBlock.Kind.HEADING,
            TextBlock.Kind.PARAGRAPH),
        kinds);
  }

  @Test
  void markOfANoteIsNoPartOfTheWordBeforeIt() {
    PrintedLine word = line(0, 100, "Version of 2015", 10, false);
    lines.add(word);
    lines.add(new PrintedLine(0, "1", word.right(), word.right() + 3, 96, 6.5f, false, 3));
    assertEquals(List.of("Version of 2015 1"), paragraphs());
  }

  @Test
  void signaturesSideBySideAreReadOneAfterTheOther() {
    add(0, 100, "For the Government of the Kingdom\tFor the Government of the");
    add(0, 114, "of Sweden\tRepublic of Estonia");
    add(0, 128, "Carl Bildt\tTiit Vähi");
    assertEquals(
        List.of(
            "For the Government of the Kingdom\nof Sweden",
            "Carl Bildt",
            "For the Government of the\nRepublic of Estonia",
            "Tiit Vähi"),
        paragraphs());
  }

  @Test
  void headThatStandsOnlyOnceIsToldByItsLettersAndItsPlace() {
    add(0, 100, "The ministers met.");
    lines.add(line(1, 40, "Harbour Papers", 8, false));
    add(1, 100, "They spoke of storms.");
    assertEquals(List.of("The ministers met.", "They spoke of storms."), paragraphs());
  }

  private void add(int page, float y, String text) {
    lines.add(line(page, y, text, 10, false));
  }

  private static PrintedLine line(int page, float y, String text, float size, boolean isBold) {
    float width = text.length() * WIDTH_OF_LETTER * size / 10;
    float firstWord = text.split(" ", 2)[0].length() * WIDTH_OF_LETTER * size / 10;
    return new PrintedLine(page, text, 50, 50 + width, y, size, isBold, firstWord);
  }

  private List<String> paragraphs() {
    return PrintedPages.blocks(lines).stream().map(TextBlock::text).toList();
  }
}
