package org.communique.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.IssueDate;

/** Reads the bound of a date of issue, as it is given outside the query. */
public final class IssueBound {
  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

  private IssueBound() {}

  /**
   * A day, month or year ({@code 2021-05-03}, {@code 2021-05}, {@code 2021}).
   *
   * @throws DateTimeException with a sentence for the user, when the text has none of these forms
   *     or is not in the calendar
   */
  public static IssueDate parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new DateTimeException(
          "'%s' is not a date; write 2021-05-03, 2021-05 or 2021".formatted(text));
    }
    try {
      return date(form);
    } catch (DateTimeException e) {
      throw new DateTimeException("'%s' is not in the calendar".formatted(text), e);
    }
  }

  private static IssueDate date(Matcher form) {
    int year = Integer.parseInt(form.group(1));
    if (form.group(2) == null) {
      return IssueDate.ofYear(year);
    }
    int month = Integer.parseInt(form.group(2));
    if (form.group(3) == null) {
      return IssueDate.ofMonth(year, month);
    }
    return IssueDate.ofDay(LocalDate.of(year, month, Integer.parseInt(form.group(3))));
  }
}
