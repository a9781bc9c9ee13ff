package org.communique.evaluate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.communique.model.TextSpan;

/**
 * A text as its letters and digits alone, to find in it a quotation that has the mark-up, the line
 * ends and the typography of the file.
 */
final class LettersOnly {
  /** A link of Markdown keeps its words only; a tag of HTML vanishes. */
  private static final Pattern LINK = Pattern.compile("!?\\[([^\\]\\[]*)\\]\\([^()\\s]*\\)");

  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,200}>");

  private final String letters;
  private final int[] offsets;

  LettersOnly(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int[] places = new int[text.length()];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        places[kept.length()] = i;
        kept.append(Character.toLowerCase(c));
      }
    }
    letters = kept.toString();
    offsets = places;
  }

  /** Where the quotation stands in the text. */
  Optional<TextSpan> find(String quotation) {
    String plain = TAG.matcher(LINK.matcher(quotation).replaceAll("$1")).replaceAll("");
    String wanted = of(plain);
    int at = wanted.isEmpty() ? -1 : letters.indexOf(wanted);
    if (at < 0) {
      return Optional.empty();
    }
    return Optional.of(new TextSpan(offsets[at], offsets[at + wanted.length() - 1] + 1));
  }

  private static String of(String text) {
    return new LettersOnly(text).letters;
  }

  /**
   * The last word of a person's name without accents, in lower case; without {@code Jr.} and the
   * like.
   */
  static String familyName(String name) {
    String plain = withoutSuffix(name);
    return plain.substring(plain.lastIndexOf(' ') + 1);
  }

  /** The words of a person's name in the order of the alphabet, as families go first or last. */
  static String wordsOf(String name) {
    String[] words = withoutSuffix(name).split("[^\\p{L}\\p{N}]+");
    Arrays.sort(words);
    return String.join(" ", words).strip();
  }

  private static String withoutSuffix(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("(?:,? (?:jr|sr|ii|iii|iv))?[.,]*$", "")
        .strip();
  }
}
