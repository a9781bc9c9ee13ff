package org.communique.annotate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.Annotation;
import org.communique.model.CommuniqueText;
import org.communique.model.Evidence;
import org.communique.model.IssueDate;
import org.communique.model.TextSpan;

/**
 * Finds the day on which a communiqué was signed, adopted or issued. The places are tried in this
 * order: the signature formula, the fields that came with the text, labelled lines, the dateline,
 * the title, the opening sentence, the address of the page, a month or year in the title. Dates of
 * files, and dates that tell of other texts, are never taken. Thread-safe.
 */
final class DateFinder {
  /** Fields that hold a date of issue, best first. */
  private static final List<String> DATE_FIELDS =
      List.of(
          "date", "datum", "fecha", "date of signing", "date of signature", "issued", "dc.date");

  /** Fields that hold the day a page was published. */
  private static final List<String> PUBLISHED_FIELDS =
      List.of(
          "article:published_time",
          "og:published_time",
          "published_time",
          "published",
          "datepublished",
          "date_published",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.date",
          "citation_publication_date",
          "publication_date",
          "publishdate",
          "pubdate");

  private static final List<String> ADDRESS_FIELDS =
      List.of("source_url", "url", "og:url", "canonical", "source");

  private static final Pattern ADDRESS_DAY =
      Pattern.compile("/((?:19|20)\\d\\d)[/-]([01]\\d)[/-]([0-3]\\d)\\b");

  private static final Pattern NOT_OF_ISSUE =
      Pattern.compile("(?i)updat|modif|print|retriev|access|revis|created|last ");

  private static final Pattern EVENT =
      Pattern.compile(
          "(?iu)\\b(?:met|meets?|meeting|convened?|held|hosted|gathered|visit(?:ed)?|summit|today|"
              + "released|issued|adopted|signed|spoke|conference)\\b|会晤|会谈|访问|举行|發表|发表|会談|"
              + "회담|встреч|визит|réuni|rencontr|visite|reuni|visita|tref|bijeenkomst|Treffen|besuch");

  /** The text itself is released or signed on the date that follows. */
  private static final Pattern OWN =
      Pattern.compile(
          "(?iu)\\b(?:it was|is|(?:statement|communiqu[eé]|declaration|release)(?: was)?) "
              + "(?:released|issued|adopted|signed)(?: (?:on|at|in)\\b[^.,;]{0,40})? (?:the )?$");

  /** Beginnings of a sentence that looks back. */
  private static final Pattern EARLIER =
      Pattern.compile(
          "(?iu)^\\W*(?:during|at|following|after|since|recall\\w*|in line|building|further to|"
              + "pursuant|having)\\b|\\b(?:agreement|treaty|convention|protocol)\\b[^.]{0,40}"
              + "\\b(?:signed|done|concluded)\\b");

  /** Words before a date that make it the date of something else. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?iu)\\b(?:of|dated|since|following|by|before|until|after|signed|adopted|agreed|launched|"
              + "established|concluded|done|resolution|agreement|updated|published|op|van|du|vom|del|от|від|z"
              + " dnia)(?: (?:on|at|in|the|of))?\\W*$|\\b(?:will|shall|scheduled|next|to"
              + " be|expected|updated|modified)\\b[^.;]{0,40}$");

  private static final Pattern TITLE_YEAR =
      Pattern.compile("(?<![\\d/.-])((?:18|19|20)\\d\\d)(?![\\d/-])");

  private static final Pattern NOT_YEAR_OF_TITLE =
      Pattern.compile(
          "(?iu)\\b(?:agenda|vision|horizon|resolution|unscr|cop|expo|strategy|by|until|towards?|"
              + "plan|roadmap|of|since|from|treaty|convention|agreement|to|van|du|de|vom)\\W*$");

  /** The date of a communiqué; empty when its text and metadata give none that can be trusted. */
  Optional<Annotation<IssueDate>> find(CommuniqueText text) {
    NumericDates.Order order = NumericDates.orderOf(text);
    DateReader reader = new DateReader(text.text(), text.language(), order);
    Datelines datelines = new Datelines(text, reader);
    return inText(text, SignatureFormula.date(text, reader), "done-at")
        .or(() -> inFields(text, DATE_FIELDS, order, "front-matter"))
        .or(() -> inHeader(text, order))
        .or(() -> inText(text, datelines.labelled(), "header-line"))
        .or(() -> inText(text, datelines.first(), "dateline"))
        .or(() -> inTitle(text, order))
        .or(() -> inFields(text, PUBLISHED_FIELDS, order, "published"))
        .or(() -> inText(text, datelines.last(), "closing"))
        .or(() -> inText(text, Letters.lastDate(text, reader), "letter"))
        .or(() -> inText(text, opening(text, reader), "opening"))
        .or(() -> inText(text, SignatureFormula.borneDate(text, reader), "bears-date"))
        .or(() -> inAddress(text))
        .or(() -> yearOfTitle(text));
  }

  private static Optional<Annotation<IssueDate>> inText(
      CommuniqueText text, Optional<DateMention> date, String rule) {
    return date.map(
        found ->
            new Annotation<>(found.date(), Evidence.InText.at(found.span(), text.text()), rule));
  }

