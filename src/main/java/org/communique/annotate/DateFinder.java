package org.communique.annotate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.Annotation;
import org.communique.model.CommuniqueText;
import org.communique.model.Evidence;
import org.communique.model.IssueDate;

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
        .or(() -> TitleDates.dayOrMonth(text, order))
        .or(() -> inFields(text, PUBLISHED_FIELDS, order, "published"))
        .or(() -> inText(text, datelines.last(), "closing"))
        .or(() -> inText(text, Letters.lastDate(text, reader), "letter"))
        .or(() -> inText(text, OpeningDates.find(text, reader), "opening"))
        .or(() -> inText(text, SignatureFormula.borneDate(text, reader), "bears-date"))
        .or(() -> inAddress(text))
        .or(() -> TitleDates.year(text));
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
}
