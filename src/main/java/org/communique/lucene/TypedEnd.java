package org.communique.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of what somebody types, which suggestions go on from.
 *
 * @param before what stands before it and stays
 * @param field the name before a colon, lower-case; empty for none
 * @param words the last words, folded, the last of them perhaps not complete; what suggestions take
 *     the place of
 */
record TypedEnd(String before, String field, String words) {
  /** Words of the longest end that is looked at. */
  private static final int MAX_WORDS = 4;

  /** Longer ends begin no name, title or phrase. */
  private static final int MAX_LENGTH = 100;

  private static final Pattern FIELD =
      Pattern.compile("(?s)(.*?)(?<![^\\s(])([a-zA-Z]+):\"?([^\":]*)");

  /** The ends of a text, the longest first; one when it ends in a field, none when it is blank. */
  static List<TypedEnd> of(String typed) {
    Matcher field = FIELD.matcher(typed);
    if (field.matches() && !field.group(3).endsWith(" ")) {
      String name = field.group(2).toLowerCase(Locale.ROOT);
      return List.of(new TypedEnd(field.group(1), name, folded(field.group(3))));
    }
    return ofWords(typed);
  }

  private static List<TypedEnd> ofWords(String typed) {
    List<TypedEnd> ends = new ArrayList<>();
    int start = typed.length();
    for (int words = 0; words < MAX_WORDS && start > 0; words++) {
      start = wordStart(typed, words == 0 ? start : skippedGap(typed, start));
      String end = folded(typed.substring(start));
      boolean isOneRun = start < typed.length() && end.length() <= MAX_LENGTH;
      if (!isOneRun || (start > 0 && !isGap(typed.charAt(start - 1)))) {
        break;
      }
      if (!end.isEmpty()) {
        ends.addFirst(new TypedEnd(typed.substring(0, start), "", end));
      }
    }
    return ends;
  }

  private static boolean isGap(char c) {
    return Character.isWhitespace(c) || c == '(' || c == '"' || c == '“';
  }

  private static int skippedGap(String typed, int end) {
    int at = end;
    while (at > 0 && Character.isWhitespace(typed.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static int wordStart(String typed, int end) {
    int at = end;
    while (at > 0 && !isGap(typed.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Words as the index has them, single spaces between them. */
  static String folded(String text) {
    return String.join(" ", WordTokenizer.tokensOf(text).stream().map(Token::printed).toList());
  }

  /** The whole text with {@code insert} for these words. */
  String with(String insert) {
    return before + insert;
  }
}