  private static Optional<Annotation<IssueDate>> inFields(
      CommuniqueText text, List<String> fields, NumericDates.Order order, String rule) {
    for (String field : fields) {
      Optional<Annotation<IssueDate>> date =
          inValue(field, text.metadata(field), text.language(), order, rule);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static Optional<Annotation<IssueDate>> inHeader(
      CommuniqueText text, NumericDates.Order order) {
    for (String line : text.metadata("header").lines().toList()) {
      if (!NOT_OF_ISSUE.matcher(line).find()) {
        Optional<Annotation<IssueDate>> date =
            inValue("header", line, text.language(), order, "header-line");
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Annotation<IssueDate>> inValue(
      String field, String value, String language, NumericDates.Order order, String rule) {
    int end = Math.min(value.length(), 300);
    List<DateMention> dates = new DateReader(value, language, order).read(0, end);
    if (dates.isEmpty()) {
      return Optional.empty();
    }
    Evidence evidence = new Evidence.InMetadata(field, value.substring(0, end).strip());
    return Optional.of(new Annotation<>(dates.getFirst().date(), evidence, rule));
  }

  private static Optional<Annotation<IssueDate>> inTitle(
      CommuniqueText text, NumericDates.Order order) {
    String title = text.title();
    int end = Math.min(title.length(), 500);
    for (DateMention date : new DateReader(title, text.language(), order).read(0, end)) {
      String before = title.substring(0, date.span().start());
      boolean reference = REFERENCE.matcher(lastPart(before)).find() && !isOwnName(before);
      if (!date.isYear() && !reference && !isOfAnother(before)) {
        return Optional.of(ofTitle(text, date));
      }
    }
    return Optional.empty();
  }

  /** “Joint Statement of 3 June 2023” dates itself; “Protocol to the Agreement of …” does not. */
  private static boolean isOwnName(String before) {
    return before.matches(
        "(?isu)\\W*(?:joint |trilateral )?(?:statement|communiqu[eé]|declaration|press"
            + " release|note)s? (?:of|dated|issued|adopted|signed)(?: on)? (?:the )?"
            + "|.*\\b(?-i:Adopted|Issued|Signed|Done|Released)(?: on)? ");
  }

  /** “A note on the treaty …, 1851”, “Protocol to the agreement …”: the year is another text's. */
  private static boolean isOfAnother(String before) {
    return before.matches(
        "(?isu).*\\b(?:on|to|amending|concerning|regarding|inzake|wijziging|aanvulling|toepassing|additional|supplement\\w*)"
            + " .{0,80}\\b(?:treaty|agreement|convention|protocol|verdrag|"
            + "overeenkomst|notes|notawisseling|op)\\b.*");
  }

  private static String lastPart(String before) {
    return before.substring(Math.max(0, before.length() - 30));
  }

  private static Annotation<IssueDate> ofTitle(CommuniqueText text, DateMention date) {
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

  private static Optional<DateMention> opening(CommuniqueText text, DateReader reader) {
    return text.sentences()
        .limit(3)
        .map(sentence -> openingDate(text, sentence.span(), reader))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<DateMention> openingDate(
      CommuniqueText text, TextSpan sentence, DateReader reader) {
    int to = Math.min(sentence.end(), sentence.start() + 1500);
    if (!EVENT.matcher(text.text()).region(sentence.start(), to).find()) {
      return Optional.empty();
    }
    for (DateMention date : reader.read(sentence.start(), to)) {
      int from = Math.max(sentence.start(), date.span().start() - 30);
      String whole = text.text().substring(sentence.start(), date.span().start());
      String before = text.text().substring(from, date.span().start());
      if (date.isDay() && !isReference(whole, before)) {
        return Optional.of(date);
      }
    }
    return Optional.empty();
  }

  private static boolean isReference(String sentence, String before) {
    boolean own = OWN.matcher(sentence).find();
    return !own && (REFERENCE.matcher(before).find() || EARLIER.matcher(sentence).find());
  }

  private static Optional<Annotation<IssueDate>> inAddress(CommuniqueText text) {
    for (String field : ADDRESS_FIELDS) {
      Matcher day = ADDRESS_DAY.matcher(text.metadata(field));
      if (day.find()) {
        String iso = day.group(1) + "-" + day.group(2) + "-" + day.group(3);
        return inValue(field, iso, "und", NumericDates.Order.UNKNOWN, "address");
      }
    }
    return Optional.empty();
  }

  /** A bare year in the title, unless it belongs to the name of something else. */
  private static Optional<Annotation<IssueDate>> yearOfTitle(CommuniqueText text) {
    Matcher year = TITLE_YEAR.matcher(text.title());
    while (year.find()) {
      String before = text.title().substring(0, year.start());
      String after = text.title().substring(year.end());
      boolean named = after.matches("(?isu)\\W{0,2}(?:agenda|strategy|vision|plan|goals)\\b.*");
      boolean other = NOT_YEAR_OF_TITLE.matcher(lastPart(before)).find() || isOfAnother(before);
      if (!named && !other) {
        TextSpan span = new TextSpan(year.start(), year.end());
        IssueDate date = IssueDate.ofYear(Integer.parseInt(year.group(1)));
        return Optional.of(ofTitle(text, new DateMention(span, date)));
      }
    }
    return Optional.empty();
  }
}
