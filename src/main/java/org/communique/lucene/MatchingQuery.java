package org.communique.lucene;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.communique.search.SearchRequest.Unit;

/** Parts a query into what decides which texts are hits, and what decides their order. */
final class MatchingQuery {
  /** Scores no text. */
  private static final Query NOTHING_SCORED = new BooleanQuery.Builder().build();

  private MatchingQuery() {}

  /**
   * A query with the same hits that costs less where no scores are needed: Lucene reads the number
   * of texts with a word off its dictionary when the word stands alone.
   */
  static Query of(Query query) {
    return switch (query) {
      case SynonymQuery words -> {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        words.getTerms().forEach(term -> any.add(new TermQuery(term), Occur.SHOULD));
        yield any.build();
      }
      case BoostQuery boosted -> of(boosted.getQuery());
      case ConstantScoreQuery constant -> of(constant.getQuery());
      case ScoredQuery scored -> of(scored.asked());
      case FormsPhraseQuery spellings -> of(spellings.unweighed());
      case ParagraphsQuery paragraphs ->
          ParagraphsQuery.in(Unit.PARAGRAPH, of(paragraphs.ofWholes()));
      case DisjunctionMaxQuery spellings -> {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        spellings.getDisjuncts().forEach(spelling -> any.add(of(spelling), Occur.SHOULD));
        yield any.build();
      }
      case BooleanQuery parts -> {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (BooleanClause part : parts) {
          Occur occur = part.occur() == Occur.MUST ? Occur.FILTER : part.occur();
          all.add(of(part.query()), occur);
        }
        yield all.build();
      }
      default -> query;
    };
  }

  /** Whether it takes the places of words to find the hits, and to score them once more. */
  static boolean readsPlaces(Query query) {
    return switch (query) {
      case PhraseQuery phrase -> true;
      case MultiPhraseQuery phrase -> true;
      case FormsPhraseQuery phrase -> true;
      case BoostQuery boosted -> readsPlaces(boosted.getQuery());
      case DisjunctionMaxQuery spellings ->
          spellings.getDisjuncts().stream().anyMatch(MatchingQuery::readsPlaces);
      case BooleanQuery parts ->
          parts.clauses().stream().anyMatch(part -> part.isScoring() && readsPlaces(part.query()));
      default -> false;
    };
  }

  /**
   * What gives the hits of a query their scores, for a search among nothing but its hits: places
   * that stand near each other are not looked for again, and what scores nothing is left out.
   *
   * @return matches every hit when it is the query itself or has a clause that must match; else it
   *     may match only some
   */
  static Query scoring(Query query) {
    return switch (query) {
      case ScoredQuery scored -> scored.scored();
      case BoostQuery unscored when unscored.getBoost() == 0 -> NOTHING_SCORED;
      case BooleanQuery parts when !isAlternative(parts) -> {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (BooleanClause part : parts) {
          Query scoring = part.isScoring() ? scoring(part.query()) : NOTHING_SCORED;
          if (!scoring.equals(NOTHING_SCORED)) {
            all.add(scoring, scoring.equals(part.query()) ? Occur.MUST : Occur.SHOULD);
          }
        }
        yield all.build();
      }
      default -> query;
    };
  }

  /** Whether all hits of a query have the score 0. */
  static boolean scoresNothing(Query query) {
    return scoring(query).equals(NOTHING_SCORED);
  }

  /** Whether {@link #scoring} of a query matches all hits of the query. */
  static boolean matchesAll(Query scoring, Query query) {
    return scoring.equals(query)
        || (scoring instanceof BooleanQuery parts
            && parts.clauses().stream().anyMatch(part -> part.occur() == Occur.MUST));
  }

  private static boolean isAlternative(BooleanQuery parts) {
    return parts.clauses().stream().anyMatch(part -> part.occur() == Occur.SHOULD);
  }
}
