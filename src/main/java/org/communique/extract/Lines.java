package org.communique.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells, for lines that follow each other without an empty line, which belong to one paragraph.
 *
 * <p>Some files hold one paragraph a line, others are wrapped to the width of a page. A text is
 * taken as wrapped when its lines go on in the middle of a sentence often enough. Inside a wrapped
 * text a paragraph ends where a line stops early after a full stop, before a number or a letter of
 * a list, and around headings.
 */
final class Lines {
  private static final Pattern LINE_END = Pattern.compile("\\R");

  /** A number, a letter or a bullet that opens an item. */
  private static final Pattern ITEM =
      Pattern.compile(
          "(?:\\d{1,3}(?:\\.\\d{1,3})*[.)]|\\(?[a-z]{1,2}\\)|\\(?[ivxlc]{1,6}[.)]|\\(\\d{1,3}\\)\\.?"
              + "|[A-Z]\\.|[a-z]\\.(?=\\s+[\\p{Lu}\\[(“\"])|[IVXLC]{1,6}[.)]|[-–—•·▪◦●○■⎯*\\uF0B7])\\s+\\S.*");

  /** The longest marker of letters, with its full stop or bracket. */
  private static final int MAX_MARKER = 7;

  /** An item whose marker, or marker and capital, leave no doubt. */
  private static final Pattern CLEAR_ITEM =
      Pattern.compile(
          "(?:\\(?\\d{1,3}[.)]\\.?|\\([a-z0-9]{1,4}\\))\\s+[\\p{Lu}\"“‘«].*|[•▪●■⎯\\uF0B7]\\s+\\S.*");

  /** Words that no line ends with unless it goes on in the next. */
  private static final Set<String> OPEN_ENDS =
      Set.of(
          ("of the and or to in by for on with a an this that these such shall will be is are has"
               + " have its their which not may any at from as our we de la le du des et les y el"
               + " van het der und и в о")
              .split(" "));

  /**
   * Opens the part of a party in a signature block, whose lines belong together: {@code For the
   * Government of Japan:}, with or without the name behind it.
   */
  private static final Pattern PARTY =
      Pattern.compile(
          "(?:For|FOR|Pour|POUR|Voor|VOOR|Por|POR|Für|FÜR|За|ЗА)\\s"
              + "(?:(?:the|THE|le|la|les|de|het|den|die|das|el|los)\\s|[lL]['’])?(?=\\p{Lu})"
              + "[^.;:]{2,120}:.*");

  private static final String FULL_STOPS = ".!?。！？؟";

  /** What may stand behind the full stop of a sentence. */
  private static final String CLOSING = "\"”’'»)]";

  /** Words behind the comma or semicolon with which an item of a list ends. */
  private static final List<String> LINKS = List.of(" and", " or", " et", " ou", " y", " и");

  /** Shares of the width of the page; from wrapped treaties, whose lines are ragged by a tenth. */
  private static final double FULL = 0.9;

  private static final double SHORT = 0.55;

  /** Lines of Arabic or Chinese that fill less of the page may end on purpose. */
  private static final double CASELESS_FULL = 0.75;

  /** Of the pairs of lines, how many have to go on in mid-sentence; unwrapped texts have none. */
  private static final double WRAPPED = 0.12;

  private static final int MIN_WRAPPED_LENGTH = 25;

  /** Nobody wraps Markdown wider than this; editors offer 72, 80, 100 and 120 columns. */
  private static final int PAGE_WIDTH = 120;

  /**
   * With fewer lines the longest one shows the width, with more the longest tenth may be strays.
   */
  private static final int FEW_LINES = 20;

  private final boolean isMarkdown;
  private final boolean isWrapped;
  private final int width;

  private Lines(boolean isMarkdown, boolean isWrapped, int width) {
    this.isMarkdown = isMarkdown;
    this.isWrapped = isWrapped;
    this.width = width;
  }

