package org.communique.model;

import java.time.LocalDate;
import java.util.Locale;

/**
 * The date on which a communiqué was signed, adopted or issued, as exactly as the text says.
 *
 * @param from first day it may be (inclusive)
 * @param to last day it may be (inclusive); equals {@code from} at day precision
 */
public record IssueDate(LocalDate from, LocalDate to, Precision precision)
    implements Comparable<IssueDate> {

  /** How exactly a date is known. */
  public enum Precision {
    DAY,
    MONTH,
    YEAR;

    /** The name in JSON and on pages: {@code day}, {@code month}, {@code year}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public IssueDate {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("the date ends before it begins: " + from + ", " + to);
    }
  }

  public static IssueDate ofDay(LocalDate day) {
    return new IssueDate(day, day, Precision.DAY);
  }

  /** A date known to the month; {@code month} is 1 to 12. */
  public static IssueDate ofMonth(int year, int month) {
    LocalDate first = LocalDate.of(year, month, 1);
    return new IssueDate(first, first.plusMonths(1).minusDays(1), Precision.MONTH);
  }

  public static IssueDate ofYear(int year) {
    return new IssueDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
  }

  /** ISO 8601 at its precision: {@code 2023-06-03}, {@code 2023-06} or {@code 2023}. */
  public String value() {
    return switch (precision) {
      case DAY -> from.toString();
      case MONTH -> from.toString().substring(0, 7);
      case YEAR -> from.toString().substring(0, 4);
    };
  }

  @Override
  public int compareTo(IssueDate other) {
    int byFrom = from.compareTo(other.from);
    return byFrom != 0 ? byFrom : to.compareTo(other.to);
  }
}
