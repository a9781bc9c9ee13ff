package org.communique.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.communique.model.CommuniqueText;
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
  @ValueSource(strings = {"", "0", "-1", "1-", "1-abc", "x", "1-abcdef", "1-ABCDE", "99999999"})
  void anythingElseIsNoKey(String parameter) {
    assertEquals(Optional.empty(), ParagraphKey.parse(parameter));
  }
}
