package org.communique.annotate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** English dates to the day inside a citation: {@code 15 June 2000}, {@code July 28th, 2025}. */
final class IsoDays {
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ([A-Z]\\p{L}+),? (\\d{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([A-Z]\\p{L}+) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");

  private IsoDays() {}

  /** The day in ISO 8601; empty when {@code printed} has none. */
  static Optional<String> of(String printed) {
    Matcher day = DAY_FIRST.matcher(printed);
    if (day.find()) {
      return of(day.group(3), day.group(2), day.group(1));
    }
    Matcher month = MONTH_FIRST.matcher(printed);
    return month.find() ? of(month.group(3), month.group(1), month.group(2)) : Optional.empty();
  }

  private static Optional<String> of(String year, String month, String day) {
    int number = MonthNames.ENGLISH.indexOf(month) + 1;
    if (number == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day)).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
