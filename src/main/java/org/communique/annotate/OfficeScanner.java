package org.communique.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communique.annotate.Token.Kind;

/**
 * Finds where the title of an office ends: modifiers and main words, then perhaps <em>of</em> or
 * <em>for</em> and what the office is about.
 */
final class OfficeScanner {
  private static final int LONGEST_TITLE = 24;

  private final OfficeWords words;
  private final List<Token> tokens;

  /** Where listed titles begin and end in the text. */
  private final Map<Integer, Integer> endOfTitleByStart = new HashMap<>();

  OfficeScanner(OfficeWords words, String text, List<Token> tokens) {
    this.words = words;
    this.tokens = tokens;
    FoldedWords folded = FoldedWords.of(text);
    for (int i = 0; i < folded.size(); i++) {
      NameTrie.Match<Boolean> title =
          words.titles.longest(text, folded, i, (value, start, end) -> true);
      if (title != null) {
        endOfTitleByStart.put(folded.start(i), folded.end(i + title.words() - 1));
      }
    }
  }

  /** Index behind the last token of the title that begins at {@code first}; else {@code first}. */
  int endOfOffice(int first) {
    if (!mayNameOffice(first) || tokens.get(first).is(Kind.PARTY)) {
      return first;
    }
    int head = endOfHead(first);
    int whole = endOfWholeTitle(first);
    if (head == first && whole == first) {
      return first;
    }
    return endOfSubject(Math.max(head, whole));
  }

  private int endOfHead(int first) {
    int end = first;
    int i = first;
    while (i < tokens.size() && i - first < LONGEST_TITLE) {
      String word = tokens.get(i).text();
      if (mayNameOffice(i) && isHeadOrPlural(i)) {
        end = i + 1;
      } else if (!(mayNameOffice(i) && words.isModifier(word)) && !joinsTitles(i, first)) {
        break;
      }
      i++;
    }
    return end;
  }

  private boolean isHeadOrPlural(int i) {
    Token token = tokens.get(i);
    return words.isHead(token.text())
        || (token.is(Kind.PLURAL) && words.isHead(singular(token.text())));
  }

  private static String singular(String plural) {
    if (plural.endsWith("ies")) {
      return plural.substring(0, plural.length() - 3) + "y";
    }
    return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
  }

  /** An "and" between two words of a title: National Security and Intelligence Advisor. */
  private boolean joinsTitles(int i, int first) {
    return i > first
        && tokens.get(i).is(Kind.AND)
        && i + 1 < tokens.size()
        && isCapital(i + 1)
        && (words.isModifier(tokens.get(i + 1).text()) || words.isHead(tokens.get(i + 1).text()));
  }

  private int endOfWholeTitle(int first) {
    Integer end = endOfTitleByStart.get(tokens.get(first).start());
    if (end == null) {
      return first;
    }
    int i = first;
    while (i < tokens.size() && tokens.get(i).end() <= end) {
      i++;
    }
    // A title that ends inside the name of a party is none: "président de la République française".
    boolean cutsParty = i < tokens.size() && tokens.get(i).start() < end;
    return cutsParty ? first : i;
  }

  /** Takes in "of Trade, Industry and Energy" behind the main word. */
  private int endOfSubject(int end) {
    int i = end;
    int last = end;
    boolean of = false;
    while (i < tokens.size() && i - end < LONGEST_TITLE) {
      Token token = tokens.get(i);
      if (token.is(Kind.OF) && !token.text().equals("from")) {
        of = true;
      } else if (of && isCapital(i) && words.isSubject(token.text())) {
        last = i + 1;
      } else if (!of || !isLink(token)) {
        break;
      }
      i++;
    }
    return last;
  }

  private static boolean isLink(Token token) {
    return token.is(Kind.AND) || token.is(Kind.COMMA) || token.is(Kind.THE);
  }

  /** Offices that French, Spanish and Italian print small; folded. */
  private static final Set<String> SMALL =
      Set.of(
          "president",
          "presidente",
          "presidenta",
          "premier",
          "premiere",
          "ministre",
          "chancelier",
          "chanceliere",
          "roi",
          "reine",
          "primer",
          "primera",
          "ministro",
          "ministra",
          "canciller",
          "rey",
          "reina");

  private boolean mayNameOffice(int i) {
    return isCapital(i) || isSmallOffice(i);
  }

  /** "le président", "el primer ministro": in small letters only behind an article of its own. */
  private boolean isSmallOffice(int i) {
    if (i == 0 || !SMALL.contains(Folding.fold(tokens.get(i).text()))) {
      return false;
    }
    Token before = tokens.get(i - 1);
    boolean article = before.is(Kind.THE) && !before.text().equalsIgnoreCase("the");
    return article || isSmallOffice(i - 1);
  }

  private boolean isCapital(int i) {
    return Character.isUpperCase(tokens.get(i).text().charAt(0));
  }
}
