package org.communique.structure;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.extract.TextBlock;

/**
 * Makes the text of a block fit to be cited: white space of every kind becomes single spaces, words
 * broken at a line end become whole, invisible and control characters go, and the rest is in
 * Unicode's composed form (NFC). Quotation marks and dashes stay as printed. Its output is what all
 * spans refer to.
 */
final class TextNormalizer {
  private static final Pattern BROKEN_WORD =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}-])([\\p{L}\\p{M}]*\\p{Ll})[-\u2010][ \\t]*\\n"
              + "\\s*(\\p{Ll}[\\p{L}\\p{M}]*)");

  /** A hyphen at a line end before a capital or a digit: "Nuclear-" above "Weapon". */
  private static final Pattern KEPT_HYPHEN =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}])([\\p{L}\\p{M}\\p{N}]++)([-\u2010])[ \\t]*\\n"
              + "\\s*([\\p{Lu}\\p{N}][\\p{L}\\p{M}]*)");

  /** Between two words that share an ending: {@code mid- and long-term}. */
  private static final Set<String> SHARED_ENDING = Set.of("and", "or", "und", "oder", "bis");

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}]+(?:[-\u2010][\\p{L}\\p{M}]+)*");
  private static final Pattern SOFT_BREAK = Pattern.compile("\u00AD\\s*");

  /** First parts of words that keep their hyphen in print. */
  private static final Set<String> HYPHENATED_FIRST =
      Set.of(
          "self",
          "well",
          "non",
          "co",
          "ex",
          "anti",
          "pre",
          "post",
          "pro",
          "cross",
          "long",
          "short",
          "high",
          "low",
          "mid",
          "multi",
          "semi",
          "decision",
          "policy",
          "capacity",
          "peace",
          "confidence",
          "follow",
          "so",
          "one",
          "two",
          "three",
          "four",
          "five",
          "twenty",
          "thirty",
          "forty",
          "fifty",
          "sixty",
          "seventy",
          "eighty",
          "ninety",
          "full",
          "large",
          "small",
          "above",
          "re",
          "vice",
          "inter",
          "north",
          "south",
          "east",
          "west");

  private final Set<String> words;

  private TextNormalizer(Set<String> words) {
    this.words = words;
  }

  /** Learns from the blocks of a document which words it writes with a hyphen. */
  static TextNormalizer of(List<TextBlock> blocks) {
    boolean hasBrokenWord = blocks.stream().anyMatch(block -> hasBrokenWord(block.text()));
    Set<String> words = new HashSet<>();
    if (hasBrokenWord) {
      for (TextBlock block : blocks) {
        WORD.matcher(block.text()).results().map(TextNormalizer::folded).forEach(words::add);
      }
    }
    return new TextNormalizer(words);
  }

  private static boolean hasBrokenWord(String text) {
    return BROKEN_WORD.matcher(text).find() || KEPT_HYPHEN.matcher(text).find();
  }

  private static String folded(MatchResult word) {
    return word.group().toLowerCase(Locale.ROOT).replace('\u2010', '-');
  }

  /** The text of one block, without surrounding white space; empty when nothing is left. */
  String normalize(String raw) {
    String whole = SOFT_BREAK.matcher(raw).replaceAll("");
    if (whole.indexOf('\n') >= 0) {
      whole = BROKEN_WORD.matcher(whole).replaceAll(this::rejoin);
      whole = KEPT_HYPHEN.matcher(whole).replaceAll(this::rejoinKept);
    }
    String clean = clean(whole);
    return Normalizer.isNormalized(clean, Normalizer.Form.NFC)
        ? clean
        : Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  private String rejoin(MatchResult broken) {
    String first = broken.group(1);
    String second = broken.group(2);
    if (SHARED_ENDING.contains(second)) {
      return Matcher.quoteReplacement(first + "- " + second);
    }
    String joined = (first + second).toLowerCase(Locale.ROOT);
    String hyphenated = (first + "-" + second).toLowerCase(Locale.ROOT);
    boolean keepsHyphen =
        !words.contains(joined)
            && (words.contains(hyphenated)
                || HYPHENATED_FIRST.contains(first.toLowerCase(Locale.ROOT)));
    return Matcher.quoteReplacement(first + (keepsHyphen ? "-" : "") + second);
  }

  /** Words in capitals are broken like others, but known only when they stand elsewhere whole. */
  private String rejoinKept(MatchResult broken) {
    String joined = broken.group(1) + broken.group(3);
    boolean isInCapitals = joined.codePoints().noneMatch(Character::isLowerCase);
    boolean isOneWord = isInCapitals && words.contains(joined.toLowerCase(Locale.ROOT));
    return Matcher.quoteReplacement(
        isOneWord ? joined : broken.group(1) + broken.group(2) + broken.group(3));
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
