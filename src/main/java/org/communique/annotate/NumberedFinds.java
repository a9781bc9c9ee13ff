package org.communique.annotate;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.TextSpan;

/**
 * The texts cited by number that were found so far in one sentence, by their start, none
 * overlapping another: what is found first stays. Not thread-safe.
 */
final class NumberedFinds {
  private final NavigableMap<Integer, Instruments.Mention> mentions = new TreeMap<>();
  private final String text;
  private final TextSpan sentence;

  NumberedFinds(String text, TextSpan sentence) {
    this.text = text;
    this.sentence = sentence;
  }

  /** How a number is written as an id. */
  interface Id {
    String of(Matcher one);
  }

  /** How a number in a list is written as an id; empty when it cannot be one of these texts. */
  interface ListedId {
    Optional<String> of(Matcher list, Matcher one);
  }

  /** Each number of each list that a pattern finds; the first with the words before it. */
  void each(Pattern list, Pattern number, Id id) {
    each(list, number, (lists, one) -> Optional.of(id.of(one)));
  }

  /**
   * Each number of each list that a pattern finds; the first with the words before it.
   *
   * @param list whose first group, or the group {@code list} where it has one of this name, holds
   *     the numbers
   */
  void each(Pattern list, Pattern number, ListedId id) {
    String group = list.namedGroups().containsKey("list") ? "list" : "";
    Matcher lists = matcher(list);
    while (lists.find()) {
      int from = group.isEmpty() ? lists.start(1) : lists.start(group);
      int to = group.isEmpty() ? lists.end(1) : lists.end(group);
      Matcher ones = number.matcher(text).region(from, to).useTransparentBounds(true);
      boolean first = true;
      while (ones.find()) {
        TextSpan span = new TextSpan(first ? lists.start() : ones.start(), ones.end());
        id.of(lists, ones).ifPresent(found -> add(found, span));
        first = false;
      }
    }
  }

  /** Each place that a pattern finds. */
  void one(Pattern pattern, Id id) {
    Matcher matcher = matcher(pattern);
    while (matcher.find()) {
      add(id.of(matcher), new TextSpan(matcher.start(), matcher.end()));
    }
  }

  /** Each place that a pattern finds and that has an id. */
  void optional(Pattern pattern, Function<Matcher, Optional<String>> id) {
    Matcher matcher = matcher(pattern);
    while (matcher.find()) {
      TextSpan span = new TextSpan(matcher.start(), matcher.end());
      id.apply(matcher).ifPresent(found -> add(found, span));
    }
  }

  /** The place that a pattern finds at the start of the sentence, if it stands there. */
  void atStart(Pattern pattern, Id id) {
    Matcher matcher = matcher(pattern);
    if (matcher.lookingAt()) {
      add(id.of(matcher), new TextSpan(matcher.start(), matcher.end()));
    }
  }

  private Matcher matcher(Pattern pattern) {
    return pattern
        .matcher(text)
        .region(sentence.start(), sentence.end())
        .useTransparentBounds(true);
  }

  private void add(String id, TextSpan span) {
    var before = mentions.lowerEntry(span.end());
    if (before == null || !before.getValue().span().overlaps(span)) {
      mentions.put(span.start(), new Instruments.Mention(id, span));
    }
  }

  /** What was found, in the order of the sentence. */
  List<Instruments.Mention> inOrder() {
    return List.copyOf(mentions.values());
  }
}
