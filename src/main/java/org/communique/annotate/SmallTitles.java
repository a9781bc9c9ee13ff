package org.communique.annotate;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Titles without any capital, as they are taken from the addresses of pages: <em>joint statement by
 * president biden and president von der leyen</em>. They get the capitals that names need.
 */
final class SmallTitles {
  private static final int SHORTEST = 12;

  private static final Pattern WORD = Pattern.compile("\\p{Ll}[\\p{L}’'-]*");

  /** Words that titles print small, and particles of names. */
  private static final Set<String> SMALL =
      Set.of(
          "a",
          "an",
          "and",
          "at",
          "by",
          "for",
          "from",
          "in",
          "of",
          "on",
          "or",
          "the",
          "to",
          "with",
          "between",
          "among",
          "von",
          "der",
          "da",
          "de",
          "bin",
          "al",
          "regarding",
          "about",
          "following",
          "ahead",
          "after",
          "before",
          "is",
          "as");

  /** What a person does in a title; the word before is then his name in the genitive. */
  private static final Set<String> OCCASIONS =
      Set.of(
          "call",
          "calls",
          "visit",
          "visits",
          "trip",
          "travel",
          "meeting",
          "meetings",
          "video",
          "virtual",
          "participation",
          "roundtable",
          "remarks",
          "event",
          "events",
          "passage",
          "message",
          "conversation",
          "conversations",
          "bilateral",
          "lunch",
          "dinner",
          "engagement",
          "engagements",
          "phone",
          "interview",
          "speech",
          "announcement",
          "appointment",
          "nomination",
          "bilat",
          "working",
          "foreign",
          "first");

  /** Words in s that are no genitive. */
  private static final Set<String> PLURALS =
      Set.of(
          "leaders",
          "ministers",
          "presidents",
          "states",
          "nations",
          "affairs",
          "advisors",
          "secretaries",
          "representatives",
          "governments",
          "chiefs",
          "directors",
          "officials");

  private SmallTitles() {}

  /** {@code title} with capitals when it has none, else as it is; of the same length. */
  static String withCapitals(String title) {
    if (title.length() < SHORTEST || title.chars().anyMatch(Character::isUpperCase)) {
      return title;
    }
    StringBuilder text = new StringBuilder(title);
    Matcher words = WORD.matcher(title);
    MatchResult before = null;
    while (words.find()) {
      String word = words.group();
      boolean occasion = OCCASIONS.contains(word);
      if (occasion && before != null && isGenitive(before.group())) {
        text.setCharAt(before.end() - 1, '’');
      }
      if (!occasion && !SMALL.contains(word) && !word.endsWith("ing")) {
        text.replace(
            words.start(), words.start() + 1, word.substring(0, 1).toUpperCase(Locale.ROOT));
      }
      before = words.toMatchResult();
    }
    return text.toString();
  }

  private static boolean isGenitive(String word) {
    return word.length() > 3 && word.endsWith("s") && !PLURALS.contains(word);
  }
}
