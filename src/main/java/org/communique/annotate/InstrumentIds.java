package org.communique.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.annotate.NamedInstruments.Name;

/**
 * Ids for instruments that no list knows.
 *
 * <ul>
 *   <li>two parties and a usual subject: {@code agreement:usa-idn-tifa-1996}
 *   <li>treaties by place and year: {@code treaty:fort-laramie-1851}
 *   <li>joint statements and declarations by parties and day: {@code communique:prk-kor-2000-06-15}
 *   <li>laws by state: {@code law:usa-citizenship-act-2021}; one of no known state and no year is
 *       left out, as any parliament may have an act of that name
 *   <li>else the printed words as unresolved, when they are proper enough to be a name at all
 * </ul>
 */
final class InstrumentIds {
  /**
   * Subjects of bilateral instruments and how they are abbreviated, as trade and security desks do.
   */
  private static final Map<String, String> SUBJECTS =
      Map.ofEntries(
          Map.entry("free-trade", "fta"),
          Map.entry("free-trade-area", "fta"),
          Map.entry("establishment-of-a-free-trade-area", "fta"),
          Map.entry("trade-and-investment-framework", "tifa"),
          Map.entry("trade-and-investment-council", "tic"),
          Map.entry("mutual-recognition", "mra"),
          Map.entry("defense-cooperation", "dca"),
          Map.entry("defence-cooperation", "dca"),
          Map.entry("enhanced-defense-cooperation", "edca"),
          Map.entry("mutual-defense", "mutual-defense"),
          Map.entry("mutual-defence", "mutual-defense"),
          Map.entry("mutual-defense-assistance", "mutual-defense-assistance"),
          Map.entry("mutual-cooperation-and-security", "security"),
          Map.entry("security", "security"),
          Map.entry("peace", "peace"),
          Map.entry("armistice", "armistice"),
          Map.entry("extradition", "extradition"),
          Map.entry("mutual-legal-assistance", "mlat"),
          Map.entry("mutual-legal-assistance-in-criminal-matters", "mlat"),
          Map.entry("status-of-forces", "sofa"),
          Map.entry("double-taxation", "tax"),
          Map.entry("air-services", "air-services"),
          Map.entry("air-transport", "air-transport"),
          Map.entry("open-skies", "open-skies"),
          Map.entry("social-security", "social-security"),
          Map.entry("reciprocal-trade", "reciprocal-trade"),
          Map.entry("consular", "consular"),
          Map.entry("economic-partnership", "epa"),
          Map.entry("comprehensive-economic-partnership", "cepa"),
          Map.entry("trade-promotion", "tpa"),
          Map.entry("bilateral-investment", "bit"),
          Map.entry("investment-protection", "bit"),
          Map.entry("123", "123"),
          Map.entry("123-civil-nuclear", "123"),
          Map.entry("peaceful-nuclear-cooperation", "123"),
          Map.entry("reciprocal-defense-procurement", "rdp"),
          Map.entry("reciprocal-defense-procurement-rdp", "rdp"),
          Map.entry("bilateral-free-trade", "fta"),
          Map.entry("general-security-of-military-information", "gsomia"),
          Map.entry("cooperation", "cooperation"),
          Map.entry("co-operation", "cooperation"),
          Map.entry("association", "association"),
          Map.entry("europe", "europe-agreement"),
          Map.entry("stabilisation-and-association", "saa"),
          Map.entry("stabilization-and-association", "saa"),
          Map.entry("partnership-and-cooperation", "pca"),
          Map.entry("partnership-and-co-operation", "pca"),
          Map.entry("enhanced-partnership-and-cooperation", "epca"),
          Map.entry("comprehensive-and-enhanced-partnership", "cepa"),
          Map.entry("euro-mediterranean-association", "association"),
          Map.entry("euro-mediterranean-interim-association", "interim-association"),
          Map.entry("interim-association", "interim-association"),
          Map.entry("trade-and-cooperation", "tca"),
          Map.entry("trade-and-co-operation", "tca"),
          Map.entry("comprehensive-economic-and-trade", "ceta"),
          Map.entry("framework-cooperation", "framework-cooperation"),
          Map.entry("customs-union", "customs-union"),
          Map.entry("trade", "trade"),
          Map.entry("commerce", "commerce"),
          Map.entry("fisheries-partnership", "fisheries-partnership"),
          Map.entry("friendship-commerce-and-navigation", "fcn"));

