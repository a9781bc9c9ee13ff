package org.communique.annotate;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that are cited by number, in their printed forms: resolutions of the United Nations ({@code
 * S/RES/2397 (2017)}, {@code UNSCRs 1718, 1874 and 2397}, {@code resolution 96 (I)}, {@code
 * A/RES/70/1}), decisions under the climate convention, document symbols, and orders and statutes
 * of the United States.
 *
 * <p>Ids are the symbols of the United Nations without the year ({@code S/RES/2397}); early
 * resolutions of the Assembly keep their session ({@code A/RES/96(I)}). A resolution whose body is
 * not printed is given as unresolved.
 */
final class Resolutions {
  private static final String YEAR = "\\s?[(（](?:19|20)\\d\\d[)）]";
  private static final String NUMBER = "\\d{1,4}(?:" + YEAR + ")?";
  private static final String JOIN =
      "(?:\\s?[,;、]\\s?(?:and |und |et |y |en |as well as )?|\\s(?:and|et|y|und|en|to|through|or|as"
          + " well as|&)\\s|\\s?[-–/和及与與]\\s?)";
  private static final String AGAIN = "(?:UNSCRs? |S/RES/|(?i:resolutions?|résolutions?|No\\.) )?";
  private static final String COUNTED = "(?: (?i:Nos?\\.?|n[°º]|nr\\.?))?";

  /** A number is whole, and neither a session with its resolution nor one of a session. */
  private static final String NOT_ANOTHER = "(?!\\d|/\\d{1,3}(?!\\d)|,\\d{3}|\\s?\\([IVX])";

  /** Numbers after the name of the Council; the year may follow each. */
  private static final Pattern COUNCIL =
      Pattern.compile(
          "(?:S/RES/|UNSCRs?[-‑]?(?=\\d)|UNSC (?=\\d{3,4}\\b)|(?:UNSCRs?|(?:UNSC|SC)"
              + " Res\\.|(?:(?i:UNSC|(?:UN |U\\.N\\. |United Nations )?Security Council|Conseil de"
              + " sécurité|Consejo de Seguridad|Veiligheidsraad)|UN SC|SC)(?i:['’]s?)?(?: (?:in|de"
              + " l['’]ONU|de la ONU|(?:de l['’]Organisation )?des Nations [Uu]nies))?(?:"
              + " (?i:its|adopted))?"
              + " (?i:resolutions?|résolutions?|resoluciones|resolución|resoluties?))(?:"
              + " \\(?UNSCRs?\\)?)?(?: \\(\\d{4}\\))?"
              + COUNTED
              + " )("
              + NUMBER
              + NOT_ANOTHER
              + "(?:"
              + JOIN
              + AGAIN
              + NUMBER
              + NOT_ANOTHER
              + ")*)");

  /** “resolution 2397 (2017)”: only the Council numbers so. */
  private static final Pattern WITH_YEAR =
      Pattern.compile(
          "(?i:resolutions?|résolutions?|resolución|resoluciones|Resolutionen|resoluties?|"
              + "резолюци\\p{L}+|第)"
              + COUNTED
              + "\\s?(\\d{1,4}"
              + YEAR
              + "(?:"
              + JOIN
              + AGAIN
              + "\\d{1,4}"
              + YEAR
              + ")*)");

  private static final Pattern COUNCIL_IN_CHINESE =
      Pattern.compile("(?:安理会|安理會|安全理事会|安全理事會)[^。；]{0,12}?第?\\s?(\\d{3,4})\\s?[号號]");

  private static final Pattern ONE_NUMBER =
      Pattern.compile("(?<![\\d(（])(\\d{1,4})(?![\\d)）])(?:\\s?[(（]\\d{4}[)）])?");

  /**
   * The Council passed a hundred resolutions in 1953; a lower number of later is another body's.
   */
  private static final Pattern COUNCIL_NUMBER =
      Pattern.compile(
          "(?<![\\d(（])(\\d{3,4}|\\d{1,2}(?=\\s?[(（]19(?:4\\d|5[0-3])[)）]))(?![\\d)）])(?:\\s?[(（]\\d{4}[)）])?");

