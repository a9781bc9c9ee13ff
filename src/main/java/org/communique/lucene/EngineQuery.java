package org.communique.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.communique.lucene.LiftedQuery.Lift;

/**
 * A query ready to run.
 *
 * @param asked what was asked, without filters and weights; its matches are the matches of the hits
 * @param matching what has the hits, filters too; scores nothing
 * @param ranking what beside the words asked for decides the order of the hits
 * @param topics ids of topics and domains asked for, whose sentences make good snippets
 * @param acts ids of operative acts asked for, likewise
 * @param notes one sentence for each value that names nothing
 */
record EngineQuery(
    Query asked,
    Query matching,
    RankedQuery.Ranks ranking,
    List<String> topics,
    List<String> acts,
    List<String> notes) {

  /** The hits in their order. */
  Query ranked() {
    return isWhole(asked) ? ranking.over(asked) : ranked(asked, matching);
  }

  /**
   * The hits in their order, when it is known which ones they are.
   *
   * @param hits matches them and nothing else
   */
  Query ranked(Query hits) {
    Query scoring = MatchingQuery.scoring(asked);
    return isWhole(scoring) ? ranking.over(scoring) : ranked(scoring, hits);
  }

  /**
   * Some of the hits in their order.
   *
   * @param some matches them and nothing else
   */
  Query rankedAmong(Query some) {
    return ranked(MatchingQuery.scoring(asked), some);
  }

  private Query ranked(Query scoring, Query hits) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(scoring, MatchingQuery.matchesAll(scoring, asked) ? Occur.MUST : Occur.SHOULD);
    all.add(hits, Occur.FILTER);
    return ranking.over(all.build());
  }

  /** Whether what gives the scores matches the hits and nothing else. */
  private boolean isWhole(Query scoring) {
    return scoring.equals(asked) && !isRestricted();
  }

  /** Whether all hits have the score 0. */
  boolean scoresNothing() {
    return MatchingQuery.scoresNothing(asked)
        && ranking.added().isEmpty()
        && ranking.lifts().stream().noneMatch(Lift::isSummand);
  }

  /** Whether some of what is asked for is no hit. */
  private boolean isRestricted() {
    return !matching.equals(MatchingQuery.of(asked));
  }

  /** What matches the hits that come before all others; empty when there is no such thing. */
  Optional<Query> first() {
    return ranking.lifts().stream().filter(Lift::isSummand).map(Lift::texts).findFirst();
  }

  /**
   * What matches the hits of which something in the title was asked for; empty when nothing was.
   */
  Optional<Query> titled() {
    return ranking.ofTitle().isEmpty() ? Optional.empty() : Optional.of(ranking.titled());
  }

  /**
   * The same for hits of which nothing in the title was asked for.
   *
   * @param least hits with a lower score are of no use
   */
  EngineQuery untitled(float least) {
    return with(ranking.untitled(least));
  }

  /** The same without putting some hits before all others. */
  EngineQuery withoutFirst() {
    List<Lift> factors = ranking.lifts().stream().filter(lift -> !lift.isSummand()).toList();
    return with(ranking.withLifts(factors));
  }

  /** The same with more lifts. */
  EngineQuery lifted(List<Lift> lifts) {
    List<Lift> more = new ArrayList<>(ranking.lifts());
    more.addAll(lifts);
    return with(ranking.withLifts(more));
  }

  private EngineQuery with(RankedQuery.Ranks other) {
    return new EngineQuery(asked, matching, other, topics, acts, notes);
  }
}
