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
  private final List<TextSpan> blocks;

  Datelines(CommuniqueText text, DateReader reader) {
    this.text = text;
    this.reader = reader;
    this.blocks = blocks(text.text(), text.titleSpan().end());
  }

  private static List<TextSpan> blocks(String text, int from) {
    List<TextSpan> blocks = new ArrayList<>();
    int start = from;
    while (start < text.length()) {
      int end = text.indexOf("\n\n", start);
      end = end < 0 ? text.length() : end;
      if (!text.substring(start, end).isBlank()) {
        blocks.add(new TextSpan(start, end));
      }
      start = end + 2;
    }
    return blocks;
  }

  /** The date of a labelled line among the first blocks. */
  Optional<DateMention> labelled() {
    for (TextSpan block : blocks.subList(0, Math.min(FIRST_BLOCKS, blocks.size()))) {
      String line = head(block);
      if (NOT_OF_ISSUE.matcher(line).find()) {
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
    for (TextSpan block : blocks.subList(0, Math.min(FIRST_BLOCKS, blocks.size()))) {
      Optional<DateMention> date = dateline(block);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** The dateline among the last blocks, which stands alone in its block. */
  Optional<DateMention> last() {
    int from = Math.max(0, blocks.size() - LAST_BLOCKS);
    for (TextSpan block : blocks.subList(from, blocks.size()).reversed()) {
      if (block.length() <= 160) {
        for (DateMention date : reader.read(block.start(), block.end())) {
          if (date.isDay() && standsAlone(block, date)) {
            return Optional.of(date);
          }
        }
      }
    }
    return Optional.empty();
  }

  private String head(TextSpan block) {
    return text.text().substring(block.start(), Math.min(block.end(), block.start() + 200));
  }

  private Optional<DateMention> dateline(TextSpan block) {
    int to = Math.min(block.end(), block.start() + 200);
    List<DateMention> dates = reader.read(block.start(), to);
    if (dates.isEmpty() || !dates.getFirst().isDay()) {
      return Optional.empty();
    }
    DateMention date = dates.getFirst();
    boolean dateline = (block.length() <= 160 && standsAlone(block, date)) || opens(block, date);
    return dateline ? Optional.of(date) : Optional.empty();
  }

  private boolean standsAlone(TextSpan block, DateMention date) {
    String around =
        text.text().substring(block.start(), date.span().start())
            + " | "
            + text.text().substring(date.span().end(), block.end());
    return isPlace(around) && !NOT_OF_ISSUE.matcher(around).find();
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
    return !words.strip().startsWith("On ");
  }
}
