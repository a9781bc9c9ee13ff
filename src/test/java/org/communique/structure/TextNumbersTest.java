package org.communique.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.communique.testing.CommuniqueTexts;
import org.junit.jupiter.api.Test;

class TextNumbersTest {
  private static TextNumbers numbers(String text) {
    return TextNumbers.of(CommuniqueTexts.of(text));
  }

  @Test
  void yearsAndAmountsAreKeptAndSingleDigitsAreNot() {
    assertEquals(
        Map.of("1951", 1, "1967", 1, "250", 2),
        numbers("The 1951 Convention, its 1967 Protocol, 250 of 250 in 3 days.").counts());
  }

  @Test
  void groupsOfThousandsAndDigitsOfOtherScriptsAreAlike() {
    TextNumbers english = numbers("12,500 persons by 2030");

    assertEquals(1.0, english.similarity(numbers("12 500 personnes d'ici 2030")));
    assertEquals(1.0, english.similarity(numbers("١٢٬٥٠٠ شخص بحلول ٢٠٣٠")));
  }

  @Test
  void theShareOfCommonNumbersIsCountedOverBoth() {
    TextNumbers one = numbers("10 20 30 30");
    TextNumbers other = numbers("20 30 40");

    assertEquals(2, one.common(other));
    assertEquals(2 / 5.0, one.similarity(other));
    assertEquals(0, numbers("none").similarity(numbers("none")));
  }
}
