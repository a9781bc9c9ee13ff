package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a {@link Clause}.
 *
 * <pre>
 *   clause  = part { part }                 several parts are alternatives
 *   part    = [ "+" | "-" ] ( phrase | "(" clause ")" | word [ "*" ] )
 *   phrase  = '"' text '"' [ "~" digits ]
 * </pre>
 *
 * The words are analysed as sentences are, so that both meet in the same terms.
 */
final class ClauseParser {
  /** In a clause {@code us} is the country, never the pronoun. */
  private static final Pattern COUNTRY = Pattern.compile("\\bus\\b(?!\\*)");

  private final String source;
  private int at;

  private ClauseParser(String source) {
    this.source = source;
  }

  /**
   * The clause that {@code source} writes.
   *
   * @throws IllegalArgumentException naming the clause and the 0-based place where it stops being
   *     one
   */
  static Clause parse(String source) {
    ClauseParser parser = new ClauseParser(source);
    if (COUNTRY.matcher(source).find()) {
      return parse(COUNTRY.matcher(source).replaceAll("US"));
    }
    Clause clause = parser.clause();
    if (parser.at < source.length()) {
      throw parser.problem("unexpected " + source.charAt(parser.at));
    }
    return clause;
  }

  private Clause clause() {
    List<Clause> required = new ArrayList<>();
    List<Clause> optional = new ArrayList<>();
    List<Clause> excluded = new ArrayList<>();
    for (skipSpace(); at < source.length() && source.charAt(at) != ')'; skipSpace()) {
      switch (source.charAt(at)) {
        case '+' -> required.add(signed());
        case '-' -> excluded.add(signed());
        default -> optional.add(part());
      }
    }
    if (required.isEmpty() && optional.isEmpty()) {
      throw problem("nothing is asked for");
    }
    if (required.isEmpty() && excluded.isEmpty() && optional.size() == 1) {
      return optional.getFirst();
    }
    return new Clause.Group(required, optional, excluded);
  }

  private Clause signed() {
    at++;
    return part();
  }

  private Clause part() {
    if (at == source.length()) {
      throw problem("something is missing");
    }
    return switch (source.charAt(at)) {
      case '"' -> phrase();
      case '(' -> group();
      default -> word();
    };
  }

  private Clause group() {
    at++;
    Clause inner = clause();
    if (at == source.length()) {
      throw problem("a bracket is not closed");
    }
    at++;
    return inner;
  }

  private Clause phrase() {
    int close = source.indexOf('"', at + 1);
    if (close < 0) {
      throw problem("a quotation mark is not closed");
    }
    List<String> terms = SentenceTerms.of(source.substring(at + 1, close)).terms();
    at = close + 1;
    int slop = slop();
    if (terms.isEmpty()) {
      throw problem("a phrase has no words");
    }
    return terms.size() == 1 ? new Clause.Word(terms.getFirst()) : new Clause.Phrase(terms, slop);
  }

  private int slop() {
    if (at == source.length() || source.charAt(at) != '~') {
      return 0;
    }
    int start = ++at;
    while (at < source.length() && Character.isDigit(source.charAt(at)) && at < start + 3) {
      at++;
    }
    if (at == start) {
      throw problem("a number is missing after ~");
    }
    return Integer.parseInt(source.substring(start, at));
  }

  private Clause word() {
    int start = at;
    while (at < source.length() && isWordCharacter(source.charAt(at))) {
      at++;
    }
    String word = source.substring(start, at);
    boolean prefix = at < source.length() && source.charAt(at) == '*';
    if (prefix) {
      at++;
    }
    if (word.isEmpty()) {
      throw problem("a word is missing");
    }
    if (at < source.length()
        && !Character.isWhitespace(source.charAt(at))
        && source.charAt(at) != ')') {
      throw problem("'" + word + "' is followed by " + source.charAt(at) + "; write a phrase");
    }
    if (prefix) {
      return new Clause.Prefix(SentenceTerms.foldedPrefix(word));
    }
    List<String> terms = SentenceTerms.of(word).terms();
    if (terms.size() != 1) {
      throw problem("'" + word + "' is not one word; write a phrase");
    }
    return new Clause.Word(terms.getFirst());
  }

  private static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '\'' || c == '’' || c == '.' || c == '_';
  }

  private void skipSpace() {
    while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
  }

  private IllegalArgumentException problem(String what) {
    return new IllegalArgumentException(
        "clause <" + source + "> cannot be read at character " + at + ": " + what);
  }
}
