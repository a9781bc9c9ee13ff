package org.communique.bench;

import java.util.Random;

/**
 * Makes other texts of texts: every third word of small letters gives way to one that was met
 * before, so that the result is no copy of anything, and words keep how often they are used.
 */
final class VariedWords {
  private static final int ONE_IN = 3;
  private static final int REMEMBERED = 1 << 16;
  private static final int MIN_LETTERS = 4;

  private final Random random;
  private final String[] met = new String[REMEMBERED];
  private int known;

  VariedWords(long seed) {
    random = new Random(seed);
  }

  String varied(String text) {
    StringBuilder varied = new StringBuilder(text.length() + 64);
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isSmall(text.charAt(end))) {
        end++;
      }
      if (end - at >= MIN_LETTERS && isWord(text, at, end)) {
        varied.append(wordFor(text.substring(at, end)));
      } else {
        end = Math.max(end, at + 1);
        varied.append(text, at, end);
      }
      at = end;
    }
    return varied.toString();
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isWord(String text, int start, int end) {
    return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  private String wordFor(String word) {
    boolean isKept = known == 0 || random.nextInt(ONE_IN) > 0;
    String other = isKept ? word : met[random.nextInt(known)];
    met[known < REMEMBERED ? known++ : random.nextInt(REMEMBERED)] = word;
    return other;
  }
}
