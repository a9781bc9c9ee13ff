package org.communique.structure;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.extract.TextBlock;

/**
 * Tells whether a hyphen at the end of a printed line belongs to its word. The text itself decides
 * first: a word that stands elsewhere in it is written as there. Else the words beside the hyphen
 * decide, by their case, their digits and lists of prefixes. What remains open keeps a hyphen of
 * its own, {@link #OPEN}, which the index reads in both ways.
 */
final class LineEndHyphens {
  /** The hyphen of a word that may be one word as well; printed like any other hyphen. */
  static final String OPEN = "\u2010";

  private static final String JOINED = "";
  private static final String NONE = "- ";

  /** Marks that only ever break a word: the soft hyphen, and the sign some exports use for it. */
  private static final Pattern SOFT_BREAK =
      Pattern.compile("\u00AD\\s*|(?<=\\p{L})¬\\s*(?=\\p{L})");

  private static final Pattern BREAK = Pattern.compile("[-\u2010\u2011][ \\t\u00A0]*\\R\\s*");
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}]+(?:[-\u2010][\\p{L}\\p{M}]+)*");

  /** Longer words are left as they are printed, in UTF-16 units. */
  private static final int MAX_WORD = 60;

  private static final WordLists LISTS = WordLists.read("/authority/line-end-hyphens.txt");
  private static final Set<String> KEEPS = LISTS.words("keeps");
  private static final Set<String> TAKES = LISTS.words("takes");
  private static final Set<String> LINKS = LISTS.words("links");
  private static final Set<String> ENDINGS = LISTS.words("endings");
  private static final Set<String> CLOSES = LISTS.words("closes");
  private static final Set<String> EITHER = LISTS.words("either");
  private static final Set<String> EITHER_BEFORE = LISTS.words("either-before");
  private static final Set<String> SHARED = LISTS.words("shared");

  /** The words and hyphenated words of the text, and the parts of these, in lower case. */
  private final Set<String> words;

  private LineEndHyphens(Set<String> words) {
    this.words = words;
  }

  /** Learns from the blocks of a document how it writes its words. */
  static LineEndHyphens of(List<TextBlock> blocks) {
    Set<String> words = new HashSet<>();
    if (blocks.stream().anyMatch(block -> hasBreak(block.text()))) {
      blocks.forEach(block -> addWords(block.text(), words));
    }
    return new LineEndHyphens(words);
  }

  private static boolean hasBreak(String text) {
    return mayHaveBreak(text) && BREAK.matcher(text).find();
  }

  /**
   * Whether a hyphen stands before white space, without the pattern, which takes ten times as long.
   */
  private static boolean mayHaveBreak(String text) {
    return hasBefore(text, '-') || hasBefore(text, '\u2010') || hasBefore(text, '\u2011');
  }

  private static boolean hasBefore(String text, char hyphen) {
    int at = text.indexOf(hyphen);
    while (at >= 0 && at + 1 < text.length() && !isSpace(text.charAt(at + 1))) {
      at = text.indexOf(hyphen, at + 1);
    }
    return at >= 0;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == 0x85 || c == 0xA0 || c == 0x2028 || c == 0x2029;
  }

  /** The pieces of broken words are no words, so they are cut out first. */
  private static void addWords(String text, Set<String> words) {
    int from = 0;
    boolean mayHaveBreak = mayHaveBreak(text);
    Matcher broken = BREAK.matcher(text);
    while (mayHaveBreak && broken.find()) {
      addWhole(text.substring(from, Math.max(from, compoundStart(text, broken.start()))), words);
      from = wordEnd(text, broken.end());
    }
    addWhole(text.substring(Math.min(from, text.length())), words);
  }

  private static void addWhole(String text, Set<String> words) {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String folded = word.group().toLowerCase(Locale.ROOT).replace('\u2010', '-');
      words.add(folded);
      if (folded.indexOf('-') > 0) {
        words.addAll(List.of(folded.split("-")));
      }
    }
  }

  /** The text with every word that was broken at a line end whole. */
  String mended(String raw) {
    boolean isSoft = raw.indexOf('\u00AD') >= 0 || raw.indexOf('¬') >= 0;
    String whole = isSoft ? SOFT_BREAK.matcher(raw).replaceAll("") : raw;
    Matcher broken = BREAK.matcher(whole);
    if (!mayHaveBreak(whole) || !broken.find()) {
      return whole;
    }
    StringBuilder mended = new StringBuilder(whole.length());
    int from = 0;
    do {
      String before = whole.substring(compoundStart(whole, broken.start()), broken.start());
      String after = whole.substring(broken.end(), wordEnd(whole, broken.end()));
      boolean opensCompound = whole.startsWith("-", broken.end() + after.length());
      mended.append(whole, from, broken.start()).append(hyphen(before, after, opensCompound));
      from = broken.end();
    } while (broken.find());
    return mended.append(whole, from, whole.length()).toString();
  }

  /** What stands between the two parts of a word when it is not at a line end. */
  private String hyphen(String before, String after, boolean opensCompound) {
    String first = before.toLowerCase(Locale.ROOT).replace('\u2010', '-');
    String second = after.toLowerCase(Locale.ROOT);
    if (before.isEmpty() || after.isEmpty() || (SHARED.contains(second) && !opensCompound)) {
      return NONE;
    }
    boolean isSmall = Character.isLowerCase(before.codePointBefore(before.length()));
    boolean goesOnSmall = Character.isLowerCase(after.codePointAt(0));
    if (isSmall && goesOnSmall) {
      return opensCompound ? "-" : betweenSmall(first, second);
    }
    boolean isInCapitals = (before + after).codePoints().allMatch(LineEndHyphens::isCapital);
    return isInCapitals ? evident(first, second, OPEN) : "-";
  }

  private static boolean isCapital(int codePoint) {
    return Character.isUpperCase(codePoint)
        || Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }

  private String betweenSmall(String first, String second) {
    int hyphen = first.lastIndexOf('-');
    String last = first.substring(hyphen + 1);
    return evident(first, second, hyphen < 0 ? unknown(last, second) : inCompound(last, second));
  }

  /** As the word is written elsewhere in the text; {@code otherwise} when it is not. */
  private String evident(String first, String second, String otherwise) {
    String last = first.substring(first.lastIndexOf('-') + 1);
    boolean isKnownWhole = words.contains(first + second) || words.contains(last + second);
    boolean isKnownParted =
        words.contains(first + "-" + second) || words.contains(last + "-" + second);
    if (isKnownWhole && isKnownParted) {
      return OPEN;
    }
    return isKnownWhole ? JOINED : isKnownParted ? "-" : otherwise;
  }

  /** {@code ship-to-} before {@code ship}, but {@code non-prolif-} before {@code eration}. */
  private String inCompound(String last, String second) {
    boolean areWords = words.contains(last) && words.contains(second);
    return LINKS.contains(last) || areWords || KEEPS.contains(last) ? "-" : JOINED;
  }

  private String unknown(String first, String second) {
    if (first.length() == 1 || TAKES.contains(second)) {
      return "-";
    }
    if (ENDINGS.contains(second)) {
      return JOINED;
    }
    if (KEEPS.contains(first)) {
      return "-";
    }
    if (EITHER.contains(first)) {
      boolean meetsItself = first.charAt(first.length() - 1) == second.charAt(0);
      return meetsItself || EITHER_BEFORE.contains(second) ? OPEN : JOINED;
    }
    boolean areWords = words.contains(first) && words.contains(second) && !CLOSES.contains(first);
    return areWords ? OPEN : JOINED;
  }

  /** Where the word before a hyphen begins, with the parts it has before other hyphens. */
  private static int compoundStart(String text, int end) {
    int start = end;
    while (start > 0 && end - start < MAX_WORD && isInCompound(text.charAt(start - 1))) {
      start--;
    }
    while (start < end && !isInWord(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static boolean isInCompound(char c) {
    return isInWord(c) || c == '-' || c == '\u2010' || c == '.';
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && end - start < MAX_WORD && isInWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isInWord(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
