package org.communique.annotate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communique.annotate.DateParts.Part;
import org.communique.annotate.DateTokens.Token;
import org.communique.model.IssueDate;
import org.communique.model.TextSpan;

/**
 * Reads dates out of running text: {@code 3 June 2023}, {@code May 19–21, 2023}, {@code sixth day
 * of December two thousand and six}, {@code 3.6.2023}, {@code 二〇二三年六月三日}, in the languages of
 * {@link MonthNames} and the calendars of {@link EastAsianDates}. Dates without a year are not
 * read. Linear in the length of the text.
 */
final class DateReader {
  /** What may stand between a day and its month: “3rd day of the month of June”. */
  private static final Set<String> DAY_LINKS =
      Set.of(
          "day", "days", "of", "the", "month", "st", "nd", "rd", "th", "de", "del", "mes", "dia",
          "dias", "er", "o", "os", "as", "du", "mois", "jour", "jours", "dag", "van", "maand",
          "ste", "e", "do", "di", "des", "ten", "º", ".", ",", "-", "го", "ого", "r", "(", ")", "d",
          "bulan", "a", "inst", "м");

  private static final Set<String> RANGE_LINKS =
      Set.of(
          "-", "to", "and", "until", "au", "al", "bis", "tot", "y", "et", "по", "до", "e", "und",
          "en", "/", "&");

  private final String text;
  private final String language;
  private final NumericDates.Order order;
  private List<Token> tokens = List.of();
  private DateParts parts = new DateParts(List.of(), "");

  /**
   * @param language BCP 47 code of the text, for month names that mean two months
   * @param order of day and month in dates of numbers alone
   */
  DateReader(String text, String language, NumericDates.Order order) {
    this.text = text;
    this.language = language;
    this.order = order;
  }

  /** The dates between two offsets, in text order, not overlapping. */
  List<DateMention> read(int from, int to) {
    tokenize(from, to);
    List<DateMention> mentions = new ArrayList<>(EastAsianDates.read(text, from, to));
    int at = 0;
    while (at < tokens.size()) {
      Optional<Found> found = at(at);
      if (found.isPresent()) {
        mentions.add(mention(at, found.get()));
        at = found.get().next();
      } else {
        at++;
      }
    }
    mentions.sort((one, other) -> one.span().compareTo(other.span()));
    return lastOfRanges(mentions);
  }

  /** How far before a year its date may begin, and behind it end. */
  private static final int BEFORE_YEAR = 60;

  private static final int BEHIND_YEAR = 20;

  /**
   * The dates between two offsets whose year is written in four figures: as {@link #read}, for long
   * stretches, of which only the surroundings of years are looked at.
   */
  List<DateMention> readNearYears(int from, int to) {
    List<DateMention> mentions = new ArrayList<>();
    int begin = -1;
    int end = -1;
    for (int at = yearFrom(from, to); at < to; at = yearFrom(at + 4, to)) {
      if (begin >= 0 && at - BEFORE_YEAR > end) {
        mentions.addAll(read(begin, end));
        begin = -1;
      }
      begin = begin < 0 ? Math.max(Math.max(from, end), at - BEFORE_YEAR) : begin;
      end = Math.min(to, at + 4 + BEHIND_YEAR);
    }
    if (begin >= 0) {
      mentions.addAll(read(begin, end));
    }
    return mentions;
  }

  /** Where the next run of four digits begins; {@code to} when there is none. */
  private int yearFrom(int from, int to) {
    int run = 0;
    for (int at = from; at < to; at++) {
      run = Character.isDigit(text.charAt(at)) ? run + 1 : 0;
      boolean ends = at + 1 == to || !Character.isDigit(text.charAt(at + 1));
      if (run == 4 && ends) {
        return at - 3;
      }
    }
    return to;
  }

  /** The first year written in words (“nineteen hundred and ninety six”) between two offsets. */
  Optional<DateMention> yearInWords(int from, int to) {
    tokenize(from, to);
    for (int at = 0; at < tokens.size(); at++) {
      Part year = parts.yearInWords(at);
      if (year.isThere()) {
        return Optional.of(mention(at, new Found(IssueDate.ofYear(year.value()), year.next())));
      }
    }
    return Optional.empty();
  }

  private void tokenize(int from, int to) {
    tokens = DateTokens.of(text, from, to);
    parts = new DateParts(tokens, language);
  }

  /** A date and the first token after it. */
  private record Found(IssueDate date, int next) {}

  private DateMention mention(int first, Found found) {
    int start = tokens.get(first).span().start();
    int end = tokens.get(found.next() - 1).span().end();
    return new DateMention(new TextSpan(start, end), found.date());
  }

  private Optional<Found> at(int index) {
    Token token = tokens.get(index);
    if (token.isNumber()) {
      Optional<Found> numeric = numeric(index);
      return numeric.isPresent() ? numeric : dayMonthYear(index);
    }
    if (!token.isWord()) {
      return Optional.empty();
    }
    Optional<Found> byMonth = monthFirst(index);
    if (byMonth.isPresent()) {
      return byMonth;
    }
    Optional<Found> vietnamese = vietnamese(index);
    return vietnamese.isPresent() ? vietnamese : dayMonthYear(index);
  }

