package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.communique.annotate.InstrumentHeads.Head;
import org.communique.model.TextSpan;

/**
 * Instruments that no list knows, by how their names are built: a noun such as treaty, agreement or
 * declaration in capitals, with proper words before it (“the Montevideo Treaty of 1980”) or behind
 * it (“Agreement between A and B on Y, signed at P on D”). Where parties, subject or date say which
 * text it is, {@link InstrumentIds} makes the id; else the citation is kept as unresolved.
 */
final class NamedInstruments {
  /** Words of small letters that names go on over. */
  private static final Set<String> BEFORE_HEAD = Set.of("and", "on", "for", "of");

  /** And those of acts: “Justice in Policing Act”. */
  private static final Set<String> BEFORE_ACT = Set.of("in", "with", "to", "against", "from");

  private static final Set<String> BEHIND_HEAD =
      Set.of(
          "of",
          "on",
          "for",
          "concerning",
          "regarding",
          "relating",
          "respecting",
          "establishing",
          "against",
          "between",
          "with",
          "among",
          "amending",
          "to");

  private static final Set<String> INSIDE_TAIL =
      Set.of(
          "of",
          "on",
          "for",
          "the",
          "and",
          "in",
          "to",
          "its",
          "their",
          "against",
          "between",
          "with",
          "a",
          "from",
          "relating",
          "concerning",
          "under",
          "by");

  /** Words that begin no name, though a sentence may begin with them. */
  private static final Set<String> NOT_IN_NAMES =
      Set.of(
          "the",
          "this",
          "that",
          "these",
          "those",
          "under",
          "in",
          "since",
          "our",
          "its",
          "their",
          "recalling",
          "reaffirming",
          "noting",
          "pursuant",
          "while",
          "a",
          "an",
          "article",
          "section",
          "chapter",
          "title",
          "part",
          "annex",
          "paragraph",
          "both",
          "as",
          "by",
          "with",
          "to",
          "from",
          "on",
          "if",
          "for",
          "of",
          "and",
          "when",
          "where",
          "through",
          "see",
          "such",
          "any",
          "all",
          "no",
          "following",
          "president",
          "minister",
          "secretary",
          "each",
          "at",
          "via",
          "we",
          "it",
          "he",
          "she",
          "they",
          "party",
          "appendix",
          "schedule",
          "exhibit",
          "signing",
          "implementing",
          "dit",
          "het",
          "de",
          "deze",
          "le",
          "la",
          "les",
          "ce",
          "cet",
          "cette",
          "el",
          "los",
          "der",
          "die",
          "das",
          "dieses");

  /** Whose protocol is a service, not a text. */
  private static final Set<String> OFFICES = Set.of("chief", "office", "director", "head");

  private static final Set<String> MONTHS =
      MonthNames.ENGLISH.stream()
          .map(month -> month.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}(?:st|nd|rd|th)");
  private static final int YEAR_DIGITS = 4;
  private static final String MONTH = "(?:" + String.join("|", MonthNames.ENGLISH) + ")";
  private static final String DATE =
      "(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? "
          + MONTH
          + ",? \\d{4}|"
          + MONTH
          + " \\d{1,2},? \\d{4}|"
          + MONTH
          + " \\d{4}|(?:1[6-9]|20)\\d\\d)";

  /** The date that a name goes on with: “of 1980”, “, signed at Paris on 3 May 1996”. */
  private static final Pattern DATED =
      Pattern.compile(
          "\\A(?: \\([^()]{2,40}\\))?,?(?: \\(| )?(?:(?:which was |as"
              + " )?(?:signed|done|adopted|concluded|made|dated|issued|initialled|released)\\b[^.;()]{0,60}?|of|in|on|etc\\.,)?(?:,?"
              + " [A-Z][\\w ]{2,24},)? ?("
              + DATE
              + ")\\)?(?![\\d-])");

  private final InstrumentIds ids;

  NamedInstruments(InstrumentIds ids) {
    this.ids = ids;
  }

  /** The year of the date that a name goes on with; empty when it has none. */
  static String yearBehind(String text, int end, int limit) {
    Matcher dated = DATED.matcher(text).region(end, limit);
    return dated.find() ? dated.group(1).substring(dated.group(1).length() - YEAR_DIGITS) : "";
  }

  /**
   * A name.
   *
   * @param before the words before the noun
   * @param behind the words behind it, its date not among them
   * @param date as printed; empty when none is
   * @param lead for a law and for a noun alone the words of the sentence before it, which may say
   *     whose law it is, and which text it changes
   */
  record Name(Head head, String before, String noun, String behind, String date, String lead) {}

