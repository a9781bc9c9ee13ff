package org.communique.annotate;

import java.util.HashMap;
import java.util.Map;
import org.communique.model.TextSpan;

/**
 * What a sentence has that a citation cannot do without, found in one pass over its words, so that
 * patterns run only where they can match.
 *
 * @param hasNumber whether a word begins with a digit
 * @param hasResolution whether it speaks of a resolution, under any of the names for one
 * @param hasNumberedResolution whether a number follows one of them soon
 * @param hasDecision whether it speaks of a decision of a conference of parties
 * @param hasSymbol whether it has a capital letter before a slash, as document symbols do
 * @param hasSeries whether it names a series of documents with symbols or numbers of its own
 * @param beginsWithNumber whether it begins with a digit and has figures in brackets soon after
 * @param hasLaw whether it speaks of an executive order, a statute or a public law by number
 * @param hasArticle whether it speaks of an article or another part of a text
 * @param hasProtocol whether it speaks of a protocol
 * @param hasNote whether it speaks of a note and has a number, as dates do
 * @param hasStatement whether it speaks of a statement, declaration or commitment of several or of
 *     an occasion
 * @param hasSmallAgreement whether the word agreement follows something in brackets
 * @param hasPlan whether it names a plan, strategy or framework with a capital
 * @param hasDatedAgreement whether an agreement in small letters has a party behind it, and there
 *     is a number
 * @param hasPlaced whether it speaks of an accession report or of articles made somewhere
 * @param hasUnion whether it speaks of an agreement and of the European Union or its Communities
 * @param hasList whether it speaks of several agreements or treaties
 * @param hasIdeographs whether it has Chinese characters
 */
