package org.communique.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers that are one word however large: Dutch <em>drieëntwintigste</em> and
 * <em>negentienhonderdachtentachtig</em>, German <em>neunzehnhundertneunzig</em>, Italian
 * <em>millenovecentonovanta</em>. All words are folded: lower case, without accents.
 */
final class OneWordNumbers {
  private static final List<String> DUTCH =
      List.of(
          "",
          "een",
          "twee",
          "drie",
          "vier",
          "vijf",
          "zes",
          "zeven",
          "acht",
          "negen",
          "tien",
          "elf",
          "twaalf",
          "dertien",
          "veertien",
          "vijftien",
          "zestien",
          "zeventien",
          "achttien",
          "negentien");
  private static final List<String> DUTCH_TENS =
      List.of(
          "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig");

  private static final List<String> GERMAN =
      List.of(
          "",
          "ein",
          "zwei",
          "drei",
          "vier",
          "funf",
          "sechs",
          "sieben",
          "acht",
          "neun",
          "zehn",
          "elf",
          "zwolf",
          "dreizehn",
          "vierzehn",
          "funfzehn",
          "sechzehn",
          "siebzehn",
          "achtzehn",
          "neunzehn");
  private static final List<String> GERMAN_TENS =
      List.of(
          "zwanzig", "dreissig", "vierzig", "funfzig", "sechzig", "siebzig", "achtzig", "neunzig");

  private static final List<String> ITALIAN =
      List.of(
          "",
          "uno",
          "due",
          "tre",
          "quattro",
          "cinque",
          "sei",
          "sette",
          "otto",
          "nove",
          "dieci",
          "undici",
          "dodici",
          "tredici",
          "quattordici",
          "quindici",
          "sedici",
          "diciassette",
          "diciotto",
          "diciannove");
  private static final List<String> ITALIAN_TENS =
      List.of(
          "venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta");

  private static final int FIRST_CENTURY = 15;
  private static final int LAST_CENTURY = 20;

  /** Letters of the shortest word for a year. */
  private static final int SHORTEST_YEAR = 12;

  private OneWordNumbers() {}

  /** Words for 1 to 99, and for the years 1500 to 2099, by word; 1 itself only in compounds. */
  static Map<String, Integer> cardinals() {
    Map<String, Integer> words = new HashMap<>();
    for (int value = 1; value < 100; value++) {
      words.putIfAbsent(dutch(value), value);
      words.putIfAbsent(german(value), value);
      words.putIfAbsent(italian(value), value);
    }
    for (int century = FIRST_CENTURY; century <= LAST_CENTURY; century++) {
      years(words, century);
    }
    // An article, not a number.
    List.of("een", "ein", "uno").forEach(words::remove);
    words.put("uno", 1);
    return words;
  }

  /** Whether a folded word alone can be a year, as far as its length tells. */
  static boolean isYear(String word) {
    return word.length() >= SHORTEST_YEAR;
  }

  private static void years(Map<String, Integer> words, int century) {
    boolean round = century == 20;
    String dutch = round ? "tweeduizend" : dutch(century) + "honderd";
    String german = round ? "zweitausend" : german(century) + "hundert";
    String italian = round ? "duemila" : "mille" + italian(century - 10) + "cento";
    for (int rest = 0; rest < 100; rest++) {
      words.putIfAbsent(dutch + dutch(rest), 100 * century + rest);
      words.putIfAbsent(dutch + "en" + dutch(rest), 100 * century + rest);
      words.putIfAbsent(german + german(rest), 100 * century + rest);
      words.putIfAbsent(german + "und" + german(rest), 100 * century + rest);
      words.putIfAbsent(italian + italian(rest), 100 * century + rest);
    }
  }

  /** Dutch and German words for the days 1 to 31, with their endings. */
  static Map<String, Integer> ordinals() {
    Map<String, Integer> words = new HashMap<>();
    List<String> first =
        List.of(
            "eerste",
            "tweede",
            "derde",
            "vierde",
            "vijfde",
            "zesde",
            "zevende",
            "achtste",
            "negende",
            "tiende",
            "elfde",
            "twaalfde");
    first.forEach(word -> words.put(word, words.size() + 1));
    for (int day = 13; day <= 31; day++) {
      words.put(dutch(day) + (day < 20 ? "de" : "ste"), day);
    }
    for (int day = 1; day <= 31; day++) {
      String ending = day < 20 ? "t" : "st";
      String stem =
          switch (day) {
            case 1 -> "erst";
            case 3 -> "dritt";
            case 7 -> "siebt";
            case 8 -> "acht";
            default -> german(day) + ending;
          };
      words.putIfAbsent(stem + "en", day);
      words.putIfAbsent(stem + "er", day);
    }
    return words;
  }

  private static String dutch(int value) {
    return unitFirst(DUTCH, DUTCH_TENS, "en", value);
  }

  private static String german(int value) {
    return unitFirst(GERMAN, GERMAN_TENS, "und", value);
  }

  /** Unit before ten: three-and-twenty. */
  private static String unitFirst(List<String> small, List<String> tens, String and, int value) {
    if (value < 20) {
      return small.get(value);
    }
    String unit = small.get(value % 10);
    return (unit.isEmpty() ? "" : unit + and) + tens.get(value / 10 - 2);
  }

  /** The last vowel of the ten falls before one and eight: ventuno, ventotto. */
  private static String italian(int value) {
    if (value < 20) {
      return ITALIAN.get(value);
    }
    String ten = ITALIAN_TENS.get(value / 10 - 2);
    int unit = value % 10;
    boolean falls = unit == 1 || unit == 8;
    return (falls ? ten.substring(0, ten.length() - 1) : ten) + ITALIAN.get(unit);
  }
}
