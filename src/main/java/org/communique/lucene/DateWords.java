package org.communique.lucene;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.query.QueryNode;
import org.communique.query.QueryNode.IssuedWithin;

/**
 * Dates among the words of a query: <i>2021</i>, <i>December 2023</i>, <i>24 February 2024</i>,
 * <i>February 24th, 2024</i>, <i>2024-02-24</i>. They are words like the others, and beside that
 * favour texts that were issued then. Months are English, in full or with three letters.
 */
final class DateWords {
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
  private static final Pattern NUMERIC =
      Pattern.compile("((?:19|20)\\d\\d)-(\\d\\d)(?:-(\\d\\d))?");

  /** What is numbered; a number behind one of these is no year: UNSCR 1929, resolution 2021. */
  private static final Set<String> NUMBERED =
      Set.of("resolution", "resolutions", "unscr", "unscrs", "no", "nos", "number", "article");

  private static final Map<String, Month> MONTHS = months();

  private DateWords() {}

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      months.put(name, month);
      months.put(name.substring(0, 3), month);
    }
    months.put("sept", Month.SEPTEMBER);
    return Map.copyOf(months);
  }

  /**
   * The days that are named, in the order of the query.
   *
   * @param row the leaves of the query in its order; only bare words are looked at
   */
  static List<IssuedWithin> in(List<QueryNode> row) {
    List<String> words = row.stream().map(DateWords::word).toList();
    List<IssuedWithin> dates = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      date(words, i).ifPresent(dates::add);
    }
    return dates;
  }

  private static String word(QueryNode leaf) {
    return leaf instanceof QueryNode.Word word ? word.text().toLowerCase(Locale.ROOT) : "";
  }

  /** The date that ends with word number {@code last}. */
  private static Optional<IssuedWithin> date(List<String> words, int last) {
    Matcher numeric = NUMERIC.matcher(words.get(last));
    if (numeric.matches()) {
      OptionalInt day =
          numeric.group(3) == null
              ? OptionalInt.empty()
              : OptionalInt.of(Integer.parseInt(numeric.group(3)));
      return within(numeric.group(1), Integer.parseInt(numeric.group(2)), day);
    }
    if (!YEAR.matcher(words.get(last)).matches()) {
      return Optional.empty();
    }
    String before = before(words, last, 1);
    if (NUMBERED.contains(before)) {
      return Optional.empty();
    }
    if (MONTHS.containsKey(before)) {
      return ofMonth(words.get(last), before, before(words, last, 2));
    }
    String month = before(words, last, 2);
    boolean isAmerican = MONTHS.containsKey(month) && day(before).isPresent();
    return isAmerican
        ? ofMonth(words.get(last), month, before)
        : Optional.of(year(Integer.parseInt(words.get(last))));
  }

  private static String before(List<String> words, int last, int steps) {
    return last < steps ? "" : words.get(last - steps);
  }

  private static OptionalInt day(String word) {
    Matcher day = DAY.matcher(word);
    return day.matches() ? OptionalInt.of(Integer.parseInt(day.group(1))) : OptionalInt.empty();
  }

  private static Optional<IssuedWithin> ofMonth(String year, String month, String day) {
    Month named = MONTHS.getOrDefault(month, Month.JANUARY);
    return within(year, named.getValue(), day(day));
  }

  /** The day, or the month when there is no such day; empty when there is no such month. */
  private static Optional<IssuedWithin> within(String year, int month, OptionalInt day) {
    try {
      YearMonth whole = YearMonth.of(Integer.parseInt(year), month);
      if (day.isPresent() && whole.isValidDay(day.getAsInt())) {
        LocalDate that = whole.atDay(day.getAsInt());
        return Optional.of(days(that, that));
      }
      return Optional.of(days(whole.atDay(1), whole.atEndOfMonth()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static IssuedWithin year(int year) {
    return days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private static IssuedWithin days(LocalDate from, LocalDate to) {
    return new IssuedWithin(Optional.of(from), Optional.of(to));
  }
}
