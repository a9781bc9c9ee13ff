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
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");

  private QueryPrinter() {}

  static String print(QueryNode node) {
    return switch (node) {
      case QueryNode.Word word ->
          OPERATORS.contains(word.text()) ? "\\" + word.text() : word.text();
      case QueryNode.Phrase phrase -> quoted(phrase.text());
      case QueryNode.Prefix prefix -> prefix.text() + "*";
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

  private static String operand(QueryNode node) {
    return switch (node) {
      case QueryNode.And and -> "(" + print(and) + ")";
      case QueryNode.Or or -> "(" + print(or) + ")";
      case QueryNode.Not not -> "(" + print(not) + ")";
      case QueryNode.Word word -> print(word);
      case QueryNode.Phrase phrase -> print(phrase);
      case QueryNode.Prefix prefix -> print(prefix);
      case QueryNode.InTitle title -> print(title);
      case QueryNode.HasValue value -> print(value);
      case QueryNode.IssuedWithin within -> print(within);
      case QueryNode.All all -> print(all);
    };
  }

  private static String value(QueryNode node) {
    return node instanceof QueryNode.Word word ? word.text() : operand(node);
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
