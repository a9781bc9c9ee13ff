package org.communique.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows trees in tests, in a notation that hides nothing: {@code (and peace (not "cold war"))}. */
final class QueryTrees {
  private QueryTrees() {}

  static String print(QueryNode node) {
    return switch (node) {
      case QueryNode.Word word -> word.text();
      case QueryNode.Phrase phrase -> '"' + phrase.text() + '"';
      case QueryNode.Prefix prefix -> prefix.text() + "*";
      case QueryNode.And and -> "(and " + all(and.parts()) + ")";
      case QueryNode.Or or -> "(or " + all(or.parts()) + ")";
      case QueryNode.Not not -> "(not " + print(not.part()) + ")";
      case QueryNode.InTitle title -> "(title " + print(title.part()) + ")";
      case QueryNode.HasValue value ->
          "(" + value.field().keyword() + " " + quotedIfSpaced(value.value()) + ")";
      case QueryNode.IssuedWithin within ->
          "(date " + day(within.from()) + ".." + day(within.to()) + ")";
      case QueryNode.All all -> "*";
    };
  }

  private static String all(List<QueryNode> parts) {
    return parts.stream().map(QueryTrees::print).collect(Collectors.joining(" "));
  }

  private static String quotedIfSpaced(String value) {
    return value.contains(" ") ? '"' + value + '"' : value;
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }
}
