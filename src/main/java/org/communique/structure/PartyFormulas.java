package org.communique.structure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the parties of a signature block that was printed in one run: {@code For the Kingdom of
 * Belgium: A. Janssens For Japan: B. Sato}. Each party is a unit of its own; a block whose columns
 * were read across is left whole, since nobody can tell its parties apart.
 */
final class PartyFormulas {
  private static final String FOR =
      "(?:(?<!\\p{Ll})(?:For|Pour|Voor|Für|Por|Per|Pela|Pelo|За|От|Від)"
          + "|(?<!\\p{L})(?:FOR|POUR|VOOR|FÜR|POR|PER|PELA|PELO|ЗА))"
          + "\\s(?:(?:the|le|la|les|de|het|den|die|das|el|los|il|lo|THE|LE|LA|LES|DE|HET|DIE|EL)\\s"
          + "|[lL]['’])?(?=\\p{Lu})";

  /** One of these is in every formula: looked for first, which takes less time than the pattern. */
  private static final List<String> WORDS =
      List.of(
          "For", "FOR", "Pour", "POUR", "Voor", "VOOR", "Für", "FÜR", "Por", "POR", "Per", "PER",
          "Pela", "PELA", "Pelo", "PELO", "За", "ЗА", "От", "Від");

  private static final Pattern BEGINNING = Pattern.compile(FOR);
  private static final Pattern FORMULA = Pattern.compile(FOR + "([^.;:|]{2,120}):");

  private PartyFormulas() {}

  /** Where the second and later parties begin; none when the text is no such block. */
  static Deque<Integer> startsIn(String text) {
    Deque<Integer> starts = new ArrayDeque<>();
    if (text.indexOf(':') == text.lastIndexOf(':') || WORDS.stream().noneMatch(text::contains)) {
      return starts;
    }
    Matcher formula = FORMULA.matcher(text);
    while (formula.find()) {
      if (BEGINNING.matcher(formula.group(1)).find()) {
        return new ArrayDeque<>();
      }
      starts.add(formula.start());
    }
    starts.pollFirst();
    return starts;
  }
}
