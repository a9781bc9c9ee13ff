package org.communique.annotate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.IssueDate;
import org.communique.model.TextSpan;

/**
 * Dates as Chinese, Japanese and Korean write them: year, month, day, in figures or characters,
 * also by era.
 */
final class EastAsianDates {
  private static final String NUMBER = "[0-9０-９〇零○Ο一二三四五六七八九十廿卅元]";

  private static final Pattern DATE =
      Pattern.compile(
          "(令和|平成|昭和|大正|明治|民國|民国|中華民國|主体|주체)?\\s?("
              + NUMBER
              + "{1,4})\\s?[年년]\\s?(?:("
              + NUMBER
              + "{1,3})\\s?[月월]\\s?(?:("
              + NUMBER
              + "{1,3})\\s?(?:[日号號일])?(?:\\s?[至到\\-–—~～]\\s?("
              + NUMBER
              + "{1,3})\\s?[日号號일])?)?)?");

  /** Years to add to the year of an era: the year before its first. */
  private static final Map<String, Integer> ERAS =
      Map.of(
          "令和", 2018, "平成", 1988, "昭和", 1925, "大正", 1911, "明治", 1867, "民國", 1911, "民国", 1911,
          "中華民國", 1911, "主体", 1911, "주체", 1911);

  private EastAsianDates() {}

  static List<DateMention> read(String text, int from, int to) {
    if (!hasYear(text, from, to)) {
      return List.of();
    }
    List<DateMention> mentions = new ArrayList<>();
    Matcher matcher = DATE.matcher(text).region(from, to);
    while (matcher.find()) {
      TextSpan span = new TextSpan(matcher.start(), matcher.end());
      date(matcher).ifPresent(date -> mentions.add(new DateMention(span, date)));
    }
    return mentions;
  }

  /** Whether one of the characters for a year is there, which no text in Latin letters has. */
  private static boolean hasYear(String text, int from, int to) {
    return text.indexOf('年', from, to) >= 0 || text.indexOf('년', from, to) >= 0;
  }

  private static Optional<IssueDate> date(Matcher match) {
    int year = value(match.group(2));
    String era = match.group(1);
    year += era == null ? 0 : ERAS.getOrDefault(era, 0);
    if (year < 1450 || year > 2100) {
      return Optional.empty();
    }
    String day = match.group(5) == null ? match.group(4) : match.group(5);
    try {
      if (match.group(3) == null) {
        return Optional.of(IssueDate.ofYear(year));
      }
      int month = value(match.group(3));
      return Optional.of(
          day == null
              ? IssueDate.ofMonth(year, month)
              : IssueDate.ofDay(LocalDate.of(year, month, value(day))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** {@code 二〇二三} is 2023, {@code 二十三} 23, {@code 元} 1. */
  private static int value(String characters) {
    int total = 0;
    int digits = 0;
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      switch (c) {
        case '十' -> {
          total = Math.max(1, digits) * 10;
          digits = 0;
        }
        case '廿' -> total = 20;
        case '卅' -> total = 30;
        case '元' -> digits = 1;
        default -> digits = digits * 10 + digit(c);
      }
    }
    return total + digits;
  }

  private static int digit(char c) {
    int chinese = "〇一二三四五六七八九".indexOf(c);
    return chinese >= 0 ? chinese : Math.max(0, Character.digit(c, 10));
  }
}