  /** What a treaty may be of that is no place. */
  private static final Set<String> SUBJECTS_OF_TREATIES =
      Set.of(
          "Peace",
          "Commerce",
          "Friendship",
          "Amity",
          "Alliance",
          "Cession",
          "Establishment",
          "Navigation",
          "Accession",
          "Extradition",
          "Union",
          "Neutrality",
          "Mutual",
          "Guarantee",
          "Limits",
          "Arbitration",
          "Conciliation",
          "Cooperation",
          "Association",
          "Good");

  private static final Pattern SMALL_START =
      Pattern.compile(
          "\\A(?:of|on|for|concerning|regarding|relating"
              + " to|respecting|establishing|with|between|among|against|amending|to)\\b ?(?:the"
              + " )?");

  private static final Pattern SUBJECT_BEHIND_PARTIES =
      Pattern.compile(" (?:on|for|concerning|regarding|relating to|establishing) (?:the )?(.+)$");

  /** A memorandum that is agreed on, not one of a conversation. */
  private static final Pattern MEMORANDUM =
      Pattern.compile(
          "\\A(?:of (?:Understanding|Co-?operation|Agreement|Intent)|on|concerning)\\b");

  /** How only laws of the United States are cited; see the Bluebook, rule 12. */
  private static final Pattern OF_CONGRESS =
      Pattern.compile(
          "\\b(?:\\d+ U\\.S\\.C\\.|Public Law|Pub\\. ?L\\.|H\\.R\\. ?\\d|(?:U\\.S\\.|United States)"
              + " (?:Congress|Code))");

  /** A name that is no text in force. */
  private static final Pattern NOT_YET = Pattern.compile("\\A(?:Draft|Proposed|Possible)\\b");

  /** Subjects of which two states have one text at a time: “their Mutual Defense Treaty”. */
  private static final Set<String> ONE_OF_TWO =
      Set.of(
          "mutual-defense",
          "fta",
          "tifa",
          "extradition",
          "mlat",
          "sofa",
          "dca",
          "edca",
          "rdp",
          "123",
          "gsomia",
          "bit",
          "tax",
          "air-services",
          "open-skies",
          "fcn");

  /** “International Telecommunication Convention, Geneva, 1959”: how conferences name texts. */
  private static final Pattern PLACE_AND_YEAR =
      Pattern.compile(
          "(?:Convention|Agreement|Treaty|Protocol), [A-Z][\\p{L}-]+(?: [A-Z][\\p{L}-]+)?,"
              + " (?:1[6-9]|20)\\d\\d$");

  /** Right before a text that changed another. */
  private static final Pattern CHANGED_BY =
      Pattern.compile(
          "\\b(?:extended|amended|supplemented|modified|revised|prolonged|renewed)\\b[^.;]{0,110}?"
              + " by (?:virtue of )?(?:the |a )$");

  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
  private static final Pattern FULL_DATE = Pattern.compile(".*[A-Za-z].*\\d{4}");
  private static final int FEWEST_PARTIES = 2;

  /** An id with more parties would be no shorter than the name. */
  private static final int MOST_PARTIES = 4;

  private static final Pattern YEAR_AT_END = Pattern.compile("-(?:1[6-9]|20)\\d\\d$");

  private static final Pattern OF_TWO =
      Pattern.compile("(?:agreement|treaty):[a-z0-9]+-[a-z0-9]+-(.+)");

