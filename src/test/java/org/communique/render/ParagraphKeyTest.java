package org.communique.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Optional;
import org.communique.model.CommuniqueText;
import org.communique.model.Paragraph;
import org.communique.study.QuotedPlace;
import org.communique.testing.Communiques;
import org.communique.testing.SampleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphKeyTest {
  private static CommuniqueText text(String... paragraphs) {
    SampleText text = SampleText.of("text-1a2b3c4d", "A text");
    for (String paragraph : paragraphs) {
      text.paragraph(paragraph);
    }
    return text.build().text();
  }

  private static int find(int number, String words, CommuniqueText text) {
    return new ParagraphKey(number, ParagraphKey.of(words)).find(text);
  }

  @Test
  void aParagraphIsFoundUnderAnotherNumber() {
    assertEquals(2, find(2, "Beta.", text("Alpha.", "Beta.", "Gamma.")));
    assertEquals(3, find(2, "Beta.", text("Al", "pha.", "Beta.", "Gamma.")));
    assertEquals(1, find(3, "Beta.", text("Beta.", "Gamma.")));
    assertEquals(1, find(9, "Beta.", text("Beta.")));
  }

  @Test
  void ofEqualParagraphsTheNearestIsMeant() {
    CommuniqueText text = text("Agreed.", "x", "Agreed.", "y", "Agreed.");

    assertEquals(3, find(3, "Agreed.", text));
    assertEquals(5, find(6, "Agreed.", text));
    assertEquals(1, find(2, "Agreed.", text));
  }

  /** The number under which a paragraph of one text is found in another. */
  private static int find(CommuniqueText before, int number, CommuniqueText now) {
    String fingerprint = new ParagraphKeys(before).of(before.paragraphs().get(number - 1));
    return ParagraphKey.parse(number + "-" + fingerprint).orElseThrow().find(now);
  }

  @Test
  void paragraphsThatWereJoinedAreFoundInTheWhole() {
    CommuniqueText before = text("Alpha is", "so. Beta is", "here", "Gamma. Delta.");
    CommuniqueText joined = text("Alpha is so. Beta is here Gamma. Delta.");
    CommuniqueText inPairs = text("Alpha is so. Beta is", "here Gamma. Delta.");

    for (int number = 1; number <= 4; number++) {
      assertEquals(1, find(before, number, joined));
      assertEquals(number < 3 ? 1 : 2, find(before, number, inPairs), "of " + number);
    }
  }

  @Test
  void aParagraphThatWasPartedIsFoundWhereItBegins() {
    CommuniqueText before = text("Alpha. Beta. Gamma.", "Delta one. Delta two.", "Epsilon.");
    CommuniqueText parted =
        text("Alpha.", "Beta.", "Gamma.", "Delta one.", "Delta two.", "Epsilon.");

    assertEquals(1, find(before, 1, parted));
    assertEquals(4, find(before, 2, parted));
    assertEquals(6, find(before, 3, parted));
  }

  @Test
  void ofEqualParagraphsTheOneWithTheSameTextBehindItIsMeant() {
    CommuniqueText before = text("Agreed.", "On fish.", "Agreed.", "On trade.", "Agreed.");
    CommuniqueText now = text("Agreed. On fish.", "Agreed.", "On trade.", "Agreed.");

    assertEquals(1, find(before, 1, now));
    assertEquals(2, find(before, 3, now));
    assertEquals(4, find(before, 5, now));
  }

  @Test
  void ofParagraphsThatRepeatTheOneInTheSamePlaceIsMeant() {
    String row =
        "The Parties shall notify each other of all laws that were enacted since the last.";
    CommuniqueText before = text("One.", "Two.", "Three.", row, row, "Four.", "Five.", row, row);
    CommuniqueText now = text("One. Two. Three.", row, row + " Four.", "Five. " + row, row);

    assertEquals(List.of(2, 3), List.of(find(before, 4, now), find(before, 5, now)));
    assertEquals(List.of(4, 5), List.of(find(before, 8, now), find(before, 9, now)));
  }

  @Test
  void aKeyMadeWithoutTheTextIsTheSame() {
    CommuniqueText text = text("Alpha beta gamma. 和平", "Delta.", "Epsilon.");
    Paragraph second = text.paragraphs().get(1);

    assertEquals(
        new ParagraphKeys(text).of(second),
        ParagraphKeys.of(
            "Delta.",
            new QuotedPlace.Surroundings("\n\nEpsilon.", "AtextAlphabetagamma和平".length(), 33)));
  }

  @Test
  void anEditedParagraphIsFoundByItsOpening() {
    String opening = "The ministers of all the States of the northern sea have agreed today ";
    CommuniqueText before = text("We meet.", opening + "on herring.");

    assertEquals(3, find(before, 2, text("We meet.", "We talk.", opening + "on cod and salmon.")));
  }

  @Test
  void linksWithoutAnOpeningAreFoundAtTheBeginningsOfSentences() {
    CommuniqueText now = sentences("Alpha.", "Beta. Gamma.", "Delta. Epsilon.");

    assertEquals(2, new ParagraphKey(2, ParagraphKey.of("Gamma. Delta.")).find(now));
    assertEquals(1, new ParagraphKey(1, ParagraphKey.of("Alpha. Beta.")).find(now));
    assertEquals(3, new ParagraphKey(2, ParagraphKey.of("Epsilon.")).find(now));
  }

  private static CommuniqueText sentences(String... paragraphs) {
    return Communiques.communique("text-1a2b3c4d", "A text").paragraphs(paragraphs).build().text();
  }

  @Test
  void aParagraphThatIsGoneKeepsItsNumber() {
    assertEquals(2, find(2, "Beta.", text("Alpha.", "Gamma.")));
  }

  @Test
  void onlyLettersAndDigitsCount() {
    assertEquals(ParagraphKey.of("“Peace,  at sea”"), ParagraphKey.of("peace at\nSEA."));
    assertNotEquals(ParagraphKey.of("resolution 2397"), ParagraphKey.of("resolution 2379"));
    assertNotEquals(ParagraphKey.of("和平"), ParagraphKey.of("战争"));
  }

  @Test
  void keysAreReadAsTheyAreWritten() {
    assertEquals(Optional.of(new ParagraphKey(12, "")), ParagraphKey.parse("12"));
    String fingerprint = ParagraphKey.of("words");
    assertEquals(
        Optional.of(new ParagraphKey(3, fingerprint)), ParagraphKey.parse("3-" + fingerprint));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "-1",
        "1-",
        "1-abc",
        "x",
        "1-abcdef",
        "1-0123456789",
        "1-0123456789abcd",
        "1-ABCDE",
        "99999999"
      })
  void anythingElseIsNoKey(String parameter) {
    assertEquals(Optional.empty(), ParagraphKey.parse(parameter));
  }
}
