package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.TextSpan;

/**
 * Numbers of articles, sections and other parts that are printed with the name of a text: before it
 * (“Articles 2(a), 3(1) and 8(1) of the Framework Agreement”) or behind it (“UN Charter, Article
 * 51”).
 */
final class Articles {
  private static final String NUMBER =
      "(?:[0-9]{1,4}|[IVXLC]{1,6}\\b)[A-Z]?(?:[.:]\\d{1,2})?(?:\\s?\\(\\w{1,4}\\)){0,3}";
  private static final String RANGE = "(?: (?:through|to|tot en met) |\\s?[–-]\\s?)";
  private static final String ONE = NUMBER + "(?:" + RANGE + NUMBER + ")?";
  private static final String PART =
      "(?:articles?|sections?|arts?\\.|artikel(?:en)?|artículos?|chapters?|paragraphs?|part|No\\.)";

  /** Article numbers right before the name of a text. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i:"
              + PART
              + ")\\s("
              + ONE
              + "(?:(?:, and |,? and |, | et | en | y | & |,? or )"
              + ONE
              + ")*)(?:(?:,| \\(?of)? (?:paragraphs?|lid|paragraphes?|sub-?paragraphs?)"
              + " [^,;]{1,24}?)?,? (?:of|in|du|de la|de|del|van|to|under) (?:the |het |de |la |le"
              + " |said |its |1982 |amended ){0,2}(?:\\*|“)?(?:WTO |World Trade Organization"
              + " (?:\\(WTO\\) )?)?\\*?$");

  private static final Pattern BEHIND =
      Pattern.compile("\\A(?:’s|'s)?,? \\(?(?i:articles?|arts?\\.) (" + ONE + ")");

  private static final Pattern ONE_OF_THEM =
      Pattern.compile(
          "(?<![(\\w.:])([0-9]+|[IVXLC]+)(?:[.:]\\d+)?(?:\\s?\\(\\w{1,4}\\))*(?:"
              + RANGE
              + "([0-9]+|[IVXLC]+))?");

  /** How far before a name its articles may begin, in UTF-16 units. */
  private static final int REACH = 160;

  /**
   * Articles of one text.
   *
   * @param numbers as printed, without paragraphs; ranges with a hyphen
   * @param span from the word article to the end of the name, or the other way round
   */
  record Found(List<String> numbers, TextSpan span) {}

  private Articles() {}

  /** The articles with a name; without numbers when there are none. */
  static Found with(TextSpan name, String text, TextSpan sentence) {
    int from = Math.max(sentence.start(), name.start() - REACH);
    Matcher before = BEFORE.matcher(text).region(from, name.start());
    if (before.find()) {
      return new Found(numbers(before.group(1)), new TextSpan(before.start(), name.end()));
    }
    Matcher behind = BEHIND.matcher(text).region(name.end(), sentence.end());
    if (behind.find()) {
      return new Found(numbers(behind.group(1)), new TextSpan(name.start(), behind.end()));
    }
    return new Found(List.of(), name);
  }

  private static List<String> numbers(String printed) {
    List<String> numbers = new ArrayList<>();
    Matcher one = ONE_OF_THEM.matcher(printed);
    while (one.find()) {
      numbers.add(one.group(2) == null ? one.group(1) : one.group(1) + "-" + one.group(2));
    }
    return numbers;
  }
}
