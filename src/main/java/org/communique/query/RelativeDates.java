package org.communique.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.query.QueryNode.IssuedWithin;

/**
 * Reads dates that are told from today: {@code past 3 months}, {@code last week}, {@code this
 * year}, {@code today}, {@code yesterday}. What is past ends today; {@code last} means the same as
 * {@code past}.
 */
final class RelativeDates {
  private static final Pattern PAST =
      Pattern.compile(
          "(?:past|last)[ _-]+(?:(\\d{1,4})[ _-]+)?(day|week|month|year)s?\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern THIS =
      Pattern.compile("(?:this[ _-]+(month|year)|(today|yesterday))\\b", Pattern.CASE_INSENSITIVE);

  private RelativeDates() {}

  /** How many characters at the beginning of {@code text} are such a date; 0 for none. */
  static int length(String text) {
    for (Pattern pattern : new Pattern[] {PAST, THIS}) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.lookingAt()) {
        return matcher.end();
      }
    }
    return 0;
  }

  /** The days meant when all of {@code typed} is such a date. */
  static Optional<IssuedWithin> read(String typed, LocalDate today) {
    Matcher past = PAST.matcher(typed);
    if (past.matches()) {
      int count = past.group(1) == null ? 1 : Integer.parseInt(past.group(1));
      return Optional.of(within(before(today, count, past.group(2)), today));
    }
    Matcher present = THIS.matcher(typed);
    if (!present.matches()) {
      return Optional.empty();
    }
    String unit = present.group(1) == null ? present.group(2) : present.group(1);
    return Optional.of(
        switch (unit.toLowerCase(Locale.ROOT)) {
          case "today" -> within(today, today);
          case "yesterday" -> within(today.minusDays(1), today.minusDays(1));
          case "month" -> within(today.withDayOfMonth(1), YearMonth.from(today).atEndOfMonth());
          default -> within(today.withDayOfYear(1), today.withMonth(12).withDayOfMonth(31));
        });
  }

  private static LocalDate before(LocalDate today, int count, String unit) {
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "day" -> today.minusDays(count);
      case "week" -> today.minusWeeks(count);
      case "month" -> today.minusMonths(count);
      default -> today.minusYears(count);
    };
  }

  private static IssuedWithin within(LocalDate from, LocalDate to) {
    return new IssuedWithin(Optional.of(from), Optional.of(to));
  }
}
