package org.communique.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        7,
        42,
        999,
        1_000,
        12_345,
        999_999,
        1_000_000,
        1_234_567_890,
        -1,
        -999,
        -1_000,
        -123_456,
        Long.MAX_VALUE,
        Long.MIN_VALUE
      })
  void numbersAreGroupedAsInEnglish(long number) {
    assertEquals(String.format(Locale.ENGLISH, "%,d", number), Wording.number(number));
  }
}
