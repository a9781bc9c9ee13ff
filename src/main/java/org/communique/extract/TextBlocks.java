package org.communique.extract;

import java.util.List;

/** What is true of several blocks together. */
final class TextBlocks {
  /** HANGUL FILLER counts as a letter but shows nothing. */
  private static final int FILLER = 0x3164;

  private TextBlocks() {}

  /** Whether there is a letter or a digit. */
  static boolean hasWords(List<TextBlock> blocks) {
    return blocks.stream()
        .flatMapToInt(block -> block.text().codePoints())
        .anyMatch(c -> Character.isLetterOrDigit(c) && c != FILLER);
  }
}
