package org.communique.evaluate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.communique.model.Annotation;
import org.communique.model.CommuniqueText;
import org.communique.model.IssueDate;

/**
 * Dates of issue against the wanted ones, of the whole document and of its text alone. Where no
 * date is wanted, only none is exact.
 */
final class DateComparison {
  /** A date further off than this harms a search by date. */
  private static final int HARMFUL_DAYS = 31;

  private static final int MONTH_LENGTH = 7;
  private static final int YEAR_LENGTH = 4;

  private final GoldSet.Document document;
  private final Optional<IssueDate> wanted;
  private final Tally tally;

  DateComparison(GoldSet.Document document, Tally tally) {
    this.document = document;
    this.wanted = document.date().map(DateComparison::dateOf);
    this.tally = tally;
  }

  /** The text with what its file says beside it taken away; lines printed above it stay. */
  static CommuniqueText textAlone(CommuniqueText text) {
    SortedMap<String, String> printed = new TreeMap<>(text.metadata());
    printed.keySet().retainAll(Set.of("header"));
    return new CommuniqueText(
        text.title(), text.titleSpan(), text.text(), text.language(), text.paragraphs(), printed);
  }

  /** Compares the date of the whole document. */
  void compare(Optional<Annotation<IssueDate>> annotation, CommuniqueText text) {
    Optional<IssueDate> found = annotation.map(Annotation::value);
    boolean isExact = found.equals(wanted);
    tally.add(Metric.DATE_EXACT, Share.one(isExact));
    tally.add(Metric.DATE_COVERED, Share.one(found.isPresent()));
    tally.add(Metric.DATE_HARM, Share.one(found.filter(this::isHarmful).isPresent()));
    if (found.isPresent()) {
      tally.add(Metric.DATE_ANSWERED, Share.one(isExact));
    }
    wanted.ifPresent(gold -> comparePrecision(gold, found));
    tally.compare(
        Metric.Field.DATE,
        value(wanted),
        value(found),
        annotation.map(date -> date.evidence().quote()).orElse(text.title()));
  }

  private void comparePrecision(IssueDate gold, Optional<IssueDate> found) {
    tally.add(Metric.DATE_WITHIN_GOLD, Share.one(found.filter(f -> within(f, gold)).isPresent()));
    String value = gold.value();
    tally.add(Metric.DATE_YEAR, Share.one(agrees(value, found, YEAR_LENGTH)));
    if (value.length() >= MONTH_LENGTH) {
      tally.add(Metric.DATE_MONTH, Share.one(agrees(value, found, MONTH_LENGTH)));
    }
    if (gold.precision() == IssueDate.Precision.DAY) {
      tally.add(Metric.DATE_DAY, Share.one(agrees(value, found, value.length())));
      tally.add(Metric.DATE_ONE_DAY, Share.one(daysOff(gold, found) <= 1));
      tally.add(Metric.DATE_THREE_DAYS, Share.one(daysOff(gold, found) <= 3));
    }
  }

  /** Compares the date that was read out of the text alone. */
  void compareTextAlone(Optional<IssueDate> found) {
    boolean isExact = found.equals(wanted);
    tally.add(Metric.TEXT_DATE_EXACT, Share.one(isExact));
    tally.add(Metric.TEXT_DATE_COVERED, Share.one(found.isPresent()));
    tally.add(Metric.TEXT_DATE_HARM, Share.one(found.filter(this::isHarmful).isPresent()));
    if (document.dateInText()) {
      tally.add(Metric.TEXT_DATE_STATED, Share.one(isExact));
    }
    if (found.isPresent()) {
      tally.add(Metric.TEXT_DATE_ANSWERED, Share.one(isExact));
    }
  }

  private static boolean within(IssueDate found, IssueDate gold) {
    return !found.from().isBefore(gold.from()) && !found.to().isAfter(gold.to());
  }

  private static boolean agrees(String gold, Optional<IssueDate> found, int length) {
    String given = found.map(IssueDate::value).orElse("");
    return given.length() >= length && given.startsWith(gold.substring(0, length));
  }

  private static long daysOff(IssueDate gold, Optional<IssueDate> found) {
    return found
        .filter(date -> date.precision() == IssueDate.Precision.DAY)
        .map(date -> Math.abs(ChronoUnit.DAYS.between(gold.from(), date.from())))
        .orElse(Long.MAX_VALUE);
  }

  private boolean isHarmful(IssueDate found) {
    if (found.precision() != IssueDate.Precision.DAY) {
      return false;
    }
    return wanted.isEmpty()
        || found.from().isBefore(wanted.get().from().minusDays(HARMFUL_DAYS))
        || found.to().isAfter(wanted.get().to().plusDays(HARMFUL_DAYS));
  }

  private static Set<String> value(Optional<IssueDate> date) {
    return Set.of(date.map(IssueDate::value).orElse("none"));
  }

  private static IssueDate dateOf(String value) {
    int year = Integer.parseInt(value.substring(0, YEAR_LENGTH));
    return switch (value.length()) {
      case YEAR_LENGTH -> IssueDate.ofYear(year);
      case MONTH_LENGTH -> IssueDate.ofMonth(year, Integer.parseInt(value.substring(5)));
      default -> IssueDate.ofDay(LocalDate.parse(value));
    };
  }
}