  /** Names built on the nouns of a sentence, except at words that are taken. */
  List<Instruments.Mention> find(
      String text,
      TextSpan sentence,
      SentenceTerms terms,
      List<Instruments.Mention> taken,
      CitedBefore document) {
    List<Instruments.Mention> found = new ArrayList<>(0);
    for (int i = 0; i < terms.size(); i++) {
      Head head = InstrumentHeads.BY_TERM.get(terms.term(i));
      if (head != null && Character.isUpperCase(text.charAt(terms.span(i).start()))) {
        Optional<Instruments.Mention> mention = at(text, sentence, terms, i, head, document);
        if (mention.isPresent() && isFree(mention.get(), taken) && isFree(mention.get(), found)) {
          found.add(mention.get());
          document.addBilateral(mention.get().id());
        }
      }
    }
    return found;
  }

  private static boolean isFree(Instruments.Mention one, List<Instruments.Mention> taken) {
    for (Instruments.Mention other : taken) {
      if (other.span().overlaps(one.span())) {
        return false;
      }
    }
    return true;
  }

  private Optional<Instruments.Mention> at(
      String text,
      TextSpan sentence,
      SentenceTerms terms,
      int noun,
      Head head,
      CitedBefore document) {
    if (goesOn(text, terms, noun)
        || isPlural(text, terms, noun)
        || isOtherThing(text, terms, noun)) {
      return Optional.empty();
    }
    int first = firstWord(text, terms, noun);
    int last = head == Head.LAW ? noun : lastWord(text, terms, noun);
    TextSpan name = new TextSpan(terms.span(first).start(), terms.span(last).end());
    Matcher dated = DATED.matcher(text).region(name.end(), sentence.end());
    String date = dated.find() ? dated.group(1) : yearBefore(terms, first, noun);
    Name parts =
        new Name(
            head,
            words(text, terms, first, noun),
            terms.term(noun),
            last > noun ? text.substring(terms.span(noun + 1).start(), name.end()) : "",
            date,
            head == Head.LAW || first == last
                ? text.substring(sentence.start(), name.start())
                : "");
    TextSpan whole = dated.hasMatch() ? new TextSpan(name.start(), dated.end()) : name;
    return ids.of(parts, whole.in(text), document).map(id -> new Instruments.Mention(id, whole));
  }

  private static boolean goesOn(String text, SentenceTerms terms, int noun) {
    return noun + 1 < terms.size()
        && isSpace(text, terms, noun)
        && Character.isUpperCase(text.charAt(terms.span(noun + 1).start()))
        && InstrumentHeads.NAMES_GO_ON.contains(terms.term(noun + 1));
  }

  /** “Treaties” are many; accords are one text by that name. */
  private static boolean isPlural(String text, SentenceTerms terms, int noun) {
    return text.charAt(terms.span(noun).end() - 1) == 's' && !terms.term(noun).equals("accord");
  }

  /**
   * The 40th International Convention of a union is a meeting, the Warsaw Pact is mostly the
   * alliance, the Chief of Protocol has an office, and PACT in capitals beside other words is an
   * acronym.
   */
  private static boolean isOtherThing(String text, SentenceTerms terms, int noun) {
    String before = noun == 0 ? "" : terms.term(noun - 1);
    return switch (terms.term(noun)) {
      case "pact" -> before.equals("warsaw") || isAcronym(text, terms, noun);
      case "protocol" -> noun > 1 && OFFICES.contains(terms.term(firstSmall(terms, noun)));
      case "convention" -> ORDINAL.matcher(terms.term(firstWord(text, terms, noun))).matches();
      case "compact", "accord" -> isAcronym(text, terms, noun);
      default -> false;
    };
  }

  /** Where the words before “of … Protocol” end; the noun itself when there is no “of”. */
  private static int firstSmall(SentenceTerms terms, int noun) {
    for (int at = noun - 1; at > Math.max(0, noun - 4); at--) {
      if (terms.term(at).equals("of")) {
        return at - 1;
      }
    }
    return noun;
  }

  private static boolean isAcronym(String text, SentenceTerms terms, int noun) {
    return isUpper(terms.span(noun).in(text))
        && (noun == 0 || !isUpper(terms.span(noun - 1).in(text)));
  }

  private static boolean isUpper(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }

  private static String words(String text, SentenceTerms terms, int first, int noun) {
    return first == noun
        ? ""
        : text.substring(terms.span(first).start(), terms.span(noun - 1).end());
  }

  private static int firstWord(String text, SentenceTerms terms, int noun) {
    int first = noun;
    int at = noun - 1;
    while (at >= 0 && joins(text, terms, at) && noun - at <= 12) {
      if (isName(text, terms, at)) {
        if (endsWithPossessive(text, terms, at) || isOtherHead(terms, at, noun)) {
          break;
        }
        first = at;
      } else if (at == noun - 1 || !isInside(terms, at, noun)) {
        break;
      }
      at--;
    }
    return first;
  }

  private static boolean isInside(SentenceTerms terms, int at, int noun) {
    String term = terms.term(at);
    return BEFORE_HEAD.contains(term)
        || (BEFORE_ACT.contains(term) && terms.term(noun).equals("act"));
  }

