package org.communique.extract;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The numbers a browser prints before the items of an ordered list. */
final class ListNumbers {
  static final ListNumbers NONE = new ListNumbers('1', 1);

  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] LETTERS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  private final char type;
  private int next;

  private ListNumbers(char type, int next) {
    this.type = type;
    this.next = next;
  }

  /**
   * @param type the attribute of HTML: 1, a, A, i or I
   * @param start number of the first item
   */
  static ListNumbers of(@Nullable String type, @Nullable String start) {
    char kind = type != null && type.matches("[1aAiI]") ? type.charAt(0) : '1';
    int first = start != null && start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
    return new ListNumbers(kind, first);
  }

  String next() {
    int number = next++;
    return switch (type) {
          case 'a' -> letters(number);
          case 'A' -> letters(number).toUpperCase(Locale.ROOT);
          case 'i' -> roman(number);
          case 'I' -> roman(number).toUpperCase(Locale.ROOT);
          default -> Integer.toString(number);
        }
        + ".";
  }

  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('a' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  private static String roman(int number) {
    StringBuilder roman = new StringBuilder();
    int rest = number % 4000;
    for (int i = 0; i < VALUES.length; i++) {
      for (; rest >= VALUES[i]; rest -= VALUES[i]) {
        roman.append(LETTERS[i]);
      }
    }
    return roman.toString();
  }
}