record CitationCues(
    boolean hasNumber,
    boolean hasResolution,
    boolean hasNumberedResolution,
    boolean hasDecision,
    boolean hasSymbol,
    boolean hasSeries,
    boolean beginsWithNumber,
    boolean hasLaw,
    boolean hasArticle,
    boolean hasProtocol,
    boolean hasNote,
    boolean hasStatement,
    boolean hasPlan,
    boolean hasSmallAgreement,
    boolean hasDatedAgreement,
    boolean hasPlaced,
    boolean hasUnion,
    boolean hasList,
    boolean hasIdeographs) {

  /** A shorter name may well be an item of a list of cited texts. */
  private static final int LONG_NAME = 40;

  /** Room for an article and marks around the name of a text in its heading. */
  private static final int AROUND_A_HEADING = 6;

  /** Terms that a number may stand behind the word resolution, with the body between them. */
  private static final int BEFORE_A_NUMBER = 7;

  private static final int DECISION = 1;
  private static final int LAW = 1 << 1;
  private static final int PART = 1 << 2;
  private static final int PROTOCOL = 1 << 3;
  private static final int NOTE = 1 << 4;
  private static final int SERIES = 1 << 5;
  private static final int STATEMENT = 1 << 6;
  private static final int OCCASION = 1 << 7;
  private static final int PLAN = 1 << 8;
  private static final int UNION = 1 << 9;
  private static final int AGREEMENT = 1 << 10;
  private static final int ACCESSION = 1 << 11;
  private static final int REPORT = 1 << 12;
  private static final int MADE = 1 << 13;
  private static final int YEAR = 1 << 14;

  /** What a term speaks of, so that one look at it is enough. */
  private static final Map<String, Integer> BY_TERM = byTerm();

  private static Map<String, Integer> byTerm() {
    Map<String, Integer> cues = new HashMap<>();
    put(cues, DECISION, "decision", "decisione", "besluit");
    put(cues, LAW, "order", "eo", "stat", "law", "pl");
    put(cues, PART, "article", "articles", "art", "artikel", "artikelen", "articulo", "section");
    put(cues, PART, "paragraph", "chapter", "no", "part", "title");
    put(cues, PROTOCOL, "protocol");
    put(cues, NOTE, "note");
    put(cues, STATEMENT, "statement", "declaration", "commitment", "pledge");
    put(cues, OCCASION, "joint", "summit", "last", "previous");
    put(cues, STATEMENT | OCCASION, "communique", "declared");
    put(cues, PLAN, "roadmap", "map", "strategy", "plan", "framework", "reference");
    put(cues, UNION, "eu", "ec", "eec", "european");
    put(cues, AGREEMENT, "agreement");
    put(cues, ACCESSION, "accession");
    put(cues, REPORT, "report");
    put(cues, MADE, "made", "concluded", "signed");
    put(cues, YEAR, "year");
    put(cues, SERIES, DocumentSymbols.CUES.toArray(String[]::new));
    return Map.copyOf(cues);
  }

  private static void put(Map<String, Integer> cues, int cue, String... terms) {
    for (String term : terms) {
      cues.merge(term, cue, (first, next) -> first | next);
    }
  }

  static CitationCues of(String text, SentenceTerms sentence) {
    boolean number = false;
    int lastResolution = Integer.MIN_VALUE / 2;
    boolean numbered = false;
    boolean symbol = false;
    boolean plan = false;
    boolean small = false;
    boolean list = false;
    boolean dated = false;
    boolean ideographs = false;
    int cues = 0;
    for (int i = 0; i < sentence.size(); i++) {
      String term = sentence.term(i);
      char first = term.isEmpty() ? ' ' : term.charAt(0);
      ideographs |= Folding.isIdeograph(first);
      symbol |= isSymbolLetter(text, sentence, i);
      boolean isDigit = Character.isDigit(first);
      number |= isDigit;
      numbered |= isDigit && i - lastResolution <= BEFORE_A_NUMBER;
      if (isResolution(term, first)) {
        boolean isGlued = Character.isDigit(term.charAt(term.length() - 1));
        lastResolution = i;
        number |= isGlued;
        numbered |= isGlued;
        cues |= first == 'w' ? SERIES : 0;
      }
      int cue = BY_TERM.getOrDefault(term, 0);
      cues |= cue;
      small |= term.equals("agreement") && text.startsWith(") a", sentence.span(i).start() - 2);
      plan |= cue == PLAN && Character.isUpperCase(text.charAt(sentence.span(i).start()));
      dated |= isLink(term) && DatedAgreements.isLinked(text, sentence, i);
      list |= AgreementLists.isPlural(term, text, sentence.span(i));
    }
    return new CitationCues(
        number,
        lastResolution >= 0,
        numbered,
        (cues & DECISION) != 0,
        symbol,
        (cues & SERIES) != 0 && number,
        beginsWithNumber(text, sentence),
        (cues & LAW) != 0,
        (cues & PART) != 0,
        (cues & PROTOCOL) != 0,
        (cues & NOTE) != 0 && number,
        (cues & STATEMENT) != 0 && (cues & OCCASION) != 0,
        plan,
        small,
        dated && number,
        ((cues & ACCESSION) != 0 && (cues & REPORT) != 0)
            || (number && (cues & MADE) != 0 && (cues & YEAR) != 0),
        (cues & UNION) != 0 && (cues & AGREEMENT) != 0,
        list,
        ideographs);
  }

  private static boolean isLink(String term) {
    return term.equals("with") || term.equals("between");
  }

  private static boolean beginsWithNumber(String text, SentenceTerms sentence) {
    if (sentence.size() < 2 || !Character.isDigit(text.charAt(sentence.span(0).start()))) {
      return false;
    }
    int bracket = text.indexOf('(', sentence.span(0).end(), sentence.span(1).start());
    return bracket >= 0 || sentence.span(1).length() == 1;
  }

  private static boolean isResolution(String term, char first) {
    return switch (first) {
      case 'r' -> term.startsWith("resol") || term.equals("res");
      case 'u' -> term.startsWith("unsc") || term.startsWith("unga");
      case 's' -> term.equals("scr");
      case 'w' -> term.startsWith("wha") && term.length() > 3 && Character.isDigit(term.charAt(3));
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

  /** Whether anything may be cited by its number. */
  boolean mayHaveNumberedText() {
    return hasResolution
        || hasDecision
        || hasSeries
        || beginsWithNumber
        || hasIdeographs
        || hasNumberedText();
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
