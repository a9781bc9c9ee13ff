package org.communique.annotate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.TextSpan;

/**
 * Agreements whose noun has a small letter, where their parties and their date show that a certain
 * text is meant: “the military assistance agreement with Iraq of April 21, 1954”, “the January 2024
 * Mohammed bin Rashid Space Center agreement with NASA”. The id has both parties and the usual
 * subject, {@code agreement:usa-esp-air-services-1973}, or the day; where one party or both are
 * left to guess the words stay unresolved. Thread-safe.
 */
final class DatedAgreements {
  private static final String MONTH = "(?:" + String.join("|", MonthNames.ENGLISH) + ")";
  private static final String DATE =
      "(?<date>(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? "
          + MONTH
          + ",? |"
          + MONTH
          + " (?:\\d{1,2}(?:st|nd|rd|th)?,? )?)?(?:1[6-9]|20)\\d\\d)(?![\\d-])";

  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(?<kind>(?:[\\p{L}\\p{N}][\\p{L}\\p{N}’'.-]*"
              + " ){0,5})(?<noun>agreement|memorandum of understanding|treaty|convention)(?:"
              + " \\([A-Z]{2,6}\\))? (?<link>with|between) (?:the )?(?:Government of (?:the )?)?");

  private static final Pattern AND = Pattern.compile("(?:,? and|[-–]) ?(?:the )?");

  private static final Pattern DATED =
      Pattern.compile(
          "\\A,? (?:of|dated|(?:which was )?(?:signed|concluded)(?: (?:at|in) [A-Z][\\p{L}"
              + " ]{2,24}?,?)?(?: on| in)?) (?:the )?"
              + DATE);

  /** An institution that no list knows with the acronym of another behind it. */
  private static final Pattern OWNED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])"
              + DATE
              + " (?<owner>[A-Z]\\p{Ll}+(?: (?:bin|al|for|of|and|the|[A-Z]\\p{Ll}+)){1,6}"
              + " (?:Cent(?:er|re)|Agency|Institute|Bank|Authority|Administration|Organi[sz]ation"
              + "|Fund|Corporation|Commission|Board|Foundation|University)) agreement with (?:the"
              + " )?(?<other>[A-Z]{3,8})(?!\\p{L})");

  /** What stands before the adjectives of the noun. */
  private static final Pattern START =
      Pattern.compile(
          "(?i)(?:^|(?<="
              + " ))(?:the|an?|our|its|their|his|this|that|any|no|first|new|bilateral|under|with|in|of|to|and|by|for|from|on|as|[\\p{L}.]+['’]s?)"
              + " ");

  private static final Pattern OWN = Pattern.compile("\\b(?:[Oo]ur|[Ii]ts) ");

  private static final Set<String> NOT_IN_ACRONYMS = Set.of("of", "for", "and", "the");

  private static final Set<String> NOUNS =
      Set.of("agreement", "understanding", "treaty", "convention");

  private final Gazetteer gazetteer;

  DatedAgreements(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * Whether a noun in small letters has a party behind it: the cheap question before any pattern.
   *
   * @param i where the sentence has the word <em>with</em> or <em>between</em>
   */
  static boolean isLinked(String text, SentenceTerms sentence, int i) {
    return i > 0
        && NOUNS.contains(sentence.term(i - 1))
        && Character.isLowerCase(text.charAt(sentence.span(i - 1).start()));
  }

  /** The agreements of a sentence, except at words that are taken. */
  List<Instruments.Mention> find(
      String text, TextSpan sentence, List<Instruments.Mention> taken, CitedBefore document) {
    List<Instruments.Mention> found = new ArrayList<>(0);
    Matcher named = NAMED.matcher(text).region(sentence.start(), sentence.end());
    while (named.find()) {
      add(found, taken, named(text, sentence, named, document));
    }
    Matcher owned = OWNED.matcher(text).region(sentence.start(), sentence.end());
    while (owned.find()) {
      TextSpan span = new TextSpan(owned.start(), owned.end());
      add(found, taken, Optional.of(new Instruments.Mention(owned(owned), span)));
    }
    return found;
  }

  private static void add(
      List<Instruments.Mention> found,
      List<Instruments.Mention> taken,
      Optional<Instruments.Mention> one) {
    one.filter(mention -> Instruments.Mention.isFree(mention.span(), taken)).ifPresent(found::add);
  }

  private static String owned(Matcher owned) {
    String year = owned.group("date").substring(owned.group("date").length() - 4);
    StringBuilder acronym = new StringBuilder();
    for (String word : owned.group("owner").split(" ", -1)) {
      acronym.append(NOT_IN_ACRONYMS.contains(word) ? "" : word.substring(0, 1));
    }
    String parties = acronym + "-" + owned.group("other");
    return "agreement:" + parties.toLowerCase(Locale.ROOT) + "-" + year;
  }

  private Optional<Instruments.Mention> named(
      String text, TextSpan sentence, Matcher named, CitedBefore document) {
    String behind = text.substring(named.end(), Math.min(sentence.end(), named.end() + 160));
    List<PartyMention> others = gazetteer.find(behind);
    boolean isBetween = named.group("link").equals("between");
    if (others.isEmpty()
        || others.getFirst().span().start() > 0
        || (isBetween && !areTwo(others, behind))) {
      return Optional.empty();
    }
    PartyMention last = others.get(isBetween ? 1 : 0);
    Matcher dated = DATED.matcher(behind).region(last.span().end(), behind.length());
    if (!dated.find()) {
      return Optional.empty();
    }
    Set<String> codes = new LinkedHashSet<>(isBetween ? List.of() : owner(named, document));
    codes.add(code(others.getFirst()));
    codes.add(code(last));
    int start = kindStart(named);
    TextSpan span = new TextSpan(start, named.end() + dated.end());
    String id = id(named, List.copyOf(codes), dated.group("date"), span.in(text));
    return Optional.of(new Instruments.Mention(id, span));
  }

  private static boolean areTwo(List<PartyMention> parties, String words) {
    return parties.size() > 1
        && AND.matcher(words.substring(parties.get(0).span().end(), parties.get(1).span().start()))
            .matches();
  }

  /** Where the adjectives of the noun begin: behind the last article or party among them. */
  private static int kindStart(Matcher named) {
    String kind = named.group("kind");
    Matcher article = START.matcher(kind);
    int start = 0;
    while (article.find()) {
      start = article.end();
    }
    return named.start("kind") + start;
  }

  /** Whose the agreement is: a party among the adjectives, else the only one that speaks. */
  private List<String> owner(Matcher named, CitedBefore document) {
    List<PartyMention> parties = gazetteer.find(named.group("kind"));
    if (!parties.isEmpty()) {
      return List.of(code(parties.getLast()));
    }
    List<String> speaking = document.signatories();
    return speaking.size() == 1 && OWN.matcher(named.group("kind")).find() ? speaking : List.of();
  }

  private static String id(Matcher named, List<String> codes, String date, String printed) {
    if (codes.size() != 2) {
      return UnresolvedIds.of(printed);
    }
    boolean isTreaty = named.group("noun").equals("treaty");
    String prefix =
        (isTreaty || named.group("noun").equals("convention") ? "treaty:" : "agreement:")
            + String.join("-", InstrumentIds.ordered(codes, List.of()));
    String kind = named.group("kind").substring(kindStart(named) - named.start("kind")).strip();
    String year = date.substring(date.length() - 4);
    return InstrumentIds.subjectOf(kind)
        .map(subject -> prefix + "-" + subject + "-" + year)
        .or(() -> IsoDays.of(date).map(day -> prefix + "-" + day))
        .orElseGet(() -> UnresolvedIds.of(printed));
  }

  private static String code(PartyMention party) {
    return party.party().codeInIds();
  }
}