  private static boolean isOtherHead(SentenceTerms terms, int at, int noun) {
    return at < noun - 1 && InstrumentHeads.BY_TERM.containsKey(terms.term(at));
  }

  /** A capital or a year or number, and no word that names do not begin with. */
  private static boolean isName(String text, SentenceTerms terms, int at) {
    char first = text.charAt(terms.span(at).start());
    boolean proper =
        Character.isUpperCase(first) || Character.isDigit(first) || isHyphenated(text, terms, at);
    return proper && !NOT_IN_NAMES.contains(Folding.fold(terms.span(at).in(text)));
  }

  /** The second half of {@code Co-operation}. */
  private static boolean isHyphenated(String text, SentenceTerms terms, int at) {
    int start = terms.span(at).start();
    return at > 0
        && text.charAt(start - 1) == '-'
        && terms.span(at - 1).end() == start - 1
        && Character.isUpperCase(text.charAt(terms.span(at - 1).start()));
  }

  private static boolean endsWithPossessive(String text, SentenceTerms terms, int at) {
    int end = terms.span(at).end();
    char last = text.charAt(end - 1);
    char before = text.charAt(Math.max(0, end - 2));
    return (last == 's' && (before == '\'' || before == '’'))
        || (last == 's'
            && end < text.length()
            && (text.charAt(end) == '’' || text.charAt(end) == '\''));
  }

  private static String yearBefore(SentenceTerms terms, int first, int noun) {
    for (int i = first; i < noun; i++) {
      if (terms.term(i).matches("(?:1[6-9]|20)\\d\\d")) {
        return terms.term(i);
      }
    }
    return "";
  }

  /** Where the words behind the noun end: those in capitals, and small ones between them. */
  private static int lastWord(String text, SentenceTerms terms, int noun) {
    if (noun + 1 >= terms.size()
        || !BEHIND_HEAD.contains(terms.term(noun + 1))
        || !isSpace(text, terms, noun)) {
      return noun;
    }
    int last = noun;
    int small = 0;
    for (int at = noun + 1; at < terms.size() && at - noun <= 30; at++) {
      if (!isSpace(text, terms, at - 1) && !isComma(text, terms, at - 1, noun)) {
        break;
      }
      if (isTailName(text, terms, at)) {
        if (small > 0 && followsAnd(terms, at) && isOtherName(text, terms, at)) {
          break;
        }
        last = at;
        small = 0;
      } else if (++small > 3 || !isSmall(terms, at, noun)) {
        break;
      }
    }
    return last;
  }

  private static boolean isSmall(SentenceTerms terms, int at, int noun) {
    return INSIDE_TAIL.contains(terms.term(at))
        || (at == noun + 1 && BEHIND_HEAD.contains(terms.term(at)));
  }

  private static boolean isTailName(String text, SentenceTerms terms, int at) {
    int start = terms.span(at).start();
    boolean isDate = MONTHS.contains(terms.term(at));
    return (Character.isUpperCase(text.charAt(start)) && !isDate) || text.charAt(start - 1) == '-';
  }

  private static boolean followsAnd(SentenceTerms terms, int at) {
    return terms.term(at - 1).equals("and")
        || (at >= 2 && terms.term(at - 2).equals("and") && terms.term(at - 1).equals("the"));
  }

  /** Whether what follows “and” is the name of another text. */
  private static boolean isOtherName(String text, SentenceTerms terms, int at) {
    for (int i = at; i < Math.min(terms.size(), at + 6); i++) {
      if (!Character.isUpperCase(text.charAt(terms.span(i).start()))) {
        return false;
      }
      if (InstrumentHeads.BY_TERM.containsKey(terms.term(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpace(String text, SentenceTerms terms, int at) {
    int end = terms.span(at).end();
    int next = terms.span(at + 1).start();
    return next - end == 1 && " -–‑/".indexOf(text.charAt(end)) >= 0;
  }

  /** A list of parties has commas. */
  private static boolean isComma(String text, SentenceTerms terms, int at, int noun) {
    String link = terms.term(noun + 1);
    return (link.equals("between") || link.equals("among"))
        && text.startsWith(", ", terms.span(at).end())
        && terms.span(at + 1).start() - terms.span(at).end() == 2;
  }

  private static boolean joins(String text, SentenceTerms terms, int at) {
    int end = terms.span(at).end();
    int next = terms.span(at + 1).start();
    if (next - end == 1) {
      return " -–‑/".indexOf(text.charAt(end)) >= 0;
    }
    String gap = text.substring(end, next);
    boolean dotted = gap.startsWith(".") && isDotted(text, end);
    return switch (dotted ? gap.substring(1) : gap) {
      case " – ", " - " -> true;
      case " ", "-", "–", "‑" -> dotted;
      default -> false;
    };
  }

  /** The last dot of {@code U.S. Citizenship Act} belongs to the word. */
  private static boolean isDotted(String text, int end) {
    return end >= 3 && text.charAt(end - 2) == '.';
  }
}
