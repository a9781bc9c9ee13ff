package org.communique.structure;

import java.util.regex.Pattern;

/** Lines above the title that say how a text was released, not what it says. */
final class HeaderLine {
  private static final int MAX_LENGTH = 140;
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final String DATE =
      "(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{4}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日"
          + "|\\d{1,2}(?:st|nd|rd|th|er|º|\\.)?\\s(?:de\\s)?\\p{L}{3,12}\\.?,?\\s(?:de\\s)?\\d{4}(?:\\s(?:г\\.|года))?"
          + "|\\p{L}{3,12}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}|\\p{L}{3,12}\\s\\d{4})";

  private static final Pattern ONLY_DATE =
      Pattern.compile(
          "[(\\[]?(?:[\\p{L}’'][\\p{L} .’'()-]{1,40}(?:,\\s?[\\p{L} .]{1,30})?,\\s*"
              + "(?:(?:on|le|el|den|am|il|op|em)\\s)?)?(?:\\p{L}{3,12},?\\s)?"
              + DATE
              + "[)\\].]?",
          FLAGS);

  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:date|published(?: on)?|posted(?: on)?|updated|issued(?: on)?|released?(?:"
              + " date)?|release date|publication date|last"
              + " modified|category|source|section|tags?|location|place|reference|ref|contact|language|author|by|datum|dt|опубликовано|fecha|publié"
              + " le|дата)(?:\\s*:\\s*.*|\\.?\\s+"
              + DATE
              + ".*)",
          FLAGS);

  private static final Pattern RELEASE =
      Pattern.compile(
          "(?:for (?:immediate )?release|not for release|embargo(?:ed)?|press"
              + " (?:release|statement)|media (?:release|note|advisory)|news release|briefing"
              + " room|statements and releases|communiqué de presse|comunicado de"
              + " prensa|pressemitteilung|persbericht|пресс-релиз|unofficial"
              + " translation|provisional translation|check against delivery|新闻稿)"
              + "(?:\\W*|\\W+(?:no|nº|n°|nr|number|until)\\b.*|\\W*[\\d/().-]+\\W*|\\W+"
              + DATE
              + ".*)",
          FLAGS);

  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:the white house|office of (?:the )?(?:press|spokes)\\w*(?: secretary| person)?"
              + "|ministry of (?:foreign affairs|defen[cs]e)[\\p{L} ,]{0,40}"
              + "|(?:u\\.s\\. )?department of (?:state|defense)|bureau of public affairs)",
          FLAGS);

  private static final Pattern MARK =
      Pattern.compile(
          "[A-Z]{1,6}(?:/[\\w.()-]{1,20}){1,5}|(?:page\\s)?\\d{1,4}(?:\\s(?:of|/)\\s\\d{1,4})?|[ivxlc]{1,6}"
              + "|https?://\\S+|\\(?(?:translation|original\\s*:\\s*\\p{L}+)\\)?|distr\\.?:?\\s.*",
          FLAGS);

  private HeaderLine() {}

  static boolean matches(String line) {
    return line.length() <= MAX_LENGTH
        && (ONLY_DATE.matcher(line).matches()
            || LABELLED.matcher(line).matches()
            || RELEASE.matcher(line).matches()
            || OFFICE.matcher(line).matches()
            || MARK.matcher(line).matches());
  }
}
