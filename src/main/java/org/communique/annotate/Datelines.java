package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.communique.model.CommuniqueText;
import org.communique.model.TextSpan;

/**
 * Datelines: a place and a day that stand alone or open a block, near the beginning (“Hiroshima, 20
 * May 2023”) or as the last line, and labelled lines (“Date of signing: 6 June 2001”).
 */
final class Datelines {
  private static final int FIRST_BLOCKS = 10;
  private static final int LAST_BLOCKS = 8;
  private static final int MAX_WORDS = 9;
  private static final int MAX_PLACE = 70;

  /** Small words that stand beside a place or a day. */
  private static final Set<String> SMALL =
      Set.of(
          "the", "of", "at", "in", "on", "this", "de", "le", "la", "el", "den", "am", "les", "du",
          "day", "th", "st", "nd", "rd", "r", "года", "г", "року", "p", "and", "a", "te", "op", "d",
          "en", "il", "em", "dnia", "w");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)^\\W{0,4}(?:date(?: of (?:signing|signature|adoption|issue|conclusion))?|published"
              + "(?: on)?|issued(?: on)?|released(?: on)?|adopted|signed|for immediate release|"
              + "press release(?: no\\.?)?|datum|fecha|data|дата|发布时间|发布日期|日期|날짜|tarih|"
              + "التاريخ)\\b.{0,60}$");

  private static final Pattern NOT_OF_ISSUE =
      Pattern.compile(
          "(?iu)updat|modif|print|retriev|access|revis|ratif|entry into force|entered into force|"
              + "created|effective|更新|registr|deposit");

  private final CommuniqueText text;
  private final DateReader reader;
  private final List<TextSpan> firstBlocks;

  Datelines(CommuniqueText text, DateReader reader) {
    this.text = text;
    this.reader = reader;
    this.firstBlocks = firstBlocks(text.text(), text.titleSpan().end());
  }

  private static List<TextSpan> firstBlocks(String text, int from) {
    List<TextSpan> blocks = new ArrayList<>();
    int start = from;
    while (start < text.length() && blocks.size() < FIRST_BLOCKS) {
      int end = text.indexOf("\n\n", start);
      end = end < 0 ? text.length() : end;
      if (!text.substring(start, end).isBlank()) {
        blocks.add(new TextSpan(start, end));
      }
      start = end + 2;
    }
    return blocks;
  }

  /** The date in brackets that closes the text, behind a full stop: “[December 23, 1854]”. */
  private Optional<DateMention> inLastBrackets() {
    String whole = text.text();
    int end = whole.stripTrailing().length();
    int start = whole.lastIndexOf('[', end);
    boolean bracketed =
        start > 0
            && end - start <= MAX_PLACE
            && whole.charAt(end - 1) == ']'
            && whole.substring(0, start).stripTrailing().endsWith(".");
    if (!bracketed) {
      return Optional.empty();
    }
    TextSpan brackets = new TextSpan(start, end);
    return reader.read(start, end).stream()
        .filter(date -> date.isDay() && standsAlone(brackets, date))
        .findFirst();
  }

  /** The last blocks of the text, the very last first. */
  private List<TextSpan> lastBlocks() {
    List<TextSpan> blocks = new ArrayList<>();
    int end = text.text().length();
    while (end > text.titleSpan().end() && blocks.size() < LAST_BLOCKS) {
      int gap = text.text().lastIndexOf("\n\n", end - 1);
      int start = gap < 0 ? 0 : Math.min(end, gap + 2);
      start = Math.max(start, text.titleSpan().end());
      if (!text.text().substring(start, end).isBlank()) {
        blocks.add(new TextSpan(start, end));
      }
      end = gap < 0 ? 0 : gap;
    }
    return blocks;
  }

  /** The date of a labelled line among the first blocks. */
  Optional<DateMention> labelled() {
    for (TextSpan block : firstBlocks) {
      String line = head(block);
      if (!mayHaveDate(line) || NOT_OF_ISSUE.matcher(line).find()) {
        continue;
      }
      List<DateMention> dates = reader.read(block.start(), block.start() + line.length());
      if (!dates.isEmpty()) {
        String label = text.text().substring(block.start(), dates.getFirst().span().start());
        if (LABEL.matcher(label).find()) {
          return Optional.of(dates.getFirst());
        }
      }
    }
    return Optional.empty();
  }

  /** The dateline among the first blocks. */
  Optional<DateMention> first() {
    for (TextSpan block : firstBlocks) {
      Optional<DateMention> date = dateline(block);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** The dateline among the last blocks, which stands alone in its block. */
  Optional<DateMention> last() {
    for (TextSpan block : lastBlocks()) {
      if (block.length() <= 160) {
        for (DateMention date : reader.read(block.start(), block.end())) {
          if (date.isDay() && standsAlone(block, date)) {
            return Optional.of(date);
          }
        }
      }
    }
    return inLastBrackets();
  }

  /** A dateline has figures, or the Chinese or Korean word for year. */
  private static boolean mayHaveDate(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isDigit(c) || c == '年' || c == '년') {
        return true;
      }
    }
    return false;
  }

  private String head(TextSpan block) {
    return text.text().substring(block.start(), Math.min(block.end(), block.start() + 200));
  }

  private Optional<DateMention> dateline(TextSpan block) {
    int to = Math.min(block.end(), block.start() + 200);
    if (!mayHaveDate(head(block))) {
      return Optional.empty();
    }
    List<DateMention> dates = reader.read(block.start(), to);
    if (dates.isEmpty() || !dates.getFirst().isDay()) {
      return Optional.empty();
    }
    DateMention date = dates.getFirst();
    boolean dateline = (block.length() <= 160 && standsAlone(block, date)) || opens(block, date);
    return dateline ? Optional.of(date) : Optional.empty();
  }

  /** A time of day behind the date: “, 2:50 p.m.”, “, 1630Z”, “, noon”. */
  private static final Pattern TIME =
      Pattern.compile(
          "(?iu)^[,;]?\\h*(?:(?:about|circa)\\h)?(?:\\d{1,2}(?:[:.]\\d\\d)?\\h?(?:[–-]\\h?\\d{1,2}"
              + "(?:[:.]\\d\\d)?\\h?)?(?:[ap]\\.?m\\b\\.?|h(?:ours)?\\b|uhr)|\\d{4}Z?\\b(?:\\h?hours)?|noon"
              + "|midnight)(?:\\h[A-Z]{2,4}T\\b)?");

  private boolean standsAlone(TextSpan block, DateMention date) {
    if (isBelowQuotation(block.start())) {
      return false;
    }
    String behind = text.text().substring(date.span().end(), block.end());
    String around =
        text.text().substring(block.start(), date.span().start())
            + " | "
            + TIME.matcher(behind).replaceFirst("");
    return isPlace(around) && !NOT_OF_ISSUE.matcher(around).find();
  }

  /** Whether a quotation ends above: who said it, and when, stands below. */
  private boolean isBelowQuotation(int start) {
    int at = start - 1;
    while (at >= 0 && " \n\t\u00a0*_".indexOf(text.text().charAt(at)) >= 0) {
      at--;
    }
    return at >= text.titleSpan().end() && "”»\"".indexOf(text.text().charAt(at)) >= 0;
  }

  private boolean opens(TextSpan block, DateMention date) {
    String before = text.text().substring(block.start(), date.span().start());
    if (before.length() > MAX_PLACE || !isPlace(before) || NOT_OF_ISSUE.matcher(before).find()) {
      return false;
    }
    int end = date.span().end();
    String after = text.text().substring(end, Math.min(block.end(), end + 12)).strip();
    boolean placed = before.codePoints().anyMatch(Character::isLetter);
    char next = after.isEmpty() ? '.' : after.charAt(0);
    return ".—–-:)]|".indexOf(next) >= 0 || (!placed && Character.isUpperCase(next));
  }

  /** Whether words could name a place: few, capitalised but for small ones. */
  private static boolean isPlace(String words) {
    int count = 0;
    for (DateTokens.Token token : DateTokens.of(words, 0, words.length())) {
      if (token.isNumber()) {
        return false;
      }
      if (token.isWord()) {
        char first = words.charAt(token.span().start());
        boolean named = !Character.isLowerCase(first) || SMALL.contains(token.folded());
        if (!named || ++count > MAX_WORDS || token.span().length() > 30) {
          return false;
        }
      }
    }
    return !ADVERBIAL.matcher(words.strip()).find();
  }

  /** “On 11 March 2021 – a year ago –”, “And on January 22nd, 1973 – I”: no place, a sentence. */
  private static final Pattern ADVERBIAL =
      Pattern.compile(
          "^\\P{L}*(?:On|And|But|So|Then|Since|Until|After|Before|By|Last|When)(?:\\P{L}|$)");
}
