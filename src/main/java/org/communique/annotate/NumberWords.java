package org.communique.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers written in words, as treaties write days and years: English, French, Spanish, Portuguese,
 * and Dutch, German and Italian, which write them as one word.
 */
final class NumberWords {
  private static final Map<String, Integer> VALUES = new HashMap<>();
  private static final Map<String, Integer> ORDINALS = new HashMap<>();
  private static final Set<String> HUNDRED =
      Set.of("hundred", "cent", "cents", "cento", "honderd", "hundert");
  private static final Set<String> THOUSAND =
      Set.of("thousand", "mil", "mille", "duizend", "tausend");
  private static final Set<String> AND = Set.of("and", "y", "et", "e", "en", "und", "-");

  static {
    number(
        VALUES,
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
            + " sixteen seventeen eighteen nineteen",
        1,
        1);
    number(VALUES, "twenty thirty forty fifty sixty seventy eighty ninety", 20, 10);
    VALUES.put("fourty", 40);
    VALUES.put("ninty", 90);
    number(
        VALUES,
        "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
        1,
        1);
    number(VALUES, "vingt trente quarante cinquante soixante", 20, 10);
    VALUES.put("quatrevingt", 80);
    number(
        VALUES,
        "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
            + " dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres"
            + " veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve",
        1,
        1);
    number(VALUES, "treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, 10);
    number(
        VALUES,
        "cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos"
            + " novecientos",
        100,
        100);
    number(
        ORDINALS,
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
            + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
            + " twentieth",
        1,
        1);
    ORDINALS.put("thirtieth", 30);
    ORDINALS.put("twelth", 12);
    ORDINALS.put("premier", 1);
    ORDINALS.put("primero", 1);
    ORDINALS.put("primo", 1);
    number(
        VALUES,
        "um dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze"
            + " dezesseis dezessete dezoito dezenove",
        1,
        1);
    number(VALUES, "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa", 20, 10);
    number(
        VALUES,
        "duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos",
        200,
        100);
    VALUES.putAll(OneWordNumbers.cardinals());
    ORDINALS.putAll(OneWordNumbers.ordinals());
  }

  private NumberWords() {}

  private static void number(Map<String, Integer> into, String words, int first, int step) {
    int value = first;
    for (String word : List.of(words.split(" ", -1))) {
      into.put(word, value);
      value += step;
    }
  }

  /**
   * A number at the start of a list of words.
   *
   * @param words how many of them were read
   */
  record Read(int value, int words) {}

  static final Read NOTHING = new Read(0, 0);

  /** Whether a number in words may begin with a folded word. */
  static boolean mayBegin(String word) {
    return VALUES.containsKey(word)
        || ORDINALS.containsKey(word)
        || HUNDRED.contains(word)
        || THOUSAND.contains(word);
  }

  /** The cardinal number the folded words begin with; {@link #NOTHING} when they do not. */
  static Read cardinal(List<String> words) {
    int total = 0;
    int current = 0;
    int read = 0;
    for (int i = 0; i < words.size() && i < 14; i++) {
      String word = words.get(i);
      if (THOUSAND.contains(word)) {
        total += Math.max(1, current) * 1000;
        current = 0;
      } else if (HUNDRED.contains(word)) {
        current = Math.max(1, current) * 100;
      } else if (VALUES.containsKey(word)) {
        current = added(current, word, before(words, i));
      } else if (read > 0 && AND.contains(word)) {
        continue;
      } else {
        break;
      }
      read = i + 1;
    }
    return read == 0 ? NOTHING : new Read(total + current, read);
  }

  /** The word before one, over a hyphen. */
  private static String before(List<String> words, int i) {
    int before = i > 1 && words.get(i - 1).equals("-") ? i - 2 : i - 1;
    return before < 0 ? "" : words.get(before);
  }

  private static int added(int current, String word, String before) {
    int value = VALUES.getOrDefault(word, 0);
    if (word.startsWith("vingt") && before.equals("quatre")) {
      return current - 4 + 80;
    }
    // "nineteen ninety-seven": a century and its rest.
    boolean century = current >= 15 && current <= 20 && value >= 10 && value < 100;
    return century ? 100 * current + value : current + value;
  }

  /** The day of a month, 1 to 31, that the folded words begin with: {@code twenty first}. */
  static Read day(List<String> words) {
    if (words.isEmpty()) {
      return NOTHING;
    }
    Integer ordinal = ORDINALS.get(words.getFirst());
    if (ordinal != null) {
      return new Read(ordinal, 1);
    }
    int tens = VALUES.getOrDefault(words.getFirst(), 0);
    int next = words.size() > 1 && words.get(1).equals("-") ? 2 : 1;
    if ((tens == 20 || tens == 30) && next < words.size()) {
      int unit = ORDINALS.getOrDefault(words.get(next), 0);
      if (unit > 0 && unit < 10) {
        return new Read(tens + unit, next + 1);
      }
    }
    Read cardinal = cardinal(words);
    return cardinal.value() >= 1 && cardinal.value() <= 31 ? cardinal : NOTHING;
  }
}
