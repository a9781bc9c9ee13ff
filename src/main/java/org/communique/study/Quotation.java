package org.communique.study;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody quotes, cut at its ellipses.
 *
 * @param text as given, without white space and one pair of quotation marks around it
 * @param pieces the stretches between the ellipses, in order; each has a word
 */
record Quotation(String text, List<Piece> pieces) {
  /** An ellipsis, alone or in brackets: {@code …}, {@code ...}, {@code [. . .]}, {@code (…)}. */
  private static final Pattern ELLIPSIS =
      Pattern.compile(
          "[\\[(]\\s*(?:\u2026|\\.\\s?\\.\\s?\\.)\\s*[\\])]|\u2026|\\.\\s?\\.\\s?\\.(?:\\s?\\.)?");

  private static final Pattern ENCLOSED =
      Pattern.compile("\\A(?:“(.*)”|\"(.*)\"|«(.*)»|„(.*)[“”]|‘(.*)’)\\z", Pattern.DOTALL);

  Quotation {
    pieces = List.copyOf(pieces);
  }

  /**
   * A stretch without ellipsis.
   *
   * @param start where it begins in the quotation
   */
  record Piece(int start, String text, List<QuotedToken> tokens) {}

  static Quotation of(String given) {
    String text = unquoted(given.strip());
    List<Piece> pieces = new ArrayList<>();
    Matcher ellipsis = ELLIPSIS.matcher(text);
    int from = 0;
    while (ellipsis.find()) {
      add(pieces, text, from, ellipsis.start());
      from = ellipsis.end();
    }
    add(pieces, text, from, text.length());
    return new Quotation(text, pieces);
  }

  private static void add(List<Piece> pieces, String text, int start, int end) {
    String piece = text.substring(start, end);
    List<QuotedToken> tokens = QuotedToken.of(piece);
    if (tokens.stream().anyMatch(QuotedToken::isWord)) {
      pieces.add(new Piece(start, piece, tokens));
    }
  }

  /** Quotation marks around the whole say that it is quoted; others belong to it. */
  private static String unquoted(String text) {
    Matcher enclosed = ENCLOSED.matcher(text);
    if (!enclosed.matches()) {
      return text;
    }
    for (int group = 1; group <= enclosed.groupCount(); group++) {
      String inner = enclosed.group(group);
      if (inner != null && QuotedToken.of(inner).stream().noneMatch(t -> isDouble(inner, t))) {
        return inner.strip();
      }
    }
    return text;
  }

  private static boolean isDouble(String text, QuotedToken token) {
    return "“”\"«»„".indexOf(text.charAt(token.span().start())) >= 0;
  }

  List<String> texts() {
    return pieces.stream().map(Piece::text).toList();
  }
}
