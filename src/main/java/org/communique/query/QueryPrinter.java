package org.communique.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Prints a tree in the query language, so that {@link QueryParser} reads the same tree out of it,
 * whatever joins words that stand side by side.
 *
 * <p>A word that would be read as an operator has a backslash before it, which the parser takes for
 * punctuation: {@code \OR}. A phrase or value that holds double quotes stands between guillemets.
 */
final class QueryPrinter {
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "NEAR");

  private QueryPrinter() {}

  static String print(QueryNode node) {
    return switch (node) {
      case QueryNode.Word word -> isOperator(word.text()) ? "\\" + word.text() : word.text();
      case QueryNode.Phrase phrase -> quoted(phrase.text());
      case QueryNode.Prefix prefix -> prefix.text() + "*";
      case QueryNode.Exact exact -> "=" + exactly(exact.text());
      case QueryNode.Wildcard wildcard -> wildcard.text();
      case QueryNode.Fuzzy fuzzy -> fuzzy.text() + "~" + fuzzy.edits();
      case QueryNode.Together together -> quoted(together.text()) + "~" + together.others();
      case QueryNode.Near near -> near(near);
      case QueryNode.NotNear near ->
          operand(near.part())
              + " NOT "
              + near.reach().operator(false)
              + " "
              + operand(near.other());
      case QueryNode.Mention mention -> "mentions:" + value(mention.name());
      case QueryNode.Named named -> named.text();
      case QueryNode.SignedBy count -> "signatories:" + count(count);
      case QueryNode.And and -> joined(and.parts(), " AND ");
      case QueryNode.Or or -> joined(or.parts(), " OR ");
      case QueryNode.Not not -> "NOT " + operand(not.part());
      case QueryNode.InTitle title -> "title:" + value(title.part());
      case QueryNode.HasValue value -> value.field().keyword() + ":" + value(value.value());
      case QueryNode.IssuedWithin within -> "date:" + range(within.from(), within.to());
      case QueryNode.All all -> "*";
    };
  }

  private static String joined(List<QueryNode> parts, String separator) {
    return String.join(
        separator,
        parts.stream()
            .map(part -> part instanceof QueryNode.Not ? print(part) : operand(part))
            .toList());
  }

  private static String near(QueryNode.Near near) {
    return String.join(
        " " + near.reach().operator(near.ordered()) + " ",
        near.parts().stream().map(QueryPrinter::operand).toList());
  }

  private static String count(QueryNode.SignedBy count) {
    if (count.from() == count.to()) {
      return "=" + count.from();
    }
    return count.from() + ".." + (count.to() == Integer.MAX_VALUE ? "" : count.to());
  }

  private static String exactly(String text) {
    boolean plain = TypedCharacters.hasWordPart(text) && text.indexOf(' ') < 0 && isBare(text);
    return plain ? text : quoted(text);
  }

  private static boolean isBare(String text) {
    return text.codePoints().noneMatch(TypedCharacters::endsRun);
  }

  private static boolean isOperator(String word) {
    return OPERATORS.contains(word);
  }

  private static String operand(QueryNode node) {
    return switch (node) {
      case QueryNode.And and -> "(" + print(and) + ")";
      case QueryNode.Or or -> "(" + print(or) + ")";
      case QueryNode.Not not -> "(" + print(not) + ")";
      case QueryNode.Near near -> "(" + print(near) + ")";
      case QueryNode.NotNear near -> "(" + print(near) + ")";
      default -> print(node);
    };
  }

  private static String value(QueryNode node) {
    return switch (node) {
      case QueryNode.Word word -> word.text();
      case QueryNode.Exact exact -> "(" + print(exact) + ")";
      default -> operand(node);
    };
  }

  private static String value(String value) {
    boolean plain =
        TypedCharacters.hasWordPart(value)
            && value.codePoints().allMatch(c -> TypedCharacters.isWordPart(c) || c == '-')
            && !value.startsWith("-")
            && !value.endsWith("-");
    return plain ? value : quoted(value);
  }

  private static String quoted(String words) {
    boolean holdsQuotes = words.codePoints().anyMatch(c -> TypedCharacters.isPair('"', c));
    return holdsQuotes ? "«" + words + "»" : "\"" + words + "\"";
  }

  private static String range(Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isPresent() && to.isPresent()) {
      return range(from.get(), to.get());
    }
    return from.map(LocalDate::toString).orElse("") + ".." + to.map(LocalDate::toString).orElse("");
  }

  private static String range(LocalDate from, LocalDate to) {
    YearMonth month = YearMonth.from(from);
    if (from.equals(to)) {
      return from.toString();
    }
    if (from.equals(month.atDay(1)) && to.equals(month.atEndOfMonth())) {
      return month.toString();
    }
    if (from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1))) {
      return month.toString().substring(0, 4);
    }
    return from + ".." + to;
  }
}
