package org.communique.structure;

import java.text.Normalizer;
import java.util.List;
import org.communique.extract.TextBlock;

/**
 * Makes the text of a block fit to be cited: white space of every kind becomes single spaces, words
 * broken at a line end become whole, invisible and control characters go, and the rest is in
 * Unicode's composed form (NFC). Quotation marks and dashes stay as printed. Its output is what all
 * spans refer to.
 */
final class TextNormalizer {
  private final LineEndHyphens hyphens;

  private TextNormalizer(LineEndHyphens hyphens) {
    this.hyphens = hyphens;
  }

  /** Learns from the blocks of a document which words it writes with a hyphen. */
  static TextNormalizer of(List<TextBlock> blocks) {
    return new TextNormalizer(LineEndHyphens.of(blocks));
  }

  /** The text of one block, without surrounding white space; empty when nothing is left. */
  String normalize(String raw) {
    if (isPlain(raw)) {
      return raw;
    }
    String clean = clean(hyphens.mended(raw));
    return Normalizer.isNormalized(clean, Normalizer.Form.NFC)
        ? clean
        : Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  /** Whether there is nothing to do: printable ASCII, and single spaces only between words. */
  private static boolean isPlain(String raw) {
    char before = ' ';
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ' || raw.isEmpty();
  }

  private static String clean(String raw) {
    StringBuilder clean = new StringBuilder(raw.length());
    boolean isSpacePending = false;
    for (int i = 0; i < raw.length(); ) {
      int codePoint = raw.codePointAt(i);
      i += Character.charCount(codePoint);
      if (isSpace(codePoint)) {
        isSpacePending = true;
      } else if (!isInvisible(codePoint)) {
        if (isSpacePending && !clean.isEmpty()) {
          clean.append(' ');
        }
        isSpacePending = false;
        boolean isLoneSurrogate = Character.getType(codePoint) == Character.SURROGATE;
        clean.appendCodePoint(isLoneSurrogate ? 0xFFFD : codePoint);
      }
    }
    return clean.toString();
  }

  private static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == 0x85
        || codePoint == 0x3164;
  }

  /**
   * Controls, marks of direction and joiners. The two joiners of scripts that need them (U+200C,
   * U+200D) stay, and so do the tags of emoji flags.
   */
  private static boolean isInvisible(int codePoint) {
    return Character.isISOControl(codePoint)
        || codePoint == 0x200B
        || codePoint == 0x200E
        || codePoint == 0x200F
        || (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2060 && codePoint <= 0x206F)
        || codePoint == 0xFEFF
        || codePoint == 0xAD
        || (codePoint & 0xFFFE) == 0xFFFE;
  }
}
