package org.communique.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommuniqueIdTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"a", "0", "z9", "a-b", "trilateral-ministerial-meeting-2k7q9d4m", "1-2-3"})
  void wordsOfLettersAndDigitsWithSingleHyphensAreAnId(String value) {
    assertTrue(CommuniqueId.isWellFormed(value));
    assertEquals(value, new CommuniqueId(value).value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "-a", "a-", "a--b", "A", "a b", "a_b", "é", "a\n", "a/b", "٣"})
  void anythingElseIsNone(String value) {
    assertFalse(CommuniqueId.isWellFormed(value));
    assertThrows(IllegalArgumentException.class, () -> new CommuniqueId(value));
  }

  @Test
  void anIdHasAHundredCharactersAtMost() {
    assertTrue(CommuniqueId.isWellFormed("a".repeat(100)));
    assertFalse(CommuniqueId.isWellFormed("a".repeat(101)));
  }
}
