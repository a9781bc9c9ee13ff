package org.communique.structure;

import java.util.ArrayList;
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
  private static final String CLOSERS = "\"”’'»)]』」）》〉】";
  private static final String OPENERS = "\"“‘'«([『「（《〈【„¿¡";

  /** A footnote mark that stands directly after the full stop. */
  private static final Pattern FOOTNOTE =
      Pattern.compile(
          "(?:\\[\\d{1,3}\\]|\\(\\d{1,2}\\)(?=\\s\\p{Lu})|(?<=\\p{Ll}\\.)\\d{1,2}(?=\\s\\p{Lu})|[¹²³⁴-⁹⁰]{1,3}|\\*{1,3})");

  private final String text;
  private final List<TextSpan> sentences = new ArrayList<>();
  private int start;

  private SentenceSplitter(String text) {
    this.text = text;
  }

  /**
   * The sentences of a text whose white space is single spaces, in order; together they hold all of
   * it but the spaces between them. Takes time in proportion to its length.
   */
  static List<TextSpan> split(String text) {
    SentenceSplitter splitter = new SentenceSplitter(text);
    splitter.run();
    return splitter.sentences;
  }

  private void run() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = -1;
      if (FULL_WIDTH_ENDS.indexOf(c) >= 0) {
        end = afterClosers(i + 1);
      } else if (ENDS.indexOf(c) >= 0) {
        end = endAfter(i);
      }
      if (end > 0) {
        add(end);
        i = end;
      } else {
        i++;
      }
    }
    add(text.length());
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
    int marks = at + 1;
    while (marks < text.length() && ENDS.indexOf(text.charAt(marks)) >= 0) {
      marks++;
    }
    int end = afterFootnote(afterClosers(marks));
    if (end >= text.length()) {
      return end;
    }
    if (text.charAt(end) != ' ') {
      return isGlued(at, end) ? end : -1;
    }
    int next = firstOfNext(end + 1);
    if (next >= text.length() || !mayOpen(next)) {
      return next >= text.length() ? text.length() : -1;
    }
    boolean isPlainStop = text.charAt(at) == '.' && marks == at + 1;
    return isPlainStop && FullStop.isPartOfWord(text, start, at, end, next) ? -1 : end;
  }

  private int afterClosers(int position) {
    int end = position;
    while (end < text.length() && isCloser(end)) {
      end++;
    }
    return end;
  }

  /** An apostrophe or straight quote closes only where no word follows at once. */
  private boolean isCloser(int position) {
    char c = text.charAt(position);
    if (CLOSERS.indexOf(c) < 0) {
      return false;
    }
    boolean isAmbiguous = c == '"' || c == '\'' || c == '’';
    boolean wordFollows =
        position + 1 < text.length() && Character.isLetterOrDigit(text.charAt(position + 1));
    return !(isAmbiguous && wordFollows);
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

  private boolean endsInYear(int at) {
    int digits = at;
    while (digits > start && Character.isDigit(text.charAt(digits - 1)) && at - digits < 5) {
      digits--;
    }
    return at - digits == 4;
  }

  /** Whether a sentence ends though the space after it was lost: {@code force.It shall}. */
  private boolean isGlued(int at, int end) {
    int word = at;
    while (word > start && Character.isLowerCase(text.charAt(word - 1)) && at - word < 40) {
      word--;
    }
    boolean startsWord = word == 0 || !".@/:_".contains(text.substring(word - 1, word));
    boolean isSentence =
        Character.isUpperCase(text.charAt(end))
            && end + 1 < text.length()
            && (Character.isLetter(text.charAt(end + 1)) || text.charAt(end + 1) == ' ');
    boolean isClosed = end > at + 1 && at > start && Character.isLetter(text.charAt(at - 1));
    boolean isNumber = Character.isDigit(text.charAt(end)) && end == at + 1 && at - word >= 4;
    boolean isWord = startsWord && (at - word >= 3 || isClosed);
    return (isNumber && startsWord) || (isSentence && (isWord || endsInYear(at)));
  }
}
