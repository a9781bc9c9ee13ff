package org.communique.render;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text as HTML says it.
 *
 * @param lang the attribute's value; null for the language of the pages, English
 * @param dir {@code ltr}, {@code rtl} or {@code auto}; null for the direction of the pages
 */
public record TextLanguage(@Nullable String lang, @Nullable String dir) {
  static final TextLanguage ENGLISH = new TextLanguage(null, null);

  private static final String UNKNOWN = "und";

  /** Languages usually written in Arabic, Hebrew, Syriac, Thaana or N'Ko letters. */
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of(
          "ar", "arc", "ckb", "dv", "fa", "he", "iw", "nqo", "ps", "sd", "syr", "ug", "ur", "yi");

  /** Of a text in the language with that BCP 47 code. */
  static TextLanguage of(String code) {
    if (code.equals("en")) {
      return ENGLISH;
    }
    if (code.isEmpty() || code.equals(UNKNOWN)) {
      return new TextLanguage("", "auto");
    }
    String primary = code.contains("-") ? code.substring(0, code.indexOf('-')) : code;
    return new TextLanguage(code, RIGHT_TO_LEFT.contains(primary) ? "rtl" : "ltr");
  }

  /** Of a part of a text; nothing is said twice. */
  static TextLanguage ofPart(String code, String whole) {
    return code.equals(whole) ? new TextLanguage(null, null) : explicit(code);
  }

  /** Of words in that language on a page in another; English is said too. */
  static TextLanguage explicit(String code) {
    return code.equals("en") ? new TextLanguage("en", "ltr") : of(code);
  }
}
