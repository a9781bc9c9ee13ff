package org.communique.lucene;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.communique.structure.WordCache;

/**
 * Cuts text into words, the same way for texts and queries: by the word borders of Unicode (UAX
 * #29, as {@link StandardTokenizer} has them), and further at apostrophes, so that <i>l’Iran</i> is
 * found by <i>Iran</i>. Not safe for use by several threads at once.
 */
final class WordTokenizer {
  private static final int MAX_TOKEN_LENGTH = 255;

  private static final WordCache<WordForms> FORMS = new WordCache<>(WordTokenizer::forms);

  private final StandardTokenizer tokenizer = new StandardTokenizer();
  private final CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);

  WordTokenizer() {
    tokenizer.setMaxTokenLength(MAX_TOKEN_LENGTH);
  }

  /**
   * The words of {@code text} in order.
   *
   * @param base added to every position
   */
  List<Token> tokens(String text, int base) {
    List<Token> tokens = new ArrayList<>();
    try (tokenizer) {
      tokenizer.setReader(new StringReader(FoldedCharacters.plain(text)));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        split(term.toString(), base + offset.startOffset(), base + offset.endOffset(), tokens);
      }
      tokenizer.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading a text in memory failed", e);
    }
    return tokens;
  }

  /** The words of a text that stands alone. */
  static List<Token> tokensOf(String text) {
    return new WordTokenizer().tokens(text, 0);
  }

  private static void split(String word, int start, int end, List<Token> tokens) {
    int length = withoutPossessive(word);
    int from = 0;
    for (int i = 0; i <= length; i++) {
      if (i == length || isApostrophe(word.charAt(i))) {
        if (hasLetterOrDigit(word, from, i)) {
          int tokenEnd = i == length ? end : start + i;
          tokens.add(new Token(FORMS.get(word, from, i), start + from, tokenEnd));
        }
        from = i + 1;
      }
    }
  }

  /**
   * Symbols such as bullets and emoji are words to the rules of Unicode, but to nobody who
   * searches.
   */
  private static boolean hasLetterOrDigit(String word, int from, int to) {
    for (int i = from; i < to; i += Character.charCount(word.codePointAt(i))) {
      if (isWordPart(word.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Also the Roman numerals that are one character. */
  private static boolean isWordPart(int codePoint) {
    return Character.isLetterOrDigit(codePoint) || Character.isAlphabetic(codePoint);
  }

  private static WordForms forms(String word) {
    String cased = FoldedCharacters.fold(isAcronym(word) ? word.replace(".", "") : word);
    String printed = FoldedCharacters.oneSigma(cased.toLowerCase(Locale.ROOT));
    return new WordForms(printed, cased.equals(printed) ? printed : cased);
  }

  private static int withoutPossessive(String word) {
    int length = word.length();
    boolean possessive =
        length > 2
            && Character.toLowerCase(word.charAt(length - 1)) == 's'
            && isApostrophe(word.charAt(length - 2));
    return possessive ? length - 2 : length;
  }

  private static boolean isApostrophe(char c) {
    return c == FoldedCharacters.APOSTROPHE;
  }

  /** Single letters with full stops between: U.S, D.P.R.K. */
  private static boolean isAcronym(String word) {
    for (int i = 0; i < word.length(); i++) {
      boolean fits = i % 2 == 0 ? Character.isLetter(word.charAt(i)) : word.charAt(i) == '.';
      if (!fits) {
        return false;
      }
    }
    return word.length() > 2;
  }
}
