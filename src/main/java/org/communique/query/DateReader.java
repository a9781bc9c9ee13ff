package org.communique.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.IssueDate;
import org.communique.query.QueryNode.IssuedWithin;

/**
 * Reads what stands behind {@code date:}.
 *
 * <pre>
 * dates = when | [ when ] ".." [ when ] | year "-" year
 * when  = year [ "-" month [ "-" day ] ]
 *       | "past" [ n ] ( "days" | "weeks" | "months" | "years" ) | "this" ( "month" | "year" )
 *       | "today" | "yesterday"
 * </pre>
 *
 * <p>A year has four digits, a month and a day one or two. The ranges of other query languages,
 * {@code [a TO b]} and {@code >a}, are understood too, and said to be written otherwise here.
 */
final class DateReader {
  private static final String WHEN = "(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?";
  private static final Pattern ONE = Pattern.compile(WHEN);
  private static final Pattern YEARS = Pattern.compile("(\\d{4})[-–—](\\d{4})");
  private static final Pattern RANGE = Pattern.compile("([^.…]*)(?:\\.{2,3}|…)([^.…]*)");
  private static final Pattern BRACKETS =
      Pattern.compile("[\\[{]\\s*(\\S+)\\s+TO\\s+(\\S+)\\s*[\\]}]");
  private static final Pattern COMPARISON = Pattern.compile("([<>])(=?)(.+)");

  /** Longer texts are no dates, and are not looked at. */
  private static final int MAX_LENGTH = 80;

  private static final String HOW =
      "a date is written 2021, 2021-05 or 2021-05-03, a range 2021-05..2023, 2021.. or ..2023.";

  private final ProblemList problems;
  private final LocalDate today;

  DateReader(ProblemList problems, LocalDate today) {
    this.problems = problems;
    this.today = today;
  }

  /**
   * The days meant; empty, with a problem, when there are none.
   *
   * @param offset of {@code typed} in the query
   */
  Optional<IssuedWithin> read(String typed, int offset) {
    if (typed.length() > MAX_LENGTH) {
      reportNoDate(typed, offset);
      return Optional.empty();
    }
    Optional<IssuedWithin> relative = RelativeDates.read(typed.strip(), today);
    if (relative.isPresent()) {
      return relative;
    }
    String dates = typed.strip().replaceAll("[,;:!?]+$|(?<!\\.)\\.$", "");
    Matcher brackets = BRACKETS.matcher(dates);
    if (brackets.matches()) {
      return foreign(
          range(open(brackets.group(1)), open(brackets.group(2)), offset), typed, offset);
    }
    Matcher comparison = COMPARISON.matcher(dates);
    if (comparison.matches()) {
      return foreign(compared(comparison, offset), typed, offset);
    }
    return plain(dates, offset);
  }

  private Optional<IssuedWithin> plain(String dates, int offset) {
    Matcher years = YEARS.matcher(dates);
    if (years.matches()) {
      return range(years.group(1), years.group(2), offset);
    }
    Matcher range = RANGE.matcher(dates);
    if (range.matches()) {
      return range(range.group(1), range.group(2), offset);
    }
    return when(dates, offset)
        .map(date -> new IssuedWithin(Optional.of(date.from()), Optional.of(date.to())));
  }

  private Optional<IssuedWithin> foreign(Optional<IssuedWithin> within, String typed, int offset) {
    within.ifPresent(
        read ->
            problems.add(
                offset,
                "%s was read as the range that is written %s here."
                    .formatted(ProblemList.quoted(typed), QueryPrinter.print(read))));
    return within;
  }

  private static String open(String end) {
    return end.equals("*") ? "" : end;
  }

  private Optional<IssuedWithin> range(String first, String last, int offset) {
    if (first.isBlank() && last.isBlank()) {
      problems.add(offset, "A range open at both ends bounds nothing and was left out; " + HOW);
      return Optional.empty();
    }
    Optional<IssueDate> from = first.isBlank() ? Optional.empty() : when(first.strip(), offset);
    Optional<IssueDate> to = last.isBlank() ? Optional.empty() : when(last.strip(), offset);
    if (from.isEmpty() != first.isBlank() || to.isEmpty() != last.isBlank()) {
      return Optional.empty();
    }
    if (from.isPresent() && to.isPresent() && from.get().from().isAfter(to.get().to())) {
      problems.add(
          offset,
          "The range ends before it begins; it was read the other way round, as date:%s..%s."
              .formatted(to.get().value(), from.get().value()));
      return range(last, first, offset);
    }
    return Optional.of(new IssuedWithin(from.map(IssueDate::from), to.map(IssueDate::to)));
  }

  private Optional<IssuedWithin> compared(Matcher comparison, int offset) {
    boolean inclusive = !comparison.group(2).isEmpty();
    boolean later = comparison.group(1).equals(">");
    return when(comparison.group(3).strip(), offset)
        .map(
            date ->
                later
                    ? new IssuedWithin(
                        Optional.of(inclusive ? date.from() : date.to().plusDays(1)),
                        Optional.empty())
                    : new IssuedWithin(
                        Optional.empty(),
                        Optional.of(inclusive ? date.to() : date.from().minusDays(1))));
  }

  private Optional<IssueDate> when(String typed, int offset) {
    Matcher when = ONE.matcher(typed);
    if (!when.matches()) {
      reportNoDate(typed, offset);
      return Optional.empty();
    }
    int year = Integer.parseInt(when.group(1));
    if (year == 0) {
      return impossible(offset, "There is no year 0", "a year from 0001 on");
    }
    if (when.group(2) == null) {
      return Optional.of(IssueDate.ofYear(year));
    }
    int month = Integer.parseInt(when.group(2));
    if (month < 1 || month > 12) {
      return impossible(
          offset, "There is no month " + month, "date:" + when.group(1) + "-01 to -12");
    }
    return when.group(3) == null
        ? Optional.of(IssueDate.ofMonth(year, month))
        : day(YearMonth.of(year, month), Integer.parseInt(when.group(3)), offset);
  }

  private void reportNoDate(String typed, int offset) {
    problems.add(offset, ProblemList.quoted(typed) + " is not a date, so it was left out; " + HOW);
  }

  private Optional<IssueDate> day(YearMonth month, int day, int offset) {
    if (month.isValidDay(day)) {
      return Optional.of(IssueDate.ofDay(month.atDay(day)));
    }
    LocalDate last = month.atEndOfMonth();
    String name = month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return impossible(
        offset,
        "%s %d has %d days".formatted(name, month.getYear(), last.getDayOfMonth()),
        "date:%s for its last day or date:%s for the month".formatted(last, month));
  }

  private Optional<IssueDate> impossible(int offset, String reason, String repair) {
    problems.add(offset, reason + ", so this date was left out; write " + repair + ".");
    return Optional.empty();
  }
}
