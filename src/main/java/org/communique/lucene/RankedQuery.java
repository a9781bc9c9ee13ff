package org.communique.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.communique.lucene.LiftedQuery.Lift;
import org.communique.query.Joining;
import org.communique.query.QueryNode;
import org.communique.search.SearchRequest.Unit;

/**
 * The order of the hits: what is asked, and beside it what makes one text that has it better than
 * another. It never changes which texts are hits.
 *
 * <ul>
 *   <li>Words and phrases that are also in the title add a little.
 *   <li>Bare words that follow each other in the query add a little when they stand together, in
 *       the text and in the title: the sequential dependence model of D. Metzler and W. B. Croft,
 *       "A Markov random field model for term dependencies" (SIGIR 2005).
 *   <li>Texts that were issued, joint statements and declarations before remarks and briefings, and
 *       texts of a date that the query names, count a little more as a whole.
 * </ul>
 *
 * <p>{@link Ranking} has the numbers, {@link WordPairs} says which words follow each other.
 *
 * @param unit what the hits are
 * @param text makes queries for the field whose matches are those of a hit
 * @param title makes queries for the title
 */
record RankedQuery(Unit unit, WordQueries text, WordQueries title) {
  /** Lifts texts that were issued as such. Made once: the set of kinds took 2 % of a search. */
  private static final Lift ISSUED =
      Lift.times(
          Ranking.ISSUED_FACTOR,
          SortedSetDocValuesField.newSlowSetQuery(
              Fields.KIND,
              Ranking.ISSUED_KINDS.stream().map(kind -> new BytesRef(kind.label())).toList()));

  /**
   * What decides the order beside the words that are asked for. None of the queries must match.
   *
   * @param ofTitle queries whose scores are added, for titles
   * @param ofText the same for texts
   * @param lifts what lifts some texts as a whole
   * @param least hits with a lower score are of no use; 0 when all are
   */
  record Ranks(List<Query> ofTitle, List<Query> ofText, List<Lift> lifts, float least) {
    Ranks {
      ofTitle = List.copyOf(ofTitle);
      ofText = List.copyOf(ofText);
      lifts = List.copyOf(lifts);
    }

    /** The hits of a query in this order. */
    Query over(Query query) {
      return new LiftedQuery(query, added(), lifts, least);
    }

    /** Queries whose scores are added. */
    List<Query> added() {
      return Stream.concat(ofTitle.stream(), ofText.stream()).toList();
    }

    /** Matches what has a title to whose score something is added. */
    Query titled() {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      ofTitle.forEach(query -> any.add(MatchingQuery.of(query), Occur.SHOULD));
      return any.build();
    }

    /** The same order for what has no such title. */
    Ranks untitled(float atLeast) {
      return new Ranks(List.of(), ofText, lifts, atLeast);
    }

    Ranks withLifts(List<Lift> others) {
      return new Ranks(ofTitle, ofText, others, least);
    }
  }

  /**
   * What decides the order of the hits of a query.
   *
   * @param joining how its words side by side were joined
   */
  Ranks of(QueryNode node, Joining joining) {
    List<QueryNode> leaves = leaves(node);
    List<Query> ofTitle = new ArrayList<>();
    for (QueryNode leaf : leaves) {
      inTitle(leaf, ofTitle);
    }
    List<WordQueries.Pair> pairs = WordPairs.of(node, joining);
    title.pairs(pairs).stream().map(this::ofTitle).forEach(ofTitle::add);
    List<Lift> lifts = new ArrayList<>(List.of(ISSUED));
    named(leaves).ifPresent(lifts::add);
    return new Ranks(ofTitle, text.pairs(pairs), lifts, 0);
  }

  /** Lifts the hits that match a query above all that do not. */
  static Lift first(Query query) {
    return Lift.plus(Ranking.ALL_WORDS_FIRST, MatchingQuery.of(query));
  }

  /** What is asked for, in the order of the query; an exclusion is one leaf. */
  static List<QueryNode> leaves(QueryNode node) {
    List<QueryNode> leaves = new ArrayList<>();
    addLeaves(node, leaves);
    return leaves;
  }

  private static void addLeaves(QueryNode node, List<QueryNode> leaves) {
    switch (node) {
      case QueryNode.And and -> and.parts().forEach(part -> addLeaves(part, leaves));
      case QueryNode.Or or -> or.parts().forEach(part -> addLeaves(part, leaves));
      case QueryNode.Word word -> leaves.add(word);
      case QueryNode.Phrase phrase -> leaves.add(phrase);
      case QueryNode.Near near -> near.parts().forEach(part -> addLeaves(part, leaves));
      case QueryNode.NotNear near -> addLeaves(near.part(), leaves);
      case QueryNode.Named named -> leaves.add(named);
      case QueryNode.Exact exact -> leaves.add(exact);
      case QueryNode.Together together -> leaves.add(together);
      case QueryNode.Prefix prefix -> leaves.add(prefix);
      case QueryNode.Wildcard wildcard -> leaves.add(wildcard);
      case QueryNode.Fuzzy fuzzy -> leaves.add(fuzzy);
      case QueryNode.Mention mention -> leaves.add(mention);
      case QueryNode.SignedBy count -> leaves.add(count);
      case QueryNode.Not not -> leaves.add(not);
      case QueryNode.InTitle inTitle -> leaves.add(inTitle);
      case QueryNode.HasValue value -> leaves.add(value);
      case QueryNode.IssuedWithin within -> leaves.add(within);
      case QueryNode.All all -> leaves.add(all);
    }
  }

  private void inTitle(QueryNode leaf, List<Query> added) {
    Optional<Query> words =
        switch (leaf) {
          case QueryNode.Word word -> Optional.of(Ranking.weighed(word, title.word(word)));
          case QueryNode.Phrase phrase -> Optional.of(title.phrase(phrase));
          case QueryNode.Named named -> Optional.of(title.named(named));
          case QueryNode.Exact exact -> Optional.of(title.exact(exact));
          default -> Optional.empty();
        };
    words.ifPresent(found -> added.add(new BoostQuery(ofTitle(found), Ranking.TITLE_WEIGHT)));
  }

  /** A paragraph has the title of its communiqué. */
  private Query ofTitle(Query query) {
    return ParagraphsQuery.in(unit, query);
  }

  /**
   * Newer texts a little higher: once for each of {@link Ranking#RECENT_YEARS} in which they were
   * issued.
   */
  static List<Lift> recent(LocalDate today, Unit unit) {
    return Ranking.RECENT_YEARS.stream()
        .map(
            years ->
                new QueryNode.IssuedWithin(Optional.of(today.minusYears(years)), Optional.empty()))
        .map(within -> Lift.times(Ranking.RECENT_FACTOR, QueryBuilder.issuedWithin(within, unit)))
        .toList();
  }

  private Optional<Lift> named(List<QueryNode> leaves) {
    List<QueryNode.IssuedWithin> named = DateWords.in(leaves);
    BooleanQuery.Builder dates = new BooleanQuery.Builder();
    named.forEach(within -> dates.add(QueryBuilder.issuedWithin(within, unit), Occur.SHOULD));
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(Lift.times(Ranking.NAMED_DATE_FACTOR, dates.build()));
  }
}
