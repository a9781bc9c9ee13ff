package org.communique.annotate;

import java.util.Locale;
import java.util.Set;
import org.communique.annotate.Token.Kind;

/** Reads names of persons: given names, initials, particles, family names and what follows them. */
final class NameReader {
  private static final int LONGEST_NAME = 8;

  private NameReader() {}

  /**
   * A name.
   *
   * @param text as printed, without honorifics; empty when there is none
   * @param next index of the token behind it
   */
  record Name(String text, int next) {}

  static Name read(Passage passage, int first) {
    return read(passage, first, first + LONGEST_NAME);
  }

  /** A name that ends before token {@code limit}. */
  static Name read(Passage passage, int first, int limit) {
    int i = first;
    StringBuilder name = new StringBuilder();
    boolean full = false;
    while (i < limit) {
      Token token = passage.token(i);
      if (token.is(Kind.NAME) || (i > first && isInitial(token))) {
        full |= token.text().replace(".", "").length() > 1;
      } else if (token.is(Kind.SUFFIX) && i > first) {
        i = suffixes(passage, i, name);
        break;
      } else if (isDotBeforeInitial(passage, i, first)) {
        i++;
        continue;
      } else if (!isParticle(passage, i) || (i == first && isArticle(token.text()))) {
        break;
      }
      name.append(name.isEmpty() ? "" : " ").append(token.text());
      i++;
    }
    if (!full) {
      return new Name("", first);
    }
    if (passage.is(i, Kind.COMMA) && passage.is(i + 1, Kind.SUFFIX)) {
      name.append(',');
      i = suffixes(passage, i + 1, name);
    }
    return new Name(name.toString(), i);
  }

  private static int suffixes(Passage passage, int from, StringBuilder name) {
    int i = from;
    while (passage.is(i, Kind.SUFFIX)) {
      String suffix = passage.token(i).text();
      // A seat in parliament is no part of a name.
      if (!suffix.equals("MP") && !suffix.equals("M.P.")) {
        name.append(' ').append(suffix);
      }
      i++;
    }
    return i;
  }

  /** "M." is an honorific before a name and an initial inside one. */
  private static boolean isInitial(Token token) {
    return token.is(Kind.HONORIFIC) && token.text().length() == 2 && token.text().endsWith(".");
  }

  private static boolean isDotBeforeInitial(Passage passage, int i, int first) {
    Token next = passage.token(i + 1);
    return i > first
        && passage.is(i, Kind.DOT)
        && next.is(Kind.NAME)
        && next.text().length() == 2
        && next.text().endsWith(".");
  }

  /** A particle belongs to a name only before a name: Mohamed bin Zayed, Luiz Inácio da Silva. */
  private static boolean isParticle(Passage passage, int i) {
    Token token = passage.token(i);
    boolean kind =
        token.is(Kind.PARTICLE)
            || ((token.is(Kind.THE) || token.is(Kind.OF)) && !isEnglish(token.text()));
    int next = i + 1;
    while (kind && (passage.is(next, Kind.PARTICLE) || passage.is(next, Kind.THE))) {
      next++;
    }
    return kind && passage.is(next, Kind.NAME);
  }

  private static final Set<String> ARTICLES =
      Set.of(
          "le", "la", "les", "l", "het", "der", "die", "das", "los", "las", "d", "den", "dem",
          "des");

  private static boolean isArticle(String word) {
    return ARTICLES.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isEnglish(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.equals("the") || lower.equals("of") || lower.equals("for") || lower.equals("from");
  }
}