  private final Gazetteer gazetteer;

  /** Listed ids by what stands before the year; empty where there are several. */
  private final Map<String, String> withoutYear = new HashMap<>();

  /**
   * Ids beside those of a list.
   *
   * @param listed the ids of the list
   */
  InstrumentIds(Gazetteer gazetteer, Set<String> listed) {
    this.gazetteer = gazetteer;
    for (String id : listed) {
      String key = YEAR_AT_END.matcher(id).replaceFirst("");
      withoutYear.merge(key, id, (first, second) -> "");
    }
  }

  /**
   * The id of a name; empty when its words are too general to be one.
   *
   * @param printed the whole name with its date
   */
  Optional<String> of(Name name, String printed, CitedBefore document) {
    return switch (name.head()) {
      case LAW -> law(name, printed, document);
      case COMMUNIQUE, DECLARATION -> statement(name, printed, document);
      case TREATY, AGREEMENT -> agreement(name, printed, document);
    };
  }

  private Optional<String> law(Name name, String printed, CitedBefore document) {
    Parties parties = parties(name.before());
    boolean isLeading = parties.isLeading();
    String words = withoutYear(isLeading ? parties.rest() : name.before());
    if (!isProper(words) || printed.contains("Acts")) {
      return Optional.empty();
    }
    Optional<String> leading = isLeading ? parties.first() : Optional.empty();
    Optional<String> state =
        leading
            .or(() -> ofCongress(name.lead()))
            .or(() -> parties(withoutBrackets(name.lead())).last());
    String year = year(name.date());
    Optional<String> id =
        state
            .or(document::lawmaker)
            .map(code -> "law:" + code + "-" + UnresolvedIds.slug(words) + "-act" + suffix(year));
    return id.isPresent() || year.isEmpty() ? id : Optional.of(UnresolvedIds.of(printed));
  }

  /** The acronym in brackets behind an office, such as FRA, is no state. */
  private static String withoutBrackets(String words) {
    return words.indexOf('(') < 0 ? words : BRACKETS.matcher(words).replaceAll("");
  }

  private static Optional<String> ofCongress(String lead) {
    return OF_CONGRESS.matcher(lead).find() ? Optional.of("usa") : Optional.empty();
  }

  private Optional<String> statement(Name name, String printed, CitedBefore document) {
    Parties parties = parties(name.before() + " " + name.behind());
    boolean isStatement = name.noun().equals("statement");
    if (isStatement && !name.before().contains("Joint")) {
      return Optional.empty();
    }
    if (!name.behind().isEmpty() && !name.behind().startsWith("of") && isStatement) {
      return Optional.empty();
    }
    Optional<String> day = IsoDays.of(name.date());
    if (day.isPresent()) {
      List<String> codes =
          parties.codes().size() >= FEWEST_PARTIES
              ? parties.codes()
              : ordered(document.signatories(), List.of());
      if (codes.size() >= FEWEST_PARTIES && codes.size() <= MOST_PARTIES) {
        return Optional.of(name.head().prefix() + ":" + String.join("-", codes) + "-" + day.get());
      }
      return Optional.of(UnresolvedIds.of(printed));
    }
    boolean proper = isProper(parties.rest()) || (!isStatement && parties.codes().size() > 1);
    return proper ? Optional.of(UnresolvedIds.of(printed)) : Optional.empty();
  }