  private static final String SESSION = "(?:ES-\\d{1,2}|S-\\d{1,2}|\\d{2})/\\d{1,4}(?: ?[A-Z]\\b)?";

  private static final Pattern ASSEMBLY =
      Pattern.compile(
          "(?:A/RES/|(?i:General Assembly|UNGA|Assemblée générale|Asamblea General)(?i:['’]s?)?"
              + "(?: (?:in|des Nations [Uu]nies|de las Naciones Unidas))?(?: (?i:its))?"
              + " (?i:resolutions?|résolutions?|resoluciones|resolución)"
              + COUNTED
              + " (?:A/RES/)?|(?:UNGA|GA) Res\\.? |UNGARs? )("
              + SESSION
              + "(?:"
              + JOIN
              + "(?:A/RES/)?"
              + SESSION
              + ")*)");

  /** “in its resolution 45/106”: the sessions since the thirty-first are numbered so. */
  private static final Pattern SESSION_ALONE =
      Pattern.compile(
          "(?:\\b(?:its|in|by|under|see|recalling|recalling also|of|to|and|with) |^)"
              + "(?i:resolutions?) ((?:3[1-9]|[4-9]\\d)/\\d{1,3}(?![\\d/])(?: ?[A-Z]\\b)?(?:"
              + JOIN
              + "(?:3[1-9]|[4-9]\\d)/\\d{1,3}(?![\\d/]))*)");

  private static final Pattern ONE_SESSION = Pattern.compile(SESSION);

  /** Other organs of the United Nations that number by year or session. */
  private static final Pattern ECONOMIC_COUNCIL =
      Pattern.compile(
          "(?:Economic and Social Council|ECOSOC) (?i:resolutions?) ((?:19|20)\\d\\d/\\d{1,3})");

  /** “the Economic and Social Council, in section II of its resolution 1986/10”. */
  private static final Pattern ECONOMIC_COUNCIL_BEFORE =
      Pattern.compile(
          "(?<=(?:Economic and Social Council|ECOSOC)[^.;]{1,60}) (?i:resolutions?)"
              + " ((?:19|20)\\d\\d/\\d{1,3})");

  /** Until 1977 the Council numbered through, with the session behind in Roman figures. */
  private static final Pattern EARLY_ECONOMIC_COUNCIL =
      Pattern.compile(
          "(?:Economic and Social Council|ECOSOC) (?i:resolutions?)"
              + COUNTED
              + " (\\d{1,4} ?[A-J]?)(?![\\d/])(?: ?\\(([IVXL]{1,7})\\))?");

  private static final Pattern RIGHTS_COUNCIL =
      Pattern.compile("(?:Human Rights Council|HRC) (?i:resolutions?) (S?-?\\d{1,2}/\\d{1,3})");

  /**
   * Up to its thirtieth session the Assembly's resolutions carry the session in Roman figures; so
   * do those of its early emergency sessions.
   */
  private static final Pattern EARLY_ASSEMBLY =
      Pattern.compile(
          "(?:(?i:resolutions?|résolution|resolución|resolutie)\\s"
              + "(?i:no\\.?\\s?)?|A/RES/|第\\s?|(?<=\\[))(\\d{1,4})\\s?[A-D]?\\s?"
              + "[(（]\\s?((?:ES[-–])?[IVXlⅠⅡⅢ]{1,6})\\s?[)）]");

  /** “G.A. Resolution 626 VII”: the session without brackets. */
  private static final Pattern EARLY_WITHOUT_BRACKETS =
      Pattern.compile(
          "(?:General Assembly|UNGA|G\\.A\\.|GA) (?i:resolutions?|res\\.?)"
              + COUNTED
              + " (\\d{1,4})[ ,-]{1,2}([IVX]{1,6})\\b");

