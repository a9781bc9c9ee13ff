package org.communique.annotate;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.TextSpan;

/**
 * Resolutions of the United Nations and decisions under the climate convention, by number, in their
 * printed forms: {@code S/RES/2397 (2017)}, {@code UNSCRs 1718, 1874 and 2397}, {@code resolution
 * 96 (I)}, {@code A/RES/70/1}, {@code decision 1/CP.21}.
 */
final class Resolutions {
  private static final String NUMBER = "\\d{1,4}(?:\\s?\\((?:19|20)\\d\\d\\))?";
  private static final String JOIN =
      "(?:\\s?,\\s?(?:and |und |et |y )?|\\s(?:and|et|y|und|en|to|through|&)\\s|\\s?[-–/]\\s?)";

  /** Numbers after the name of the Council; the year may follow each. */
  private static final Pattern COUNCIL =
      Pattern.compile(
          "(?:S/RES/|(?:UNSCRs?|(?i:UNSC|(?:UN |U\\.N\\. |United Nations )?Security Council"
              + "|Conseil de sécurité|Consejo de Seguridad)(?i:['’]s)?(?: in)?"
              + " (?i:resolutions?|résolutions?|resoluciones|resolución))(?: \\(UNSCRs?\\))?"
              + "(?: \\(\\d{4}\\))?(?: [Nn]os?\\.)? )("
              + NUMBER
              + "(?:"
              + JOIN
              + "(?:UNSCR |S/RES/)?"
              + NUMBER
              + "(?![\\d/]))*)");

  /** “resolution 2397 (2017)”: only the Council numbers so. */
  private static final Pattern WITH_YEAR =
      Pattern.compile(
          "(?i:resolutions?|résolutions?|resolución|resoluciones|Resolutionen|Resolution|resolutie|"
              + "резолюци\\p{L}+|第)\\s?(?i:no\\.?\\s?)?(\\d{1,4}\\s?[(（](?:19|20)\\d\\d[)）](?:"
              + JOIN
              + "\\d{1,4}\\s?[(（](?:19|20)\\d\\d[)）])*)");

  private static final Pattern COUNCIL_IN_CHINESE =
      Pattern.compile("(?:安理会|安理會|安全理事会|安全理事會)[^。；]{0,12}?第?\\s?(\\d{3,4})\\s?[号號]");

  private static final Pattern ONE_NUMBER = Pattern.compile("(\\d{1,4})(?:\\s?[(（]\\d{4}[)）])?");

  private static final String SESSION = "(?:ES-\\d{1,2}|S-\\d{1,2}|\\d{2})/\\d{1,4}[A-Z]?";

  private static final Pattern ASSEMBLY =
      Pattern.compile(
          "(?:A/RES/|(?i:General Assembly|UNGA|Assemblée générale|Asamblea General)(?i:['’]s)?"
              + " (?i:resolutions?|résolutions?|resoluciones|resolución) )("
              + SESSION
              + "(?:"
              + JOIN
              + SESSION
              + ")*)");

  private static final Pattern ONE_SESSION = Pattern.compile(SESSION);

  /** Up to its thirtieth session the Assembly's resolutions carry the session in Roman figures. */
  private static final Pattern EARLY_ASSEMBLY =
      Pattern.compile(
          "(?:(?i:resolutions?|résolution|resolución|resolutie|Resolutie)\\s(?i:no\\.?\\s?)?|A/RES/|第\\s?"
              + "|(?<=\\[))(\\d{1,4})\\s?[A-D]?\\s?[(（]\\s?([IVXⅠⅡⅢ]{1,6})\\s?[)）]");

  private static final Pattern CLIMATE =
      Pattern.compile(
          "(?i:decisions?|décisions?)\\s(\\d{1,2}/CP[. ]\\d{1,2}(?:"
              + JOIN
              + "\\d{1,2}/CP[. ]\\d{1,2})*)");

  private static final Pattern ONE_DECISION = Pattern.compile("(\\d{1,2})/CP[. ](\\d{1,2})");

  /** Symbols of documents of the main organs, as printed. */
  private static final Pattern SYMBOL =
      Pattern.compile(
          "(?<![\\w/.-])([AS]/(?:[A-Z]{1,5}(?:-\\d{1,2})?/)?(?:L\\.|PV\\.|C\\.\\d/)?\\d{1,4}(?:/\\d{1,4})?)(?![\\w/])");

  private static final Pattern EXECUTIVE_ORDER =
      Pattern.compile("(?:Executive\\s+Order|E\\.O\\.)\\s+(?:No\\.\\s+)?(\\d{5})\\b");

  private Resolutions() {}

  static List<Instruments.Mention> find(String text, TextSpan sentence) {
    if (sentence.in(text).chars().noneMatch(Character::isDigit)) {
      return List.of();
    }
    NavigableMap<Integer, Instruments.Mention> found = new TreeMap<>();
    each(COUNCIL, ONE_NUMBER, text, sentence, found, one -> "S/RES/" + one.group(1));
    each(WITH_YEAR, ONE_NUMBER, text, sentence, found, one -> "S/RES/" + one.group(1));
    each(COUNCIL_IN_CHINESE, ONE_NUMBER, text, sentence, found, one -> "S/RES/" + one.group(1));
    each(ASSEMBLY, ONE_SESSION, text, sentence, found, one -> "A/RES/" + one.group());
    each(CLIMATE, ONE_DECISION, text, sentence, found, Resolutions::decision);
    Matcher early = matcher(EARLY_ASSEMBLY, text, sentence);
    while (early.find()) {
      add(found, "A/RES/" + early.group(1) + "(" + roman(early.group(2)) + ")", spanOf(early));
    }
    Matcher order = matcher(EXECUTIVE_ORDER, text, sentence);
    while (order.find()) {
      add(found, "law:usa-eo-" + order.group(1), spanOf(order));
    }
    Matcher symbol = matcher(SYMBOL, text, sentence);
    while (symbol.find()) {
      add(found, symbol.group(1), spanOf(symbol));
    }
    return List.copyOf(found.values());
  }

  /** How a number is written as an id. */
  private interface Id {
    String of(Matcher one);
  }

  private static void each(
      Pattern list,
      Pattern one,
      String text,
      TextSpan sentence,
      NavigableMap<Integer, Instruments.Mention> found,
      Id id) {
    Matcher lists = matcher(list, text, sentence);
    while (lists.find()) {
      Matcher ones = one.matcher(text).region(lists.start(1), lists.end(1));
      boolean first = true;
      while (ones.find()) {
        int start = first ? lists.start() : ones.start();
        add(found, id.of(ones), new TextSpan(start, ones.end()));
        first = false;
      }
    }
  }

  /** Keeps a mention, by its start, unless it overlaps an earlier find. */
  private static void add(
      NavigableMap<Integer, Instruments.Mention> found, String id, TextSpan span) {
    var before = found.lowerEntry(span.end());
    if (before == null || !before.getValue().span().overlaps(span)) {
      found.put(span.start(), new Instruments.Mention(id, span));
    }
  }

  private static String decision(Matcher one) {
    return "FCCC/" + one.group(1) + "/CP." + one.group(2);
  }

  private static String roman(String printed) {
    return printed.replace("Ⅰ", "I").replace("Ⅱ", "II").replace("Ⅲ", "III");
  }

  private static Matcher matcher(Pattern pattern, String text, TextSpan sentence) {
    return pattern
        .matcher(text)
        .region(sentence.start(), sentence.end())
        .useTransparentBounds(true);
  }

  private static TextSpan spanOf(Matcher matcher) {
    return new TextSpan(matcher.start(), matcher.end());
  }
}
