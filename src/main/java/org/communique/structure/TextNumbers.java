package org.communique.structure;

import java.util.HashMap;
import java.util.Map;
import org.communique.model.CommuniqueText;

/**
 * The numbers of a text, which stay the same when it is translated: years, amounts, articles. Those
 * of one digit are left out, for many languages write them as words.
 *
 * @param counts how often each number stands in the text; digits of any script are written 0 to 9
 */
public record TextNumbers(Map<String, Integer> counts) {
  private static final int MIN_DIGITS = 2;

  public TextNumbers {
    counts = Map.copyOf(counts);
  }

  /** The numbers of a text, headings and printed paragraph numbers among them. */
  public static TextNumbers of(CommuniqueText text) {
    Map<String, Integer> counts = new HashMap<>();
    StringBuilder number = new StringBuilder();
    text.text()
        .codePoints()
        .map(c -> Character.isDigit(c) ? Character.digit(c, 10) : -1)
        .forEach(digit -> addTo(counts, number, digit));
    addTo(counts, number, -1);
    return new TextNumbers(counts);
  }

  /** Groups of thousands are numbers of their own, for languages part them differently. */
  private static void addTo(Map<String, Integer> counts, StringBuilder number, int digit) {
    if (digit >= 0) {
      number.append(digit);
    } else if (!number.isEmpty()) {
      if (number.length() >= MIN_DIGITS) {
        counts.merge(number.toString(), 1, Integer::sum);
      }
      number.setLength(0);
    }
  }

  /** How many numbers both texts have. */
  public int common(TextNumbers other) {
    return counts.entrySet().stream()
        .mapToInt(n -> Math.min(n.getValue(), other.counts.getOrDefault(n.getKey(), 0)))
        .sum();
  }

  /** The share of the numbers of either text that both have, 0 to 1; 0 when neither has any. */
  public double similarity(TextNumbers other) {
    int common = common(other);
    int all = size() + other.size() - common;
    return all == 0 ? 0 : (double) common / all;
  }

  private int size() {
    return counts.values().stream().mapToInt(count -> count).sum();
  }
}
