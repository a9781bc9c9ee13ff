package org.communique.annotate;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The names of months in many languages, inflected and standing alone, as the Unicode Common Locale
 * Data Repository of the JDK has them. Immutable.
 */
final class MonthNames {
  /** ar-LB has the Levantine names, ar-EG the Latin, ar-DZ and ar-TN the French ones. */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "fr", "es", "pt", "it", "de", "nl", "ru", "uk", "be", "bg", "sr", "mk", "pl", "cs",
          "sk", "hr", "sl", "hu", "ro", "el", "tr", "az", "ar-EG", "ar-LB", "ar-DZ", "ar-TN", "id",
          "ms", "sv", "da", "nb", "fi", "et", "lv", "lt", "is", "ca", "gl", "sq", "kk", "sw", "af",
          "he", "fa");

  /** Languages whose short names are read as well. */
  private static final Set<String> SHORT = Set.of("en", "fr", "es", "pt", "it", "de", "nl", "id");

  private static final Map<String, Integer> FURTHER =
      Map.ofEntries(
          Map.entry("sept", 9),
          Map.entry("setiembre", 9),
          Map.entry("maerz", 3),
          Map.entry("maart", 3),
          Map.entry("aout", 8),
          Map.entry("7ber", 9),
          Map.entry("8ber", 10),
          Map.entry("9ber", 11),
          Map.entry("xber", 12),
          Map.entry("10ber", 12));

  static final MonthNames ALL = new MonthNames();

  /** January to December, as English texts print them. */
  static final List<String> ENGLISH =
      Arrays.stream(Month.values())
          .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .toList();

  private final Map<String, Map<String, Integer>> byName = new HashMap<>();

  /** First words of the names that have two. */
  private final Set<String> firstOfTwo = new HashSet<>();

  private MonthNames() {
    for (String tag : LANGUAGES) {
      Locale locale = Locale.forLanguageTag(tag);
      for (Month month : Month.values()) {
        add(month, month.getDisplayName(TextStyle.FULL, locale), locale);
        add(month, month.getDisplayName(TextStyle.FULL_STANDALONE, locale), locale);
        if (SHORT.contains(tag)) {
          add(month, month.getDisplayName(TextStyle.SHORT, locale), locale);
        }
      }
    }
    FURTHER.forEach((name, month) -> add(Month.of(month), name, Locale.ENGLISH));
  }

  private void add(Month month, String name, Locale locale) {
    String folded = TermFolding.fold(name).replace(".", "").strip();
    if ((folded.length() >= 3 && !Character.isDigit(folded.charAt(0))) || folded.endsWith("ber")) {
      byName
          .computeIfAbsent(folded, key -> new HashMap<>())
          .put(locale.getLanguage(), month.getValue());
      int space = folded.indexOf(' ');
      if (space > 0) {
        firstOfTwo.add(folded.substring(0, space));
      }
    }
  }

  /** Whether the name of a month of two words may begin with {@code word}. */
  boolean mayHaveTwoWords(String word) {
    return firstOfTwo.contains(word);
  }

  /**
   * The month, 1 to 12, that a word names; empty when it names none, or different ones in different
   * languages ({@code listopad} is October in Croatian, November in Polish) and {@code language}
   * does not decide.
   *
   * @param name folded, without full stop; may be two words ({@code كانون الثاني})
   */
  OptionalInt month(String name, String language) {
    Map<String, Integer> months = byName.get(name);
    if (months == null) {
      return OptionalInt.empty();
    }
    Integer own = months.get(language);
    if (own != null) {
      return OptionalInt.of(own);
    }
    Set<Integer> different = new HashSet<>(months.values());
    return different.size() == 1
        ? OptionalInt.of(different.iterator().next())
        : OptionalInt.empty();
  }
}