  /** “3 June 2023”, “12–14 September 2024”, “sixth day of December two thousand six”. */
  private Optional<Found> dayMonthYear(int index) {
    Part day = parts.day(index);
    if (!day.isThere()) {
      return Optional.empty();
    }
    int at = parts.skip(day.next(), DAY_LINKS);
    int range = at < tokens.size() ? rangeEnd(day.next()) : 0;
    if (range > 0) {
      Part last = parts.day(range);
      day = last.isThere() ? last : day;
      at = parts.skip(day.next(), DAY_LINKS);
    }
    Part month = parts.month(at);
    if (!month.isThere()) {
      return Optional.empty();
    }
    Part year = parts.year(month.next());
    return year.isThere()
        ? found(year.value(), month.value(), day.value(), year.next())
        : Optional.empty();
  }

  /** The token after a word of range, when a day follows it; 0 when none does. */
  private int rangeEnd(int at) {
    int link = at;
    while (link < tokens.size()
        && Set.of("st", "nd", "rd", "th", ".", "º").contains(parts.word(link))) {
      link++;
    }
    boolean range = link + 1 < tokens.size() && RANGE_LINKS.contains(parts.word(link));
    return range && DateParts.isDay(tokens.get(link + 1)) ? link + 1 : 0;
  }

  /** “June 3, 2023”, “May 19–21, 2023”, “June 2023”. */
  private Optional<Found> monthFirst(int index) {
    Part month = parts.month(index);
    if (!month.isThere()) {
      return Optional.empty();
    }
    int at = parts.skipSigns(month.next(), Set.of("."));
    Part day = parts.day(parts.skipSigns(at, Set.of("the")));
    if (day.isThere()) {
      int range = rangeEnd(day.next());
      Part last = range > 0 ? parts.day(range) : day;
      day = last.isThere() ? last : day;
      Part year = parts.year(parts.skip(day.next(), Set.of("st", "nd", "rd", "th", "day", ",")));
      if (year.isThere()) {
        return found(year.value(), month.value(), day.value(), year.next());
      }
    }
    Part year = parts.year(month.next());
    if (!year.isThere()) {
      return yearBefore(index, month, day);
    }
    return Optional.of(new Found(IssueDate.ofMonth(year.value(), month.value()), year.next()));
  }

  /** “2023. június 3.”: the year stands before the month. */
  private Optional<Found> yearBefore(int index, Part month, Part day) {
    int at = index > 0 && tokens.get(index - 1).folded().equals(".") ? index - 2 : index - 1;
    boolean year = day.isThere() && at >= 0 && DateParts.isYear(tokens.get(at));
    return year
        ? found(tokens.get(at).number(), month.value(), day.value(), day.next())
        : Optional.empty();
  }

  /** “ngày 3 tháng 6 năm 2023”. */
  private Optional<Found> vietnamese(int index) {
    boolean here =
        index + 5 < tokens.size()
            && parts.word(index).equals("ngay")
            && parts.word(index + 2).equals("thang")
            && parts.word(index + 4).equals("nam");
    return here
        ? found(
            parts.number(index + 5), parts.number(index + 3), parts.number(index + 1), index + 6)
        : Optional.empty();
  }

  /** “2023-06-03”, “3.6.2023”, “06/13/2023”. */
  private Optional<Found> numeric(int index) {
    boolean three =
        index + 4 < tokens.size()
            && parts.number(index + 2) >= 0
            && parts.number(index + 4) >= 0
            && "-/.".contains(parts.word(index + 1))
            && parts.word(index + 1).equals(parts.word(index + 3))
            && areAdjacent(index, index + 4);
    if (!three) {
      return Optional.empty();
    }
    return NumericDates.read(
            tokens.get(index).folded(),
            tokens.get(index + 2).folded(),
            tokens.get(index + 4).folded(),
            parts.word(index + 1).charAt(0),
            order)
        .map(date -> new Found(date, index + 5));
  }

  private boolean areAdjacent(int first, int last) {
    int length = tokens.get(last).span().end() - tokens.get(first).span().start();
    return length <= 14;
  }

  private static Optional<Found> found(int year, int month, int day, int next) {
    try {
      return Optional.of(new Found(IssueDate.ofDay(LocalDate.of(year, month, day)), next));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Of two days joined by a dash, the second alone, over the span of both. */
  private List<DateMention> lastOfRanges(List<DateMention> mentions) {
    List<DateMention> result = new ArrayList<>();
    for (DateMention mention : mentions) {
      DateMention before = result.isEmpty() ? null : result.getLast();
      if (before != null && mention.span().start() < before.span().end()) {
        continue;
      }
      if (before != null && isRange(before, mention)) {
        result.removeLast();
        TextSpan both = new TextSpan(before.span().start(), mention.span().end());
        result.add(new DateMention(both, mention.date()));
      } else {
        result.add(mention);
      }
    }
    return result;
  }

  private boolean isRange(DateMention one, DateMention other) {
    String between = text.substring(one.span().end(), other.span().start()).strip();
    boolean joined = Set.of("-", "–", "—", "to", "au", "bis", "至").contains(between);
    return joined && one.isDay() && other.isDay() && one.date().compareTo(other.date()) < 0;
  }
}
