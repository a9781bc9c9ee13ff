package org.communique.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.query.QueryNode.SignedBy;

/**
 * Reads how many signatories a text shall have.
 *
 * <pre>
 * counts = [ "=" ] n | n ".." [ n ] | ".." n | n "-" n | ( ">" | ">=" | "&lt;" | "&lt;=" ) n
 * </pre>
 */
public final class SignatoryCounts {
  private static final String NUMBER = "(\\d{1,6})";
  private static final Pattern ONE = Pattern.compile("={0,2}" + NUMBER);
  private static final Pattern RANGE = Pattern.compile("(\\d{0,6})(?:\\.{2,3}|…|-|–)(\\d{0,6})");
  private static final Pattern COMPARISON = Pattern.compile("([<>])(=?)" + NUMBER);

  private SignatoryCounts() {}

  static boolean matches(String typed) {
    return read(typed).isPresent();
  }

  /** The numbers meant; empty when {@code typed} is no number. */
  public static Optional<SignedBy> read(String typed) {
    Matcher one = ONE.matcher(typed);
    if (one.matches()) {
      int number = Integer.parseInt(one.group(1));
      return Optional.of(new SignedBy(number, number));
    }
    Matcher comparison = COMPARISON.matcher(typed);
    if (comparison.matches()) {
      int number = Integer.parseInt(comparison.group(3));
      int step = comparison.group(2).isEmpty() ? 1 : 0;
      return Optional.of(
          comparison.group(1).equals(">")
              ? new SignedBy(number + step, Integer.MAX_VALUE)
              : new SignedBy(0, Math.max(0, number - step)));
    }
    Matcher range = RANGE.matcher(typed);
    return range.matches() && !(range.group(1) + range.group(2)).isEmpty()
        ? Optional.of(range(range.group(1), range.group(2)))
        : Optional.empty();
  }

  private static SignedBy range(String first, String last) {
    int from = first.isEmpty() ? 0 : Integer.parseInt(first);
    int to = last.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(last);
    return new SignedBy(Math.min(from, to), Math.max(from, to));
  }
}
