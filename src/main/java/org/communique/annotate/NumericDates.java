package org.communique.annotate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.communique.model.CommuniqueText;
import org.communique.model.IssueDate;

/** Dates of numbers alone. */
final class NumericDates {
  /** Which of day and month a source writes first. */
  enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN
  }

  private static final Set<String> AMERICAN =
      Set.of("whitehouse.gov", "state.gov", "washington", "white house", "archives.gov");

  /** Places and addresses whose offices write the day first in English. */
  private static final Set<String> DAY_FIRST_ENGLISH =
      Set.of(
          "gov.uk",
          "gov.au",
          "govt.nz",
          "gov.in",
          "gov.za",
          "gov.sg",
          "europa.eu",
          "canberra",
          "london",
          "wellington",
          "new delhi",
          "pretoria",
          "nairobi",
          "dublin",
          "brussels");

  private NumericDates() {}

  /** The order to expect, from the language and from where the text says it comes. */
  static Order orderOf(CommuniqueText text) {
    if (!Set.of("en", "und").contains(text.language())) {
      return Order.DAY_FIRST;
    }
    String head = text.text().substring(0, Math.min(600, text.text().length()));
    String source = TermFolding.fold(head + " " + String.join(" ", text.metadata().values()));
    boolean american = AMERICAN.stream().anyMatch(source::contains);
    boolean dayFirst = DAY_FIRST_ENGLISH.stream().anyMatch(source::contains);
    if (american == dayFirst) {
      return Order.UNKNOWN;
    }
    return american ? Order.MONTH_FIRST : Order.DAY_FIRST;
  }

  /**
   * The date three numbers write. When it may be two different days, it is known to the year only.
   *
   * @param separator between them
   */
  static Optional<IssueDate> read(
      String first, String second, String third, char separator, Order order) {
    if (first.length() == 4) {
      return day(first, second, third);
    }
    if (third.length() != 4) {
      return Optional.empty();
    }
    Optional<IssueDate> dayFirst = day(third, second, first);
    Optional<IssueDate> monthFirst = day(third, first, second);
    if (dayFirst.isEmpty() || monthFirst.isEmpty() || dayFirst.equals(monthFirst)) {
      return dayFirst.isPresent() ? dayFirst : monthFirst;
    }
    if (separator == '.') {
      return dayFirst;
    }
    return switch (order) {
      case DAY_FIRST -> dayFirst;
      case MONTH_FIRST -> monthFirst;
      case UNKNOWN -> Optional.of(IssueDate.ofYear(Integer.parseInt(third)));
    };
  }

  private static Optional<IssueDate> day(String year, String month, String day) {
    int number = Integer.parseInt(year);
    if (number < 1450 || number > 2100 || month.length() > 2 || day.length() > 2) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.of(number, Integer.parseInt(month), Integer.parseInt(day));
      return Optional.of(IssueDate.ofDay(date));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
