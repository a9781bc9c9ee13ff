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
      case QueryNode.Exact exact -> "(exact " + quotedIfSpaced(exact.text()) + ")";
      case QueryNode.Wildcard wildcard -> "(wildcard " + wildcard.text() + ")";
      case QueryNode.Fuzzy fuzzy -> "(fuzzy " + fuzzy.text() + " " + fuzzy.edits() + ")";
      case QueryNode.Together together ->
          "(together \"" + together.text() + "\" " + together.others() + ")";
      case QueryNode.Near near ->
          "(" + near.reach().operator(near.ordered()) + " " + all(near.parts()) + ")";
      case QueryNode.NotNear near ->
          "(not"
              + near.reach().operator(false)
              + " "
              + print(near.part())
              + " "
              + print(near.other())
              + ")";
      case QueryNode.Mention mention -> "(mentions " + quotedIfSpaced(mention.name()) + ")";
      case QueryNode.Named named -> "(named " + named.code() + " " + named.text() + ")";
      case QueryNode.SignedBy count -> "(signatories " + count.from() + ".." + count.to() + ")";
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
