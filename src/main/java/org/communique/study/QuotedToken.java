package org.communique.study;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.communique.model.TextSpan;

/**
 * A word, or a mark between words, as quotations are compared by: white space is none, all dashes
 * are one mark, all quotation marks and apostrophes another.
 *
 * @param span where it stands, in UTF-16 units
 * @param key equal when the two are the same; letters are kept as they are, composed (NFC)
 * @param isWord whether it has letters or digits
 */
record QuotedToken(TextSpan span, String key, boolean isWord) {
  private static final String DASH = "-";
  private static final String QUOTE = "\"";

  /** Apostrophes and quotation marks that Unicode does not put into its classes of these. */
  private static final String OTHER_QUOTES =
      "'\"`\u00B4\u2032\u2033\u02BC\u02B9\uFF02\uFF07\u300C\u300D\u300E\u300F";

  private static final String MINUS = "\u2212\u00AD\u02D7";

  /** The tokens of a text, in order. */
  static List<QuotedToken> of(String text) {
    List<QuotedToken> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      int end = at + Character.charCount(point);
      if (isWordPart(point)) {
        end = wordEnd(text, at);
        tokens.add(token(at, end, normal(text.substring(at, end)), true));
      } else if (isDash(point) || isQuote(point)) {
        end = runEnd(text, at, isDash(point));
        tokens.add(token(at, end, isDash(point) ? DASH : QUOTE, false));
      } else if (!isSpace(point)) {
        tokens.add(token(at, end, text.substring(at, end), false));
      }
      at = end;
    }
    return tokens;
  }

  private static QuotedToken token(int start, int end, String key, boolean isWord) {
    return new QuotedToken(new TextSpan(start, end), key, isWord);
  }

  private static String normal(String word) {
    return Normalizer.isNormalized(word, Normalizer.Form.NFC)
        ? word
        : Normalizer.normalize(word, Normalizer.Form.NFC);
  }

  /** In scripts without spaces every letter is a word. */
  private static int wordEnd(String text, int start) {
    int end = start + Character.charCount(text.codePointAt(start));
    boolean isAlone = Character.isIdeographic(text.codePointAt(start));
    while (end < text.length()) {
      int point = text.codePointAt(end);
      boolean goesOn =
          isAlone ? isMark(point) : isWordPart(point) && !Character.isIdeographic(point);
      if (!goesOn) {
        break;
      }
      end += Character.charCount(point);
    }
    return end;
  }

  private static int runEnd(String text, int start, boolean isDash) {
    int end = start;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      if (isDash ? !isDash(point) : !isQuote(point)) {
        break;
      }
      end += Character.charCount(point);
    }
    return end;
  }

  private static boolean isWordPart(int point) {
    return Character.isLetterOrDigit(point) || isMark(point);
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isDash(int point) {
    return Character.getType(point) == Character.DASH_PUNCTUATION || MINUS.indexOf(point) >= 0;
  }

  private static boolean isQuote(int point) {
    int type = Character.getType(point);
    return type == Character.INITIAL_QUOTE_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION
        || point == '\u201E'
        || point == '\u201A'
        || OTHER_QUOTES.indexOf(point) >= 0;
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.isISOControl(point)
        || Character.getType(point) == Character.FORMAT;
  }

  /** Whether the two are the same. */
  boolean isSame(QuotedToken other) {
    return key.equals(other.key);
  }

  /** Whether the two are the same but for the case of their first letter. */
  boolean isSameButCapital(QuotedToken other) {
    int first = key.codePointAt(0);
    int otherFirst = other.key.codePointAt(0);
    return Character.toLowerCase(first) == Character.toLowerCase(otherFirst)
        && key.substring(Character.charCount(first))
            .equals(other.key.substring(Character.charCount(otherFirst)));
  }

  /** Whether the two are the same but for the case of their letters. */
  boolean isSameButCase(QuotedToken other) {
    return key.equalsIgnoreCase(other.key);
  }
}
