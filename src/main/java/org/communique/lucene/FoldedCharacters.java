package org.communique.lucene;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Makes characters plain that look or mean the same, for texts and queries alike: typographic
 * apostrophes, spaces and small figures before words are cut; ligatures, full-width letters, the
 * shapes of Arabic letters and accents in the words themselves. The text that is shown keeps its
 * own.
 */
final class FoldedCharacters {
  static final char APOSTROPHE = '\'';

  /** Curly and other quotation marks, primes and accents that typists use for an apostrophe. */
  private static final String APOSTROPHES = "\u2019\u2018\u201B\u02BC\u02B9\u2032\u00B4`\uFF07";

  /** The narrow no-break space, which the rules of Unicode take for part of a word. */
  private static final char NARROW_SPACE = '\u202F';

  private static final char FIRST_SMALL_FIGURE = '\u2080';
  private static final char LAST_SMALL_FIGURE = '\u2089';
  private static final char TATWEEL = '\u0640';

  /** Scripts whose vowel signs and accents readers leave out when they type. */
  private static final Set<UnicodeScript> PLAIN_WITHOUT_MARKS =
      Set.of(
          UnicodeScript.INHERITED,
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.ARABIC,
          UnicodeScript.HEBREW);

  /** The longest that one character becomes, in UTF-16 units. */
  private static final int LONGEST_FOLDING = 4;

  private FoldedCharacters() {}

  /** The text with plain marks; as long as {@code text}, so that offsets stay. */
  static String plain(String text) {
    int at = 0;
    while (at < text.length() && plain(text.charAt(at)) == text.charAt(at)) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    char[] plain = text.toCharArray();
    for (; at < plain.length; at++) {
      plain[at] = plain(plain[at]);
    }
    return new String(plain);
  }

  private static char plain(char c) {
    if (c < 0x80) {
      return c == '`' ? APOSTROPHE : c;
    }
    if (c == NARROW_SPACE) {
      return ' ';
    }
    if (c >= FIRST_SMALL_FIGURE && c <= LAST_SMALL_FIGURE) {
      return (char) ('0' + c - FIRST_SMALL_FIGURE);
    }
    return APOSTROPHES.indexOf(c) >= 0 ? APOSTROPHE : c;
  }

  /** A word with plain letters, its case kept. */
  static String fold(String word) {
    if (isAscii(word)) {
      return word;
    }
    StringBuilder folded = new StringBuilder(word.length());
    char[] output = new char[LONGEST_FOLDING];
    for (char c : Normalizer.normalize(word, Normalizer.Form.NFKC).toCharArray()) {
      if (isDropped(c)) {
        continue;
      }
      char[] input = {withoutAccent(c)};
      int length = ASCIIFoldingFilter.foldToASCII(input, 0, output, 0, 1);
      folded.append(output, 0, length);
    }
    return folded.toString();
  }

  private static boolean isAscii(String word) {
    int at = 0;
    while (at < word.length() && word.charAt(at) < 0x80) {
      at++;
    }
    return at == word.length();
  }

  /** Greek has one letter for s at the end of a word and another before it. */
  static String oneSigma(String word) {
    return word.replace('ς', 'σ');
  }

  /** Accents and vowel signs, the stroke that lengthens Arabic words, and what has no shape. */
  private static boolean isDropped(char c) {
    return c == TATWEEL
        || Character.getType(c) == Character.FORMAT
        || (Character.getType(c) == Character.NON_SPACING_MARK
            && PLAIN_WITHOUT_MARKS.contains(UnicodeScript.of(c)));
  }

  /** Greek letters without their accents; ё as е. */
  private static char withoutAccent(char c) {
    if (c == 'ё' || c == 'Ё') {
      return c == 'ё' ? 'е' : 'Е';
    }
    return UnicodeScript.of(c) == UnicodeScript.GREEK
        ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0)
        : c;
  }
}