  private Optional<String> agreement(Name name, String printed, CitedBefore document) {
    if (name.before().isEmpty() && name.behind().isEmpty()) {
      return name.date().isEmpty() || !FULL_DATE.matcher(name.date()).matches()
          ? Optional.empty()
          : Optional.of(
              document
                  .ofDate(name.date())
                  .or(() -> changing(name, document))
                  .orElseGet(() -> UnresolvedIds.of(printed)));
    }
    if (name.noun().equals("memorandum") && !MEMORANDUM.matcher(name.behind()).find()) {
      return Optional.empty();
    }
    Parties before = parties(name.before());
    Parties behind = parties(name.behind());
    List<String> named = ordered(before.codes(), behind.codes());
    String subject = subject(withoutYear(before.rest()), behind);
    Optional<String> known = known(subject);
    boolean isOne = !name.date().isEmpty() || known.filter(ONE_OF_TWO::contains).isPresent();
    boolean isTheirs = named.isEmpty() && isOne && document.signatories().size() == 2;
    List<String> codes = isTheirs ? ordered(document.signatories(), List.of()) : named;
    if (codes.size() >= FEWEST_PARTIES && codes.size() <= MOST_PARTIES && known.isPresent()) {
      String parties = String.join("-", codes);
      return document.isOwn(codes, known.get())
          ? Optional.empty()
          : Optional.of(listed(prefix(name, codes), parties, known.get(), year(name.date())));
    }
    if (NOT_YET.matcher(name.before()).find()) {
      return Optional.empty();
    }
    Optional<String> placed = treatyOfPlace(name, behind);
    if (placed.isPresent()) {
      return placed;
    }
    if (named.isEmpty() && isProper(before.rest()) && PLACE_AND_YEAR.matcher(printed).find()) {
      return Optional.of(
          "treaty:" + UnresolvedIds.slug(withoutYear(before.rest())) + suffix(year(name.date())));
    }
    boolean proper =
        isProper(before.rest())
            || isProper(SMALL_START.matcher(behind.rest()).replaceFirst(""))
            || codes.size() >= FEWEST_PARTIES
            || (!codes.isEmpty() && !before.codes().isEmpty());
    return proper ? Optional.of(UnresolvedIds.of(printed)) : Optional.empty();
  }

  /** “which Treaty was extended by a Treaty signed on D” is between the same parties. */
  private static Optional<String> changing(Name name, CitedBefore document) {
    boolean isChange =
        CHANGED_BY.matcher(name.lead()).find() && !document.lastBilateral().isEmpty();
    return isChange
        ? Optional.of(document.lastBilateral() + suffix(year(name.date())))
        : Optional.empty();
  }

  /** What the European Union or another body of states agrees with a state is a treaty. */
  private static String prefix(Name name, List<String> codes) {
    boolean isOfABody = codes.contains("eu") || codes.contains("asean") || codes.contains("efta");
    return isOfABody && !codes.contains("usa") ? "treaty" : name.head().prefix();
  }

  /** The id of a bilateral text; the listed one when there is a single one of its name. */
  String listed(String prefix, String parties, String subject, String year) {
    String words = ":" + parties + "-" + subject;
    String only = year.isEmpty() ? only(words.replace("twn", "roc"), prefix) : "";
    return only.isEmpty() ? prefix + words + suffix(year) : only;
  }

  /** The listed text of some parties and subject, be it called treaty or agreement. */
  private String only(String words, String prefix) {
    String other = prefix.equals("treaty") ? "agreement" : "treaty";
    return withoutYear.getOrDefault(prefix + words, withoutYear.getOrDefault(other + words, ""));
  }

  /** Whether an id is of two parties and a subject on which these have one text at a time. */
  static boolean isOneOfTwo(String id) {
    Matcher parts = OF_TWO.matcher(YEAR_AT_END.matcher(id).replaceFirst(""));
    return parts.matches() && ONE_OF_TWO.contains(parts.group(1));
  }

  /** The usual abbreviation for the subject of a bilateral text; empty for others. */
  static Optional<String> subjectOf(String words) {
    return known(UnresolvedIds.slug(words));
  }

