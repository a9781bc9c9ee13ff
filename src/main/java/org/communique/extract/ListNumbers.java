package org.communique.extract;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbers a browser prints before the items of an ordered list. */
final class ListNumbers {
  static final ListNumbers NONE = new ListNumbers('1', 1);

  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] LETTERS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  private static final Pattern STYLE =
      Pattern.compile("(?i)list-style(?:-type)?\\s*:\\s*([a-z-]+)");

  private final char type;
  private int next;

  private ListNumbers(char type, int next) {
    this.type = type;
    this.next = next;
  }

  /**
   * @param type the attribute of HTML: 1, a, A, i or I
   * @param style the attribute of HTML, in which {@code list-style-type} overrides the type
   * @param start number of the first item
   */
  static ListNumbers of(@Nullable String type, @Nullable String style, @Nullable String start) {
    char kind = type != null && type.matches("[1aAiI]") ? type.charAt(0) : '1';
    return new ListNumbers(styled(style == null ? "" : style, kind), numberOf(start, 1));
  }

  private static char styled(String style, char type) {
    Matcher named = STYLE.matcher(style);
    return named.find()
        ? switch (named.group(1).toLowerCase(Locale.ROOT)) {
          case "lower-alpha", "lower-latin" -> 'a';
          case "upper-alpha", "upper-latin" -> 'A';
          case "lower-roman" -> 'i';
          case "upper-roman" -> 'I';
          case "none", "disc", "circle", "square" -> '-';
          default -> '1';
        }
        : type;
  }

  private static int numberOf(@Nullable String digits, int otherwise) {
    return digits != null && digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : otherwise;
  }

  /**
   * The label of the next item; empty in a list without numbers.
   *
   * @param value the attribute with which an item sets its number
   */
  String next(@Nullable String value) {
    int number = numberOf(value, next);
    next = number + 1;
    return type == '-' ? "" : printed(type, number) + ".";
  }

  /**
   * A number as programs print it.
   *
   * @param type 1, a, A, i or I; anything else is taken as 1
   */
  static String printed(char type, int number) {
    return switch (type) {
      case 'a' -> letters(number);
      case 'A' -> letters(number).toUpperCase(Locale.ROOT);
      case 'i' -> roman(number);
      case 'I' -> roman(number).toUpperCase(Locale.ROOT);
      default -> Integer.toString(number);
    };
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
