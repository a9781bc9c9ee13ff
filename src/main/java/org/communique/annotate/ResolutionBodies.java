package org.communique.annotate;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolutions whose body stands behind the number (“resolution 2254 of the Security Council”,
 * <em>la résolution 60/1 de l’Assemblée générale</em>), as most languages have it, or between the
 * noun and the number (<em>резолюция Совета Безопасности ООН 2202</em>), and those that are said to
 * be the United Nations’ alone.
 */
final class ResolutionBodies {
  private static final String NOUN =
      "(?:[Rr]esolutions?|RESOLUTIONS?|[Rr]ésolutions?|[Rr]esoluci(?:ón|ones)|[Rr]esoluties?"
          + "|[Rr]esolutionen|[Рр]езолюци\\p{L}{1,3})";
  private static final String NUMBER =
      "(?:E?S-\\d{1,2}/\\d{1,4}|\\d{1,4}+(?:/\\d{1,4}+)?)(?:\\s?\\((?:19|20)\\d\\d\\))?";
  private static final String LIST =
      "(?<list>"
          + NUMBER
          + "(?:(?:, (?:and |et |y |и )?|,? (?:and|et|y|en|und|и|или|or|to|&) |\\s?[-–]\\s?)"
          + NUMBER
          + "){0,14})";
  private static final String COUNTED = "(?: (?:[Nn]os?\\.?|[Nn][°º]|[Nn]r\\.?|№))?";
  private static final String BODY =
      "(?:(?<council>Security Council|UNSC\\b|Conseil de [Ss]écurité|Consejo de Seguridad"
          + "|Veiligheidsraad|Sicherheitsrat|Совет\\p{L}{0,2} Безопасности|СБ\\b)"
          + "|(?<assembly>General Assembly(?! of the (?!United|UN))|UNGA\\b|Assemblée [Gg]énérale"
          + "|Asamblea General|Algemene Vergadering|Generalversammlung"
          + "|Генеральн\\p{L}{2,3} Ассамбле\\p{L}|ГА\\b)"
          + "|(?<rights>Human Rights Council|HRC\\b|Conseil des droits de l['’]homme"
          + "|Consejo de Derechos Humanos|Сов\\p{L}{2,3} по правам человека)"
          + "|(?<commission>Commission on Human Rights|Human Rights Commission)"
          + "|(?<economic>Economic and Social Council|ECOSOC\\b|Conseil économique et social"
          + "|Consejo Económico y Social))";

  /** Words between a number and its body. */
  private static final String LINK =
      ",? (?:(?:unanimously |which was )?(?:adopted|passed|approved) )?"
          + "(?:(?:of|by) (?:the |its )?(?:UN |U\\.N\\. |United Nations |UN’s |UN's )?"
          + "|(?:adoptée?s? )?(?:du|par le|par l['’]|de la|de l['’]) ?"
          + "|(?:aprobadas? )?(?:del|de la|por el|por la) |van de |der |des )?";

  private static final Pattern BEHIND =
      Pattern.compile(NOUN + COUNTED + " " + LIST + LINK + BODY, Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern BETWEEN =
      Pattern.compile(
          NOUN
              + " (?:(?<council>Совет\\p{L}{0,2} Безопасности|СБ\\b)"
              + "|(?<assembly>Генеральн\\p{L}{2,3} Ассамбле\\p{L}|ГА\\b)"
              + "|(?<rights>Сов\\p{L}{2,3} по правам человека))"
              + "(?: ООН| Организации Объедин[её]нных Наций)?"
              + COUNTED
              + " "
              + LIST,
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Bodies in front whose numbers have a session or year. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:(?<rights>Human Rights Council|HRC)"
              + "|(?<commission>Commission on Human Rights|Human Rights Commission))"
              + "(?:['’]s)? (?:in its )?"
              + NOUN
              + COUNTED
              + " "
              + LIST,
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern ONE =
      Pattern.compile("(?<![\\d(/])(E?S-\\d{1,2}/\\d{1,4}|\\d{1,4}+(?:/\\d{1,4}+)?)(?!\\)|\\d)");

  /** “UN Resolution 242”: which organ’s, only its fame tells. */
  private static final Pattern OF_THE_UN =
      Pattern.compile(
          "\\b(?:UN|U\\.N\\.|United Nations) [Rr]esolutions?"
              + COUNTED
              + " (?<list>\\d{3,4}+(?![/,]\\d)(?:(?:, (?:and )?| and | &"
              + " |/)\\d{3,4}+(?![/,]\\d))*)");

  /**
   * Resolutions of the Security Council that are so well known that nobody else's of their number
   * is meant. Source: the resolutions themselves, documents-dds-ny.un.org.
   */
  private static final Set<String> WELL_KNOWN =
      Set.of(
          "242", "338", "425", "435", "465", "478", "497", "508", "520", "598", "660", "661", "678",
          "687", "688", "713", "808", "827", "986", "1172", "1244", "1267", "1284", "1325", "1373",
          "1397", "1441", "1483", "1511", "1515", "1540", "1546", "1559", "1680", "1695", "1701",
          "1718", "1737", "1747", "1860", "1874", "1929", "1970", "1973", "2118", "2202", "2216",
          "2231", "2250", "2254", "2270", "2321", "2334", "2371", "2375", "2397", "2401", "2593",
          "2712", "2720", "2728", "2735");

  private ResolutionBodies() {}

  /** Adds the resolutions of a sentence that no other rule has found. */
  static void addBehind(NumberedFinds found) {
    found.each(BEHIND, ONE, ResolutionBodies::id);
    found.each(BETWEEN, ONE, ResolutionBodies::id);
    found.each(BEFORE, ONE, ResolutionBodies::id);
    found.each(OF_THE_UN, ONE, (list, one) -> ofTheUnitedNations(one.group(1)));
  }

  /** Not every pattern has a group for every body. */
  private static boolean isOf(String body, Matcher list) {
    return list.pattern().namedGroups().containsKey(body) && list.group(body) != null;
  }

  private static String prefix(Matcher list) {
    if (isOf("rights", list)) {
      return "A/HRC/RES/";
    }
    return isOf("commission", list) ? "E/CN.4/RES/" : "E/RES/";
  }

  private static Optional<String> id(Matcher list, Matcher one) {
    String number = one.group(1);
    boolean hasSession = number.indexOf('/') > 0;
    if (isOf("council", list)) {
      return hasSession ? Optional.empty() : Optional.of("S/RES/" + number);
    }
    if (isOf("assembly", list)) {
      return hasSession ? Optional.of("A/RES/" + number) : Resolutions.ofAssembly(number);
    }
    return hasSession ? Optional.of(prefix(list) + number) : Optional.empty();
  }

  private static Optional<String> ofTheUnitedNations(String number) {
    return WELL_KNOWN.contains(number)
        ? Optional.of("S/RES/" + number)
        : Resolutions.ofAssembly(number);
  }
}
