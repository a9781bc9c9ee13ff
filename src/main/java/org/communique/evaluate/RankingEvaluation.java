package org.communique.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.search.SearchRequest.Match;

/**
 * Ranks the queries of a test collection and compares with its judgements: nDCG@10, recall@100, MAP
 * over the first {@value #DEPTH} and MRR@10, each the mean over the queries that have a judged
 * document of the relevant grade or above.
 */
public final class RankingEvaluation {
  /** How deep a query is ranked, as is usual at TREC. */
  static final int DEPTH = 1000;

  private static final int TOP = 10;
  private static final int RECALL_DEPTH = 100;

  private final RankerFactory rankers;
  private final Match match;
  private final int relevantGrade;

  /**
   * An evaluation.
   *
   * @param match how the words of a query are joined
   * @param relevantGrade from which grade on a document is relevant; at least 1
   */
  public RankingEvaluation(RankerFactory rankers, Match match, int relevantGrade) {
    if (relevantGrade < 1) {
      throw new IllegalArgumentException("relevantGrade is " + relevantGrade + ", not at least 1");
    }
    this.rankers = rankers;
    this.match = match;
    this.relevantGrade = relevantGrade;
  }

  /**
   * Reads the corpus, ranks every judged query and scores it.
   *
   * @throws CollectionFormatException when the corpus is not of its form, or has not a document
   *     that is judged
   */
  public RankingScores run(TestCollection collection) throws IOException {
    try (CorpusReader corpus = collection.openCorpus();
        Ranker ranker = rankers.build(corpus.documents(), match)) {
      collection.judgements().requireDocuments(corpus.ids());
      return score(collection, ranker, corpus.ids().size());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private RankingScores score(TestCollection collection, Ranker ranker, int documents)
      throws IOException {
    List<RankingScores.Query> scored = new ArrayList<>();
    for (Map.Entry<String, String> query : collection.queries().entrySet()) {
      Map<String, Integer> grades = collection.judgements().of(query.getKey());
      Set<String> relevant = relevant(grades);
      if (!relevant.isEmpty()) {
        List<String> ranked = ranker.rank(query.getValue(), DEPTH);
        scored.add(new RankingScores.Query(query.getKey(), figures(ranked, grades, relevant)));
      }
    }
    if (scored.isEmpty()) {
      throw new CollectionFormatException(
          "No query has a document of grade %d or above.".formatted(relevantGrade));
    }
    return new RankingScores(documents, match, relevantGrade, scored);
  }

  private Set<String> relevant(Map<String, Integer> grades) {
    return grades.entrySet().stream()
        .filter(judgement -> judgement.getValue() >= relevantGrade)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static SequencedMap<String, Double> figures(
      List<String> ranked, Map<String, Integer> grades, Set<String> relevant) {
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("nDCG@10", RankingMetrics.ndcg(ranked, grades, TOP));
    figures.put("recall@100", RankingMetrics.recall(ranked, relevant, RECALL_DEPTH));
    figures.put("MAP", RankingMetrics.averagePrecision(ranked, relevant));
    figures.put("MRR@10", RankingMetrics.reciprocalRank(ranked, relevant, TOP));
    return figures;
  }
}