  /** “192(III)” with nothing before it is a resolution in a sentence that speaks of them. */
  private static final Pattern EARLY_ALONE =
      Pattern.compile("(?<![\\w(./])(\\d{2,4})\\s?\\(([IVX]{1,6})\\)");

  /** “181 (II). Future government of Palestine”, as the Assembly’s resolutions begin. */
  private static final Pattern HEADED =
      Pattern.compile("(\\d{1,4}) ?[A-D]? ?\\(([IVX]{1,6})\\)(?:\\. (?=[A-Z])|\\.?$)");

  private static final Pattern CLIMATE =
      Pattern.compile(
          "(?i:decisions?|décisions?|decisión|decisiones|besluit)\\s"
              + "(\\d{1,2}/(?:CP|CMA|CMP)[. ]\\d{1,2}(?:"
              + JOIN
              + "\\d{1,2}/(?:CP|CMA|CMP)[. ]\\d{1,2})*)");

  private static final Pattern ONE_DECISION =
      Pattern.compile("(\\d{1,2})/(CP|CMA|CMP)[. ](\\d{1,2})");

  /** Symbols of documents of the main organs, as printed. */
  private static final Pattern SYMBOL =
      Pattern.compile(
          "(?<![\\w/.-])([ASE]/(?:[A-Z]{1,5}(?:[-–]\\d{1,2})?/){0,3}(?:L\\.|PV\\.|C\\.\\d/)?(?:L\\.)?"
              + "\\d{1,4}(?:/\\d{1,4}){0,2})(?![\\w/])");

  private static final Pattern EXECUTIVE_ORDER =
      Pattern.compile(
          "(?:Executive\\s+Orders?|E\\.O\\.)\\s+(?:Nos?\\.\\s+)?(\\d{4,5}\\b(?:"
              + JOIN
              + "\\d{5}\\b)*)");
  private static final Pattern ONE_ORDER = Pattern.compile("\\d{4,5}");
  private static final Pattern STATUTE = Pattern.compile("\\b(\\d{1,3}) Stat\\. (\\d{1,4})\\b");
  private static final Pattern PUBLIC_LAW =
      Pattern.compile(
          "\\b(?:Public Law|Pub\\. ?L\\.|P\\.L\\.)(?: No\\.)? (\\d{2,3})[-–‑](\\d{1,4})\\b");

  /** A number with nothing to tell whose resolution it is. */
  private static final Pattern BARE =
      Pattern.compile(
          "\\b(?:Resolution|resolution|Resolutions|resolutions)"
              + COUNTED
              + " ((?<![./])\\d{1,4}+(?![./)–-]\\d|,\\d{3}|\\s?%|\\s(?:votes|times|days)))");

  /**
   * Resolutions of the Assembly that are cited by number alone more often than with their session.
   * Source: the resolutions themselves, documents-dds-ny.un.org.
   */
  private static final Map<String, String> SESSIONS =
      Map.ofEntries(
          Map.entry("96", "I"),
          Map.entry("181", "II"),
          Map.entry("194", "III"),
          Map.entry("217", "III"),
          Map.entry("302", "IV"),
          Map.entry("377", "V"),
          Map.entry("498", "V"),
          Map.entry("1514", "XV"),
          Map.entry("1541", "XV"),
          Map.entry("1803", "XVII"),
          Map.entry("2065", "XX"),
          Map.entry("2625", "XXV"),
          Map.entry("2758", "XXVI"),
          Map.entry("3201", "S-VI"),
          Map.entry("3314", "XXIX"),
          Map.entry("3379", "XXX"));

  private static final Pattern ASSEMBLY_WITHOUT_SESSION =
      Pattern.compile(
          "(?i:General Assembly|UNGA)(?i:['’]s?)? (?i:resolutions?)"
              + COUNTED
              + " (\\d{2,4})(?![\\d/]|\\s?[(\\[A-Z])");

  private Resolutions() {}

