package org.communique.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.communique.query.Joining;
import org.communique.query.QueryNode;
import org.communique.search.SearchRequest.Match;
import org.communique.search.SearchRequest.Unit;
import org.communique.search.UnderstoodQuery;
import org.communique.search.Vocabulary;

/**
 * How a query is read: which of its words a hit must have.
 *
 * <p>With {@link Match#AUTO} a query of at most {@link Ranking#FEW_WORDS} words asks for all of
 * them. When fewer than {@link Ranking#FEW_HITS} texts have these, those that have some of the
 * words are hits too, ranked below. A longer query is a sentence: any of its words will do.
 *
 * @param understood what is asked
 * @param joining how its words are joined
 * @param first hits that match this come before all others; empty when there is no such division
 * @param notes says which reading was taken, when there was a choice
 */
record Reading(
    UnderstoodQuery understood, Joining joining, Optional<QueryNode> first, List<String> notes) {

  /** Counts the hits of a query, until there are enough. */
  @FunctionalInterface
  interface Counter {
    /** The number of hits when it is below {@code enough}; else any number from there up. */
    int count(QueryNode node, int enough) throws IOException;
  }

  /** The reading of a query that was typed. */
  static Reading of(String text, Match match, Unit unit, Vocabulary vocabulary, Counter counter)
      throws IOException {
    return switch (match) {
      case ALL -> plain(text, Joining.ALL, vocabulary);
      case ANY -> plain(text, Joining.ANY, vocabulary);
      case AUTO -> automatic(text, unit, vocabulary, counter);
    };
  }

  private static Reading plain(String text, Joining joining, Vocabulary vocabulary) {
    return plain(UnderstoodQuery.of(text, joining, vocabulary), joining);
  }

  private static Reading plain(UnderstoodQuery understood, Joining joining) {
    return new Reading(understood, joining, Optional.empty(), List.of());
  }

  private static Reading automatic(String text, Unit unit, Vocabulary vocabulary, Counter counter)
      throws IOException {
    UnderstoodQuery all = UnderstoodQuery.of(text, Joining.ALL, vocabulary);
    UnderstoodQuery any = UnderstoodQuery.of(text, Joining.ANY_WORD, vocabulary);
    if (all.node().equals(any.node())) {
      return plain(all, Joining.ALL);
    }
    if (words(any.parsed().node()) > Ranking.FEW_WORDS) {
      return new Reading(
          any, Joining.ANY_WORD, Optional.empty(), List.of(sentence(any.node(), unit)));
    }
    int having = counter.count(all.node(), Ranking.FEW_HITS);
    return having >= Ranking.FEW_HITS
        ? new Reading(all, Joining.ALL, Optional.empty(), List.of("All of the words are required."))
        : new Reading(any, Joining.ANY_WORD, Optional.of(all.node()), List.of(few(having, unit)));
  }

  /** How many words say something. */
  private static long words(QueryNode node) {
    return RankedQuery.leaves(node).stream().filter(Reading::saysSomething).count();
  }

  private static boolean saysSomething(QueryNode leaf) {
    return leaf instanceof QueryNode.Prefix
        || leaf instanceof QueryNode.Wildcard
        || leaf instanceof QueryNode.Fuzzy
        || (leaf instanceof QueryNode.Word word && !PlainWords.contains(word));
  }

  private static String sentence(QueryNode any, Unit unit) {
    String rest =
        any instanceof QueryNode.And
            ? " What stands in quotes or parentheses, exclusions and fields are required."
            : "";
    return "Read as a sentence: %s need not have all of its words; the more and the rarer, the higher the rank.%s"
        .formatted(unit.noun() + "s", rest);
  }

  private static String few(int having, Unit unit) {
    String one = unit.noun();
    return switch (having) {
      case 0 -> "No %s has all of the words; these have some of them.".formatted(one);
      case 1 ->
          "One %s has all of the words and comes first; those with some of them follow."
              .formatted(one);
      default ->
          "%d %s have all of the words and come first; those with some of them follow."
              .formatted(having, unit.noun() + "s");
    };
  }
}
