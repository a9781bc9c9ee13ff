package org.communique.query;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An operator between two things that must, or must not, stand near each other.
 *
 * <pre>
 * operator = [ "NOT" ] ( sign | letters "/" ) reach | [ "NOT" ] "NEAR"
 * sign     = "/" | "+"
 * letters  = "w" | "near" | "n"          any order
 *          | "pre" | "onear"             in this order, as with "+"
 * reach    = number | "s" | "sent" | "sentence" | "p" | "para" | "paragraph"
 * </pre>
 *
 * <p>The signs are Westlaw's, {@code w/5}, {@code w/s} and {@code pre/5} those of Lexis and
 * dtSearch. A distance of n words means that at most n - 1 words stand between the two.
 *
 * @param typed as typed, without the NOT
 * @param reach what was understood
 * @param wantedWords the distance as typed, which may be beyond {@link Reach#MAX_WORDS}; -1 for
 *     none
 */
record ProximityOperator(
    String typed, Reach reach, boolean ordered, boolean negated, long wantedWords) {
  /** The distance of a NEAR that names none. */
  static final int DEFAULT_WORDS = 10;

  private static final Pattern OPERATOR =
      Pattern.compile(
          "(?i)(/|\\+|w/|near/|n/|pre/|onear/)(\\d{1,18}|s|sent|sentence|p|para|paragraph)");

  /** What {@code run}, a run of characters between spaces, says; empty when it is no operator. */
  static Optional<ProximityOperator> read(String run, boolean negated) {
    if (run.equals("NEAR")) {
      return Optional.of(
          new ProximityOperator(run, Reach.ofWords(DEFAULT_WORDS), false, negated, -1));
    }
    Matcher matcher = OPERATOR.matcher(run);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String sign = matcher.group(1).toLowerCase(Locale.ROOT);
    boolean ordered = sign.equals("+") || sign.equals("pre/") || sign.equals("onear/");
    return Optional.of(of(run, matcher.group(2).toLowerCase(Locale.ROOT), ordered, negated));
  }

  private static ProximityOperator of(
      String run, String distance, boolean ordered, boolean negated) {
    return switch (distance.charAt(0)) {
      case 's' -> new ProximityOperator(run, Reach.SENTENCE, ordered, negated, -1);
      case 'p' -> new ProximityOperator(run, Reach.PARAGRAPH, ordered, negated, -1);
      default -> {
        long words = Long.parseLong(distance);
        Reach reach = Reach.ofWords(Math.clamp(words, 1, Reach.MAX_WORDS));
        yield new ProximityOperator(run, reach, ordered, negated, words);
      }
    };
  }

  /** How it is written here. */
  String written() {
    return (negated ? "NOT " : "") + reach.operator(ordered);
  }
}
