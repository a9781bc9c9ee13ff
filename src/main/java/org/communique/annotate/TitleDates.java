package org.communique.annotate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.Annotation;
import org.communique.model.CommuniqueText;
import org.communique.model.Evidence;
import org.communique.model.IssueDate;
import org.communique.model.TextSpan;

/** The date in a title: a day or month, or with less weight a year alone. */
final class TitleDates {
  private static final int LONGEST_TITLE = 500;

  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d/.-])((?:18|19|20)\\d\\d)(?![\\d/-])");

  private static final Pattern NOT_YEAR_OF_TITLE =
      Pattern.compile(
          "(?iu)\\b(?:agenda|vision|horizon|resolution|unscr|cop|expo|strategy|by|until|towards?|"
              + "plan|roadmap|of|since|from|treaty|convention|agreement|to|van|du|de|vom|fy|fiscal"
              + " year|financial year|budget|before|after|following)(?: the| our| their)?\\W*$"
              + "|\\b(?:report|decrease|increase|rise|fall|drop|reduction|growth|record|data|results|progress|development)\\b.{0,80}\\bin"
              + " $|\\bto (?:host|hold|convene|visit|attend|take place)\\b.{0,80}$");

  /** Behind a year that is another's: “Agenda”, “budget”, “tax returns”. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?iu)^\\W{0,2}(?:agenda|strategy|vision|plan|goals|budgets?|tax\\w*|elections?|"
              + "census|olympic\\w*|open enrollment|report\\w*|fiscal|season|\\w+ returns)\\b");

  /** “September 11, ”: a day that was not the text's does not give its year either. */
  private static final Pattern ENDS_DAY = Pattern.compile("\\d(?:st|nd|rd|th)?,? $");

  /** Texts that are dated by their year, and meetings that are held once a year. */
  private static final Pattern DATED_BY_YEAR =
      Pattern.compile(
          "(?iu)\\b(?:statement|declaration|communiqu[eé]|déclaration|declaración|erklärung|"
              + "verklaring|summit|meeting|conference|dialogue|session|forum|charter|protocol|"
              + "treaty|agreement|convention|verdrag|overeenkomst|accord|acuerdo|tratado|compact|"
              + "covenant|maatregel|measure|resolution|draft|initiative)\\b");

  private TitleDates() {}

  /** A date to the day or month that the title says is its own. */
  static Optional<Annotation<IssueDate>> dayOrMonth(CommuniqueText text, NumericDates.Order order) {
    String title = text.title();
    int end = Math.min(title.length(), LONGEST_TITLE);
    for (DateMention date : new DateReader(title, text.language(), order).read(0, end)) {
      String before = title.substring(0, date.span().start());
      boolean reference = DateReferences.isReference(before) && !isOwnName(before);
      boolean other = reference || isOfAnother(before) || isTold(before);
      if (!date.isYear() && !other && !isAttribute(before, title.substring(date.span().end()))) {
        return Optional.of(annotation(text, date));
      }
    }
    return Optional.empty();
  }

  /** A day that the title tells something of: “to reopen in December 2025”, “from May 1 to …”. */
  private static boolean isTold(String before) {
    return TOLD.matcher(before).find();
  }

  private static final Pattern TOLD =
      Pattern.compile(
          "(?iu)\\bto (?:host|hold|convene|visit|travel|attend|reopen|open|launch|begin|start|meet|"
              + "join|welcome|take place)\\b|\\bfrom\\b[^,;.]{0,40}\\b(?:to|through|until)\\W*$"
              + "|^\\W*in $");

  /** “The September 11, 2001 attacks”, “April 2022 records”: the day is that of the noun. */
  private static boolean isAttribute(String before, String after) {
    return NOUN.matcher(after).find()
        && !DATED_BY_YEAR.matcher(after).find()
        && (before.isBlank() || THE.matcher(before).find());
  }

  private static final Pattern NOUN =
      Pattern.compile(
          "^\\h+(?!(?:in|at|between|by|on|of|for|with|and|to|from|as|concerning|regarding)\\b)"
              + "\\p{Ll}");

  private static final Pattern THE = Pattern.compile("(?i)\\bthe $");

  /** “Joint Statement of 3 June 2023” dates itself; “Protocol to the Agreement of …” does not. */
  private static boolean isOwnName(String before) {
    return OWN_NAME.matcher(before).matches();
  }

  private static final Pattern OWN_NAME =
      Pattern.compile(
          "(?isu)\\W*(?:joint |trilateral )?(?:statement|communiqu[eé]|declaration|press"
              + " release|note)s? (?:of|dated|issued|adopted|signed)(?: on)? (?:the )?"
              + "|.*\\b(?-i:Adopted|Issued|Signed|Done|Released)(?: on)? ");

  /** “A note on the treaty …, 1851”, “Protocol to the agreement …”: the year is another text's. */
  private static boolean isOfAnother(String before) {
    return OF_ANOTHER.matcher(before).matches();
  }

  private static final Pattern OF_ANOTHER =
      Pattern.compile(
          "(?isu).*\\b(?:on|to|amending|concerning|regarding|inzake|wijziging|aanvulling|toepassing|additional|supplement\\w*)"
              + " .{0,80}\\b(?:treaty|agreement|convention|protocol|verdrag|"
              + "overeenkomst|notes|notawisseling|op|declaration)\\b.*");

  /** A bare year in the title, unless it belongs to the name of something else. */
  static Optional<Annotation<IssueDate>> year(CommuniqueText text) {
    if (!DATED_BY_YEAR.matcher(text.title()).find()) {
      return Optional.empty();
    }
    Matcher year = YEAR.matcher(text.title());
    while (year.find()) {
      String before = text.title().substring(0, year.start());
      String after = text.title().substring(year.end());
      boolean other =
          ENDS_DAY.matcher(before).find()
              || OTHERS.matcher(after).find()
              || NOT_YEAR_OF_TITLE.matcher(before).find()
              || isOfAnother(before);
      if (!other) {
        TextSpan span = new TextSpan(year.start(), year.end());
        IssueDate date = IssueDate.ofYear(Integer.parseInt(year.group(1)));
        return Optional.of(annotation(text, new DateMention(span, date)));
      }
    }
    return Optional.empty();
  }

  private static Annotation<IssueDate> annotation(CommuniqueText text, DateMention date) {
    TextSpan span = date.span();
    boolean printed =
        text.titleSpan().length() == text.title().length()
            && text.textOf(text.titleSpan()).equals(text.title());
    Evidence evidence =
        printed
            ? Evidence.InText.at(span.shift(text.titleSpan().start()), text.text())
            : new Evidence.InMetadata("title", span.in(text.title()));
    return new Annotation<>(date.date(), evidence, "title");
  }
}
