package org.communique.annotate;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Documents that are cited by the symbol or number of a series: those of agencies and treaty bodies
 * ({@code GOV/2022/17}, {@code EC-94/DEC.2}, {@code FCCC/CP/2015/10/Add.1}) have the printed symbol
 * as their id; numbers of bulletins and press releases have {@code doc:} before them; laws of
 * Ukraine and Russia, which number them so, the state. Source of the forms: the document series of
 * the agencies.
 */
final class DocumentSymbols {
  /** Terms that one of the symbols begins with, or a series is named by. */
  static final Set<String> CUES =
      Set.of(
          "gov",
          "gc",
          "infcirc",
          "dec",
          "msc",
          "mepc",
          "leg",
          "ag",
          "fccc",
          "wt",
          "adp",
          "sbi",
          "sbsta",
          "apa",
          "bulletin",
          "release",
          "wha",
          "imo");

  private static final Pattern OPCW =
      Pattern.compile("\\b(?:EC|C)-(?:M-|SS-)?\\d{1,3}/DEC\\.\\d{1,3}\\b");
  private static final Pattern IAEA =
      Pattern.compile(
          "\\b(?:GOV/(?:INF/)?(?:19|20)\\d\\d/\\d{1,4}|GC\\([IVXLC\\d]{1,6}\\)/(?:RES/|DEC/)?\\d{1,4}"
              + "|INFCIRC/\\d{1,4})\\b");
  private static final Pattern HEALTH_ASSEMBLY =
      Pattern.compile("\\bWHA ?(\\d{1,2}\\.\\d{1,3})\\b");
  private static final Pattern MARITIME =
      Pattern.compile(
          "\\b(?:(?:MSC|MEPC|LEG)\\.\\d{1,4}|(?<=[Rr]esolution )A\\.\\d{2,4})\\(\\d{1,3}\\)");
  private static final Pattern AMERICAN_STATES =
      Pattern.compile("\\bAG/RES\\. ?(\\d{1,4}) ?\\(([IVXLC]{1,8}-[EO]/\\d{2})\\)");
  private static final Pattern CLIMATE =
      Pattern.compile(
          "\\bFCCC/[A-Z]{2,6}(?:/[A-Z]{2,6})?/\\d{4}/(?:L\\.|INF\\.|MISC\\.)?\\d{1,3}"
              + "(?:/(?:Add|Rev|Corr)\\.\\d{1,2}){0,2}");
  private static final Pattern CLIMATE_WITHOUT_PREFIX =
      Pattern.compile("\\b(?:ADP|SBI|SBSTA|APA)\\.\\d{4}\\.\\d{1,3}\\.[A-Za-z]{4,20}\\b");
  private static final Pattern TRADE =
      Pattern.compile(
          "\\bWT/(?:MIN\\(\\d\\d\\)/(?:DEC|ST)?/?|L/|DS|REG|GC/W/|ACC/[A-Z]{3}/)\\d{1,4}\\b");

  private static final String NUMBERS =
      "(?: Nos?\\.?)? (?<list>\\d{1,4}(?:(?:, (?:and )?| and | & )\\d{1,4}(?![\\d.]))*)";
  private static final Pattern SEA_BULLETIN =
      Pattern.compile("\\bLaw of the Sea Bulletins?,?" + NUMBERS);
  private static final Pattern PRESS_RELEASE =
      Pattern.compile(
          "\\b(?:Department of State|State Department) [Pp]ress [Rr]eleases?" + NUMBERS);
  private static final Pattern ONE = Pattern.compile("\\d{1,4}");

  /** The number, and the convocation of parliament in Roman figures. */
  private static final Pattern OF_UKRAINE =
      Pattern.compile("\\b(?:No\\.?|N|Nr\\.?|№) ?(\\d{1,4}-(?:I{1,3}|IV|VI{0,3}|IX))\\b");

  private static final Pattern OF_RUSSIA =
      Pattern.compile(
          "\\b(?:No\\.?|N|№) ?(\\d{1,3})-(?:FZ|ФЗ)\\b", Pattern.UNICODE_CHARACTER_CLASS);

  private DocumentSymbols() {}

  /** Adds the symbols of a sentence. */
  static void add(NumberedFinds found) {
    found.one(OPCW, one -> one.group());
    found.one(IAEA, one -> one.group());
    found.one(HEALTH_ASSEMBLY, one -> "WHA" + one.group(1));
    found.one(MARITIME, one -> one.group());
    found.one(AMERICAN_STATES, one -> "AG/RES." + one.group(1) + "(" + one.group(2) + ")");
    found.one(CLIMATE, one -> one.group());
    found.one(CLIMATE_WITHOUT_PREFIX, one -> "FCCC/" + one.group());
    found.one(TRADE, one -> one.group());
    found.each(SEA_BULLETIN, ONE, one -> "doc:los-bulletin-" + one.group());
    found.each(PRESS_RELEASE, ONE, one -> "doc:usa-state-press-release-" + one.group());
  }

  /**
   * Adds the laws of a sentence that are cited by number alone.
   *
   * @param document whose parties tell whose laws they may be
   */
  static void addLaws(NumberedFinds found, CitedBefore document) {
    if (document.signatories().contains("ukr")) {
      found.one(OF_UKRAINE, one -> "law:ukr-" + one.group(1));
    }
    if (document.signatories().contains("rus")) {
      found.one(OF_RUSSIA, one -> "law:rus-" + one.group(1) + "-fz");
    }
  }
}