  static List<String> of(String text) {
    String spaced = text.replace('\u00A0', ' ');
    boolean isPlain = !hasOtherLineEnd(spaced);
    return Arrays.asList(isPlain ? spaced.split("\n", -1) : LINE_END.split(spaced, -1));
  }

  private static boolean hasOtherLineEnd(String text) {
    int at = 0;
    while (at < text.length() && !isOtherLineEnd(text.charAt(at))) {
      at++;
    }
    return at < text.length();
  }

  private static boolean isOtherLineEnd(int c) {
    return (c >= 0x0B && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  /** Learns from all lines of a text, empty ones included, how it is laid out. */
  static Lines layoutOf(List<String> lines) {
    List<Integer> lengths = new ArrayList<>();
    for (String line : lines) {
      int length = line.strip().length();
      if (length >= MIN_WRAPPED_LENGTH) {
        lengths.add(length);
      }
    }
    int width = widthOf(lengths);
    int pairs = 0;
    int runningOn = 0;
    String before = "";
    for (String line : lines) {
      String here = line.strip();
      if (!here.isEmpty() && !before.isEmpty()) {
        pairs++;
        boolean fills = before.length() >= CASELESS_FULL * width && width <= PAGE_WIDTH;
        runningOn += runsOn(before, here) || (fills && runsOnWithoutCase(before, here)) ? 1 : 0;
      }
      before = here;
    }
    boolean isWrapped = runningOn > 0 && runningOn >= WRAPPED * pairs;
    return new Lines(false, isWrapped, width);
  }

  /** The same for scripts that have no small letters to tell the middle of a sentence by. */
  static boolean runsOnWithoutCase(String before, String line) {
    int first = line.codePointAt(0);
    int last = before.codePointBefore(before.length());
    return isCaseless(first) && (isCaseless(last) || last == '،' || last == '，' || last == '、');
  }

  private static boolean isCaseless(int codePoint) {
    return Character.isLetter(codePoint)
        && !Character.isUpperCase(codePoint)
        && !Character.isLowerCase(codePoint);
  }

  /** What stands for a line end inside a paragraph: nothing where no spaces part the words. */
  static String between(CharSequence before, String line) {
    String next = line.stripLeading();
    boolean isIdeographic =
        !before.isEmpty()
            && !next.isEmpty()
            && isIdeographic(Character.codePointBefore(before, before.length()))
            && isIdeographic(next.codePointAt(0));
    return isIdeographic ? "" : "\n";
  }

  private static boolean isIdeographic(int codePoint) {
    return Character.isIdeographic(codePoint)
        || (codePoint >= 0x3001 && codePoint <= 0x30FF)
        || (codePoint >= 0xFF01 && codePoint <= 0xFF1F);
  }

  /**
   * The same for Markdown, where the end of a line means nothing by itself: lines are paragraphs
   * only when they are too long for a page and none goes on in the next.
   */
  static Lines markdownLayoutOf(List<String> lines) {
    Lines layout = layoutOf(lines);
    boolean isWrapped = layout.isWrapped || layout.width <= PAGE_WIDTH;
    return new Lines(true, isWrapped, layout.width);
  }

  private static int widthOf(List<Integer> lengths) {
    lengths.sort(null);
    int rank = lengths.size() < FEW_LINES ? lengths.size() - 1 : lengths.size() * 9 / 10;
    return lengths.isEmpty() ? 0 : lengths.get(rank);
  }

  /** Whether a line begins with the number, the letter or the bullet of an item. */
  static boolean isItem(String line) {
    return mayBeItem(line) && ITEM.matcher(line).matches();
  }

  /** A marker is no letter, or has its full stop or bracket near. */
  private static boolean mayBeItem(String line) {
    if (line.isEmpty() || !Character.isLetter(line.charAt(0))) {
      return true;
    }
    for (int i = 1; i < Math.min(line.length(), MAX_MARKER); i++) {
      if (line.charAt(i) == '.' || line.charAt(i) == ')') {
        return true;
      }
    }
    return false;
  }

  /** Whether a line ends in a word that others have to follow. */
  static boolean endsOpen(String line) {
    int start = line.length();
    while (start > 0 && Character.isLetter(line.charAt(start - 1))) {
      start--;
    }
    boolean isWord = start > 0 && Character.isWhitespace(line.charAt(start - 1));
    return isWord && OPEN_ENDS.contains(line.substring(start).toLowerCase(Locale.ROOT));
  }

  /** Whether a line ends in a full stop, perhaps with closing marks behind it. */
  static boolean endsSentence(String line) {
    int last = line.length() - 1;
    while (last >= 0 && CLOSING.indexOf(line.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && FULL_STOPS.indexOf(line.charAt(last)) >= 0;
  }

  /** Whether a line ends as the items of a list do. */
  static boolean endsClause(String line) {
    if (line.isEmpty()) {
      return false;
    }
    char last = line.charAt(line.length() - 1);
    return last == ';' || last == ':' || (Character.isLetter(last) && endsLinked(line));
  }

  private static boolean endsLinked(String line) {
    for (String link : LINKS) {
      int sign = line.length() - link.length() - 1;
      if (sign >= 0 && line.endsWith(link) && ";,".indexOf(line.charAt(sign)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line surely goes on in the next. */
  static boolean runsOn(String before, String line) {
    boolean startsLow = Character.isLowerCase(line.codePointAt(0)) && !isItem(line);
    boolean endsInWord = Character.isLetter(before.codePointBefore(before.length()));
    return before.length() >= MIN_WRAPPED_LENGTH && ((startsLow && endsInWord) || endsOpen(before));
  }

  /** The lines of one group as paragraphs; the lines of a paragraph stay apart by {@code \n}. */
  List<String> paragraphs(List<String> lines) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    String before = "";
    boolean isParty = false;
    for (String line : lines) {
      String stripped = line.strip();
      boolean opensParty = stripped.indexOf(':') > 0 && PARTY.matcher(stripped).matches();
      boolean goesOn =
          isParty && !opensParty && width <= PAGE_WIDTH && !CLEAR_ITEM.matcher(stripped).matches();
      if (!before.isEmpty() && !goesOn && endsBetween(before.strip(), stripped)) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
      }
      isParty = opensParty || goesOn;
      String end = paragraph.isEmpty() ? "" : between(paragraph, line);
      paragraph.append(end).append(end.isEmpty() ? line.strip() : line);
      before = line;
    }
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph.toString());
    }
    return paragraphs;
  }

  private boolean endsBetween(String before, String line) {
    if (HeadingLine.isNumbered(before)) {
      return HeadingLine.isOnlyNumber(before) || !HeadingLine.isTitleOfPart(line);
    }
    if (!isWrapped || line.isEmpty() || before.isEmpty() || HeadingLine.isNumbered(line)) {
      return true;
    }
    boolean isItem = isItem(line);
    boolean mayEnd = endsSentence(before) || endsClause(before);
    if (isMarkdown || (isItem && mayEnd)) {
      return isItem && mayEnd;
    }
    if (HeadingLine.isInCapitals(before) != HeadingLine.isInCapitals(line)) {
      return before.length() < FULL * width || endsSentence(before);
    }
    if (endsOpen(before)) {
      return false;
    }
    return CLEAR_ITEM.matcher(line).matches() || endsEarly(before, line);
  }

  private boolean endsEarly(String before, String line) {
    boolean startsHigh = !Character.isLowerCase(line.codePointAt(0));
    boolean nextWordFits = before.length() + 1 + firstWordLength(line) < FULL * width;
    if (endsClause(before)) {
      return startsHigh && nextWordFits;
    }
    if (endsSentence(before)) {
      return nextWordFits;
    }
    return startsHigh
        && line.charAt(0) != '('
        && before.length() < SHORT * width
        && !before.endsWith(",")
        && !before.endsWith("-");
  }

  private static int firstWordLength(String line) {
    if (isIdeographic(line.codePointAt(0))) {
      return 1;
    }
    int space = line.indexOf(' ');
    return space < 0 ? line.length() : space;
  }
}
