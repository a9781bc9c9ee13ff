package org.communique.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordCacheTest {
  private static final String LETTERS = "aAzZ\u0000\u0001éÿĀŁ中\uD83D\uDE00";

  private final WordCache<String> cache = new WordCache<>(word -> "made of " + word);

  @Test
  void everyWordHasWhatIsMadeOfIt() {
    Random random = new Random(7);
    for (int i = 0; i < 300_000; i++) {
      String word = word(random);
      String text = "before" + word + "behind";
      int end = text.length() - "behind".length();
      assertEquals("made of " + word, cache.get(text, "before".length(), end));
      assertEquals("made of " + word, cache.get(word));
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int length = random.nextInt(12); length >= 0; length--) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }

  @Test
  void whatIsMadeIsKept() {
    assertSame(cache.get("missiles"), cache.get("two missiles", 4, 12));
    assertSame(cache.get("denuclearization"), cache.get("a denuclearization", 2, 18));
  }

  @Test
  void onlyWhatIsNotThereIsMade() {
    List<String> made = new ArrayList<>();
    WordCache<String> counting =
        new WordCache<>(
            word -> {
              made.add(word);
              return word;
            });
    for (String word : List.of("the", "rule", "of", "law", "the", "law")) {
      counting.get(word);
    }
    assertEquals(List.of("the", "rule", "of", "law"), made);
  }
}