  /** “Treaty of Fort Laramie with Sioux, 1851”: treaties of one place and year are few. */
  private static Optional<String> treatyOfPlace(Name name, Parties behind) {
    String year = year(name.date());
    boolean isTreaty = name.noun().equals("treaty") || name.noun().equals("convention");
    if (!isTreaty
        || year.isEmpty()
        || !name.behind().startsWith("of ")
        || !name.before().isEmpty()) {
      return Optional.empty();
    }
    String place =
        behind.rest().substring("of ".length()).replaceAll(" (?:with|between|and) .*", "");
    String slug = UnresolvedIds.slug(place);
    String first = place.replaceAll("\\W.*", "");
    return slug.isEmpty() || slug.split("-", -1).length > 3 || SUBJECTS_OF_TREATIES.contains(first)
        ? Optional.empty()
        : Optional.of("treaty:" + slug + "-" + year);
  }

  private static String subject(String before, Parties behind) {
    String slug = UnresolvedIds.slug(before);
    if (!slug.isEmpty()) {
      return slug;
    }
    var matcher = SUBJECT_BEHIND_PARTIES.matcher(" " + behind.rest());
    return matcher.find() ? UnresolvedIds.slug(matcher.group(1)) : "";
  }

  private static Optional<String> known(String subject) {
    String known = SUBJECTS.get(subject);
    if (known != null) {
      return Optional.of(known);
    }
    if (subject.endsWith("-mutual-recognition")) {
      return Optional.of(subject.replace("-mutual-recognition", "-mra"));
    }
    if (subject.contains("investment") && subject.contains("protection")) {
      return Optional.of("bit");
    }
    return subject.contains("double-taxation") ? Optional.of("tax") : Optional.empty();
  }

  /** Codes without repetition, those before the noun first; the United States lead, or the EU. */
  static List<String> ordered(List<String> before, List<String> behind) {
    Set<String> codes = new LinkedHashSet<>(before);
    codes.addAll(behind);
    List<String> ordered = new ArrayList<>(codes);
    if (ordered.remove(UnionAgreements.UNION)) {
      ordered.addFirst(UnionAgreements.UNION);
    }
    if (ordered.remove("usa")) {
      ordered.addFirst("usa");
    }
    return ordered;
  }

  /**
   * Parties among some words.
   *
   * @param codes in lower case
   * @param rest the words without them
   * @param isLeading whether one begins the words
   */
  private record Parties(List<String> codes, String rest, boolean isLeading) {
    Optional<String> first() {
      return codes.stream().findFirst();
    }

    Optional<String> last() {
      return codes.isEmpty() ? Optional.empty() : Optional.of(codes.getLast());
    }
  }

  private Parties parties(String words) {
    if (words.isBlank()) {
      return new Parties(List.of(), "", false);
    }
    Set<String> codes = new LinkedHashSet<>();
    StringBuilder rest = new StringBuilder();
    int end = 0;
    boolean isLeading = false;
    for (PartyMention mention : gazetteer.find(words)) {
      isLeading |= mention.span().start() == 0;
      codes.add(mention.party().codeInIds());
      rest.append(words, end, mention.span().start()).append(' ');
      end = mention.span().end();
    }
    rest.append(words.substring(end));
    String plain = rest.toString().replaceAll("[-–‑/ ]+", " ").strip();
    return new Parties(List.copyOf(codes), plain, isLeading);
  }

  /** Whether some words say more than the sort of text. */
  private static boolean isProper(String words) {
    for (String word : words.split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty()
          && Character.isUpperCase(word.charAt(0))
          && !InstrumentHeads.GENERIC.contains(SentenceTerms.of(word).term(0))
          && !InstrumentHeads.BY_TERM.containsKey(SentenceTerms.of(word).term(0))) {
        return true;
      }
    }
    return false;
  }

  private static String withoutYear(String words) {
    return words.replaceAll("\\b(?:1[6-9]|20)\\d\\d\\b", "").replaceAll(" +", " ").strip();
  }

  private static String year(String date) {
    return date.length() < 4 ? "" : date.substring(date.length() - 4);
  }

  private static String suffix(String year) {
    return year.isEmpty() ? "" : "-" + year;
  }
}
