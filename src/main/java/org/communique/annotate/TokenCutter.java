package org.communique.annotate;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.annotate.Token.Kind;

/** Cuts stretches of text that name no party into words, numbers and signs. */
final class TokenCutter {
  private static final Pattern DOTTED =
      Pattern.compile("(?:\\p{Lu}\\.(?:\\h?(?=\\p{Lu}\\.))?){2,}");
  private static final Set<String> POSSESSIVES = Set.of("'s", "’s", "`s", "’ s", "' s");

  private final OfficeWords words;
  private final WordKinds kinds;

  TokenCutter(OfficeWords words) {
    this.words = words;
    this.kinds = new WordKinds(words);
  }

  /** Appends the tokens of {@code text} between two positions. */
  void addWords(String text, int from, int to, List<Token> tokens) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        tokens.add(wordToken(text, i, unglued(text, i, endOfWord(text, i, to))));
        i = tokens.getLast().end();
      } else if (Character.isDigit(c)) {
        int end = i + 1;
        while (end < to && Character.isLetterOrDigit(text.charAt(end))) {
          end++;
        }
        tokens.add(new Token(Kind.NUMBER, i, end, text.substring(i, end), null));
        i = end;
      } else {
        i = addSign(text, i, to, tokens);
      }
    }
  }

  private static int endOfWord(String text, int start, int to) {
    if (start + 3 < to
        && text.charAt(start + 1) == '.'
        && Character.isUpperCase(text.charAt(start))) {
      Matcher dotted = DOTTED.matcher(text).region(start, to);
      if (dotted.lookingAt()) {
        return dotted.end();
      }
    }
    if (Folding.isIdeograph(text.charAt(start))) {
      return start + 1;
    }
    int end = start + 1;
    while (end < to && isInsideWord(text, end, to)) {
      end++;
    }
    return end;
  }

  /** A lost space before the next party of a signature block: "R. FLAESVoor de Regering". */
  private static final Pattern GLUED = Pattern.compile("\\p{L}{2,}?(?=(?:For|Voor|Pour|Für|Por)$)");

  /** Two letters and "For". */
  private static final int SHORTEST_GLUED = 5;

  private static int unglued(String text, int start, int end) {
    if (end - start < SHORTEST_GLUED || "rR".indexOf(text.charAt(end - 1)) < 0) {
      return end;
    }
    Matcher glued = GLUED.matcher(text.substring(start, end));
    return glued.lookingAt() ? start + glued.end() : end;
  }

  private static boolean isInsideWord(String text, int i, int to) {
    char c = text.charAt(i);
    if (Character.isLetter(c) || Folding.isMark(c)) {
      return !Folding.isIdeograph(c);
    }
    boolean elided =
        i > 0
            && (text.charAt(i - 1) == 'd' || text.charAt(i - 1) == 'l')
            && isWordStart(text, i - 1);
    boolean joint = "-'’‑".indexOf(c) >= 0 && !(elided && c != '-');
    return joint
        && i + 1 < to
        && Character.isLetter(text.charAt(i + 1))
        && !isPossessive(text, i, to);
  }

  private static boolean isWordStart(String text, int i) {
    return i == 0 || !Character.isLetter(text.charAt(i - 1));
  }

  private static boolean isPossessive(String text, int i, int to) {
    return "'’".indexOf(text.charAt(i)) >= 0
        && text.charAt(i + 1) == 's'
        && (i + 2 >= to || !Character.isLetter(text.charAt(i + 2)));
  }

  private Token wordToken(String text, int start, int end) {
    String word = text.substring(start, end);
    boolean dot = end < text.length() && text.charAt(end) == '.';
    if (dot && (words.honorifics.contains(word + ".") || words.suffixes.contains(word + "."))) {
      Kind kind = words.suffixes.contains(word + ".") ? Kind.SUFFIX : Kind.HONORIFIC;
      return new Token(kind, start, end + 1, word + ".", null);
    }
    if (dot && word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
      return new Token(Kind.NAME, start, end + 1, word + ".", null);
    }
    return new Token(kinds.of(word), start, end, word, null);
  }

  private static int addSign(String text, int i, int to, List<Token> tokens) {
    char c = text.charAt(i);
    int end = i + 1;
    if (c == '\n' && end < to && text.charAt(end) == '\n') {
      end++;
      tokens.add(new Token(Kind.BREAK, i, end, "\n\n", null));
      return end;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c) || "*_#\\".indexOf(c) >= 0) {
      return end;
    }
    if ("'’".indexOf(c) >= 0 && !tokens.isEmpty() && tokens.getLast().is(Kind.THE)) {
      return end;
    }
    for (String possessive : POSSESSIVES) {
      if (text.startsWith(possessive, i) && i + possessive.length() <= to) {
        end = i + possessive.length();
        tokens.add(new Token(Kind.POSSESSIVE, i, end, possessive, null));
        return end;
      }
    }
    Kind kind =
        switch (c) {
          case ',', '，', '、' -> Kind.COMMA;
          case ';', '；' -> Kind.SEMICOLON;
          case ':', '：' -> Kind.COLON;
          case '.', '。' -> Kind.DOT;
          case '-', '–', '—', '‑', '/' -> Kind.DASH;
          case '(', '（', '[' -> Kind.OPEN;
          case ')', '）', ']' -> Kind.CLOSE;
          case '&' -> Kind.AND;
          case '\'', '’' -> Kind.POSSESSIVE;
          default -> Kind.OTHER;
        };
    tokens.add(new Token(kind, i, end, text.substring(i, end), null));
    return end;
  }
}
