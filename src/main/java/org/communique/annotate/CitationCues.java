package org.communique.annotate;

import java.util.Set;
import org.communique.model.TextSpan;

/**
 * What a sentence has that a citation cannot do without, found in one pass over its words, so that
 * patterns run only where they can match.
 *
 * @param hasNumber whether a word begins with a digit
 * @param hasResolution whether it speaks of a resolution, under any of the names for one
 * @param hasDecision whether it speaks of a decision of a conference of parties
 * @param hasSymbol whether it has a capital letter before a slash, as document symbols do
 * @param hasLaw whether it speaks of an executive order, a statute or a public law by number
 * @param hasArticle whether it speaks of an article or another part of a text
 * @param hasProtocol whether it speaks of a protocol
 * @param hasNote whether it speaks of a note and has a number, as dates do
 * @param hasList whether it speaks of several agreements or treaties
 * @param hasIdeographs whether it has Chinese characters
 */
record CitationCues(
    boolean hasNumber,
    boolean hasResolution,
    boolean hasDecision,
    boolean hasSymbol,
    boolean hasLaw,
    boolean hasArticle,
    boolean hasProtocol,
    boolean hasNote,
    boolean hasList,
    boolean hasIdeographs) {

  /** A shorter name may well be an item of a list of cited texts. */
  private static final int LONG_NAME = 40;

  /** Room for an article and marks around the name of a text in its heading. */
  private static final int AROUND_A_HEADING = 6;

  private static final Set<String> DECISIONS = Set.of("decision", "decisione", "besluit");
  private static final Set<String> LAWS = Set.of("order", "eo", "stat", "law", "pl");
  private static final Set<String> PARTS =
      Set.of(
          "article",
          "articles",
          "art",
          "artikel",
          "artikelen",
          "articulo",
          "section",
          "paragraph",
          "chapter",
          "no",
          "part",
          "title");

  static CitationCues of(String text, SentenceTerms sentence) {
    boolean number = false;
    boolean resolution = false;
    boolean decision = false;
    boolean symbol = false;
    boolean law = false;
    boolean article = false;
    boolean protocol = false;
    boolean note = false;
    boolean list = false;
    boolean ideographs = false;
    for (int i = 0; i < sentence.size(); i++) {
      String term = sentence.term(i);
      char first = term.isEmpty() ? ' ' : term.charAt(0);
      number |= Character.isDigit(first);
      ideographs |= Folding.isIdeograph(first);
      symbol |= isSymbolLetter(text, sentence, i);
      resolution |= isResolution(term, first);
      decision |= DECISIONS.contains(term);
      law |= LAWS.contains(term);
      article |= PARTS.contains(term);
      protocol |= term.equals("protocol");
      note |= term.equals("note");
      list |= AgreementLists.isPlural(term, text, sentence.span(i));
    }
    return new CitationCues(
        number,
        resolution,
        decision,
        symbol,
        law,
        article,
        protocol,
        note && number,
        list,
        ideographs);
  }

  private static boolean isResolution(String term, char first) {
    return switch (first) {
      case 'r' -> term.startsWith("resol") || term.equals("res");
      case 'u' -> term.startsWith("unsc") || term.equals("unga");
      case 's' -> term.equals("scr");
      case 'р' -> term.startsWith("резолюц");
      default -> false;
    };
  }

  /** The A of {@code A/722}; not that of {@code and/or}. */
  private static boolean isSymbolLetter(String text, SentenceTerms sentence, int i) {
    int start = sentence.span(i).start();
    int end = sentence.span(i).end();
    return end - start == 1
        && end < text.length()
        && text.charAt(end) == '/'
        && "ASE".indexOf(text.charAt(start)) >= 0;
  }

  /** Whether patterns with numbers have anything to look for. */
  boolean hasNumberedText() {
    return hasNumber && (hasResolution || hasDecision || hasSymbol || hasLaw);
  }

  /** Whether a name is almost all there is of a sentence, as in a heading. */
  static boolean isAlone(TextSpan name, TextSpan sentence) {
    return name.length() >= LONG_NAME && sentence.length() - name.length() <= AROUND_A_HEADING;
  }
}
