package org.communique.structure;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.TextSpan;

/**
 * Parts a paragraph into sentences, in the languages communiqués are written in. A sentence ends at
 * a full stop, a question or exclamation mark (also those of Chinese and Arabic), with the
 * quotation marks, brackets and footnote marks that follow; not after an abbreviation, an initial
 * or the number of a list, and not at a semicolon.
 */
final class SentenceSplitter {
  private static final String FULL_WIDTH_ENDS = "。！？｡";
  private static final String ENDS = ".!?؟۔।…";
  private static final String CLOSERS = "”»)]』」）》〉】";

  /** Quotation marks that close in one language and open in another, and the apostrophe. */
  private static final String EITHER = "\"“'’‘";

  private static final String OPENERS = "\"“‘'«([『「（《〈【„¿¡";

  /** A footnote mark that stands directly after the full stop. */
  private static final Pattern FOOTNOTE =
      Pattern.compile(
          "(?:\\[\\d{1,3}\\]|\\(\\d{1,2}\\)(?=\\s\\p{Lu})|(?<=\\p{Ll}\\.)\\d{1,2}(?=\\s\\p{Lu}|$)|[¹²³⁴-⁹⁰]{1,3}|\\*{1,3})");

  /** Dots that lead to a number: {@code Article 5 ........ 12}. */
  private static final Pattern LEADER = Pattern.compile("\\.{4,} ?\\d{1,4}(?=$| )");

  /** The first point of a list whose points are sentences, not clauses between semicolons. */
  private static final Pattern FIRST_POINT =
      Pattern.compile(": ?1[.)] \\p{Lu}[^;]{0,2000}?\\.(?: 2[.)] |$)");

  private final String text;
  private final SentenceWords words;

  /** Where the next parties of a signature block begin. */
  private final Deque<Integer> parties;

  private final List<TextSpan> sentences = new ArrayList<>();
  private int start;

  private SentenceSplitter(String text, SentenceWords words) {
    this.text = text;
    this.words = words;
    this.parties = PartyFormulas.startsIn(text);
  }

  /**
   * The sentences of a text whose white space is single spaces, in order; together they hold all of
   * it but the spaces between them. Takes time in proportion to its length.
   */
  static List<TextSpan> split(String text) {
    return split(text, "und");
  }

  /**
   * The same for a text in a language, whose abbreviations are known.
   *
   * @param language BCP 47 code
   */
  static List<TextSpan> split(String text, String language) {
    SentenceSplitter splitter = new SentenceSplitter(text, SentenceWords.of(language));
    splitter.run();
    return splitter.sentences;
  }

  private void run() {
    int i = 0;
    while (i < text.length()) {
      if (!parties.isEmpty() && i >= parties.getFirst()) {
        add(parties.removeFirst());
      }
      int end = endAt(i);
      if (end > 0) {
        add(end);
        i = end;
      } else {
        i++;
      }
    }
    add(text.length());
  }

  /** End of the sentence that the character at {@code i} closes, or -1 if it closes none. */
  private int endAt(int i) {
    char c = text.charAt(i);
    if (c == ' ' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      return -1;
    }
    if (FULL_WIDTH_ENDS.indexOf(c) >= 0) {
      return afterClosers(i + 1);
    }
    if (ENDS.indexOf(c) >= 0) {
      return endAfter(i);
    }
    if (c == ')') {
      return LostSpace.endsAfterBracket(text, i) ? i + 1 : -1;
    }
    boolean isLeadIn = c == ':' && FIRST_POINT.matcher(text).region(i, text.length()).lookingAt();
    return isLeadIn ? i + 1 : -1;
  }

  private void add(int end) {
    int first = start;
    while (first < end && text.charAt(first) == ' ') {
      first++;
    }
    int last = end;
    while (last > first && text.charAt(last - 1) == ' ') {
      last--;
    }
    if (last > first) {
      sentences.add(new TextSpan(first, last));
    }
    start = end;
  }

  /** End of the sentence that the mark at {@code at} closes, or -1 if it closes none. */
  private int endAfter(int at) {
    if (at > start && ENDS.indexOf(text.charAt(at - 1)) >= 0) {
      return -1;
    }
    int marks = at + 1;
    while (marks < text.length() && ENDS.indexOf(text.charAt(marks)) >= 0) {
      marks++;
    }
    Matcher leader = LEADER.matcher(text).region(at, text.length());
    if (leader.lookingAt()) {
      return -1;
    }
    int end = afterFootnote(afterClosers(marks));
    if (end >= text.length()) {
      return end;
    }
    if (text.charAt(end) != ' ') {
      return LostSpace.endsSentence(text, start, at, end) ? end : -1;
    }
    int next = firstOfNext(end + 1);
    if (next >= text.length() || !mayOpen(next)) {
      return next >= text.length() ? text.length() : -1;
    }
    boolean isPlainStop = text.charAt(at) == '.' && marks == at + 1;
    return isPlainStop && FullStop.isPartOfWord(text, words, start, at, end, next) ? -1 : end;
  }

  private int afterClosers(int position) {
    int end = position;
    while (end < text.length() && isCloser(end)) {
      end++;
    }
    boolean isSpacedQuote = text.startsWith(" »", end) && !wordFollows(end + 1);
    return isSpacedQuote ? end + 2 : end;
  }

  private boolean wordFollows(int position) {
    return position + 1 < text.length() && Character.isLetterOrDigit(text.charAt(position + 1));
  }

  /** A mark that opens a quotation elsewhere closes only where no word follows at once. */
  private boolean isCloser(int position) {
    char c = text.charAt(position);
    return CLOSERS.indexOf(c) >= 0 || (EITHER.indexOf(c) >= 0 && !wordFollows(position));
  }

  private int afterFootnote(int position) {
    Matcher mark = FOOTNOTE.matcher(text).region(position, text.length());
    mark.useTransparentBounds(true);
    int end = position;
    while (mark.lookingAt() && mark.end() > end) {
      end = mark.end();
      mark.region(end, text.length());
    }
    return end;
  }

  /** First character of what follows that is neither space, quote, bracket nor dash. */
  private int firstOfNext(int position) {
    int next = position;
    while (next < text.length() && isOpening(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private static boolean isOpening(char c) {
    return c == ' ' || OPENERS.indexOf(c) >= 0 || "-–—•*·".indexOf(c) >= 0;
  }

  /** Small letters go on with a sentence; so does one more mark, as in a spaced ellipsis. */
  private boolean mayOpen(int next) {
    int codePoint = text.codePointAt(next);
    if (ENDS.indexOf(codePoint) >= 0 || ",;:)]".indexOf(codePoint) >= 0) {
      return false;
    }
    return !Character.isLowerCase(codePoint) || isListLetter(next);
  }

  /** {@code (a)} or {@code b)} opens a point of a list. */
  private boolean isListLetter(int next) {
    return next + 1 < text.length() && text.charAt(next + 1) == ')' && text.charAt(next - 1) == '(';
  }
}
