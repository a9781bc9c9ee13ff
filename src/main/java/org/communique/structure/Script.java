package org.communique.structure;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/**
 * The script most of a text is written in.
 *
 * @param kind which detector goes on from here
 * @param language the only language of the script, if {@code kind} is {@link Kind#OTHER}
 * @param weight how much of it there is, in letters of an alphabet
 */
record Script(Kind kind, String language, int weight) {
  /** A Chinese character carries about as much as four letters, as bilingual treaties show. */
  private static final int HAN_WEIGHT = 4;

  private static final Map<UnicodeScript, String> ONE_LANGUAGE =
      Map.ofEntries(
          Map.entry(UnicodeScript.HAN, "zh"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.DEVANAGARI, "hi"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.MYANMAR, "my"),
          Map.entry(UnicodeScript.ETHIOPIC, "am"));

  /** How the language of a script is found. */
  enum Kind {
    NONE,
    LATIN,
    CYRILLIC,
    ARABIC,
    OTHER
  }

  static Script of(String text) {
    Map<UnicodeScript, Integer> weights = new EnumMap<>(UnicodeScript.class);
    int kana = 0;
    int plainLatin = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (codePoint < 0x80) {
        plainLatin += (codePoint | 0x20) >= 'a' && (codePoint | 0x20) <= 'z' ? 1 : 0;
      } else if (Character.isLetter(codePoint)) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        boolean isKana = script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
        kana += isKana ? 1 : 0;
        boolean isCjk = isKana || script == UnicodeScript.HAN;
        weights.merge(isCjk ? UnicodeScript.HAN : script, isCjk ? HAN_WEIGHT : 1, Integer::sum);
      }
    }
    if (plainLatin > 0) {
      weights.merge(UnicodeScript.LATIN, plainLatin, Integer::sum);
    }
    return heaviest(weights, kana);
  }

  private static Script heaviest(Map<UnicodeScript, Integer> weights, int kana) {
    UnicodeScript script = UnicodeScript.COMMON;
    int weight = 0;
    for (Map.Entry<UnicodeScript, Integer> entry : weights.entrySet()) {
      if (entry.getValue() > weight) {
        script = entry.getKey();
        weight = entry.getValue();
      }
    }
    // Japanese prose is at least a third kana; a few are names in a Chinese text.
    boolean isJapanese = script == UnicodeScript.HAN && kana * 10 * HAN_WEIGHT > weight;
    String language = isJapanese ? "ja" : ONE_LANGUAGE.getOrDefault(script, "");
    return new Script(kindOf(script, language), language, weight);
  }

  private static Kind kindOf(UnicodeScript script, String language) {
    if (!language.isEmpty()) {
      return Kind.OTHER;
    }
    return script == UnicodeScript.LATIN
        ? Kind.LATIN
        : script == UnicodeScript.CYRILLIC
            ? Kind.CYRILLIC
            : script == UnicodeScript.ARABIC ? Kind.ARABIC : Kind.NONE;
  }

  /** Whether a language, given as its code, is written in this script. */
  boolean writes(String other) {
    return switch (kind) {
      case NONE -> true;
      case LATIN ->
          !ONE_LANGUAGE.containsValue(other) && !"ru uk be bg sr mk ar fa ur ja".contains(other);
      case CYRILLIC -> "ru uk be bg sr mk".contains(other);
      case ARABIC -> "ar fa ur".contains(other);
      case OTHER -> language.equals(other);
    };
  }
}