  /** Adds what a sentence cites by number. */
  static void add(NumberedFinds found, CitationCues cues) {
    if (cues.beginsWithNumber()) {
      found.atStart(HEADED, Resolutions::early);
    }
    if (!cues.hasNumberedText() && !cues.hasIdeographs()) {
      return;
    }
    if (cues.hasIdeographs()) {
      found.each(COUNCIL_IN_CHINESE, ONE_NUMBER, one -> "S/RES/" + one.group(1));
      found.each(WITH_YEAR, ONE_NUMBER, one -> "S/RES/" + one.group(1));
      found.one(EARLY_ASSEMBLY, Resolutions::early);
    }
    if (cues.hasNumberedResolution() || cues.hasSymbol()) {
      addResolutions(found);
    }
    if (cues.hasDecision()) {
      found.each(CLIMATE, ONE_DECISION, Resolutions::decision);
    }
    if (cues.hasSymbol()) {
      found.one(SYMBOL, one -> one.group(1).replace('–', '-'));
    }
    if (cues.hasLaw()) {
      found.each(EXECUTIVE_ORDER, ONE_ORDER, one -> "law:usa-eo-" + one.group());
      found.one(STATUTE, one -> "law:usa-" + one.group(1) + "-stat-" + one.group(2));
      found.one(PUBLIC_LAW, one -> "law:usa-pl-" + one.group(1) + "-" + one.group(2));
    }
    if (cues.hasNumberedResolution()) {
      ResolutionBodies.addBehind(found);
      found.one(EARLY_ALONE, Resolutions::early);
      found.one(BARE, one -> UnresolvedIds.of(one.group()));
    }
  }

  private static void addResolutions(NumberedFinds found) {
    found.each(COUNCIL, ONE_NUMBER, one -> "S/RES/" + one.group(1));
    found.each(WITH_YEAR, COUNCIL_NUMBER, one -> "S/RES/" + one.group(1));
    found.each(ASSEMBLY, ONE_SESSION, Resolutions::assembly);
    found.one(ECONOMIC_COUNCIL, one -> "E/RES/" + one.group(1));
    found.one(ECONOMIC_COUNCIL_BEFORE, one -> "E/RES/" + one.group(1));
    found.one(EARLY_ECONOMIC_COUNCIL, Resolutions::earlyOfEconomicCouncil);
    found.one(RIGHTS_COUNCIL, one -> "A/HRC/RES/" + one.group(1));
    found.one(EARLY_ASSEMBLY, Resolutions::early);
    found.one(EARLY_WITHOUT_BRACKETS, Resolutions::early);
    found.one(ASSEMBLY_WITHOUT_SESSION, Resolutions::withoutSession);
    found.each(SESSION_ALONE, ONE_SESSION, Resolutions::assembly);
  }

  private static String assembly(Matcher one) {
    return "A/RES/" + one.group().replace(" ", "");
  }

  private static String early(Matcher one) {
    return "A/RES/" + one.group(1) + "(" + roman(one.group(2)) + ")";
  }

  private static String earlyOfEconomicCouncil(Matcher one) {
    String session = one.group(2) == null ? "" : "(" + one.group(2) + ")";
    return "E/RES/" + one.group(1).replace(" ", "") + session;
  }

  private static String withoutSession(Matcher one) {
    return ofAssembly(one.group(1)).orElseGet(() -> UnresolvedIds.of(one.group()));
  }

  /** The Assembly's resolution of a number, for those that are cited without their session. */
  static Optional<String> ofAssembly(String number) {
    return Optional.ofNullable(SESSIONS.get(number))
        .map(session -> "A/RES/" + number + "(" + session + ")");
  }

  private static String decision(Matcher one) {
    return "FCCC/" + one.group(1) + "/" + one.group(2) + "." + one.group(3);
  }

  private static String roman(String printed) {
    return printed
        .replace("Ⅰ", "I")
        .replace("Ⅱ", "II")
        .replace("Ⅲ", "III")
        .replace('l', 'I')
        .replace('–', '-');
  }
}
