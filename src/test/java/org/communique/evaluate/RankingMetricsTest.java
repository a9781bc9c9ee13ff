package org.communique.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankingMetricsTest {
  private static final double EXACT = 1e-12;
  private static final List<String> RANKED = List.of("b", "a", "x", "c");
  private static final Set<String> RELEVANT = Set.of("a", "c", "z");

  @Test
  void gainIsTheGradeDiscountedByTheLogarithmOfTheRank() {
    Map<String, Integer> grades = Map.of("a", 3, "b", 0, "c", 2, "z", 1);
    double gain = 3 / log2(3) + 2 / log2(5);
    double best = 3 / log2(2) + 2 / log2(3) + 1 / log2(4);
    assertEquals(gain / best, RankingMetrics.ndcg(RANKED, grades, 10), EXACT);
    assertEquals(0.578375, RankingMetrics.ndcg(RANKED, grades, 10), 1e-6);
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }

  @Test
  void bothGainsEndAtTheDepth() {
    Map<String, Integer> grades = Map.of("a", 1, "c", 1, "z", 1);
    double best = 1 + 1 / log2(3);
    assertEquals(1 / log2(3) / best, RankingMetrics.ndcg(RANKED, grades, 2), EXACT);
  }

  @Test
  void theBestOrderHasGainOne() {
    Map<String, Integer> grades = Map.of("a", 1, "b", 3, "x", 1);
    assertEquals(1, RankingMetrics.ndcg(List.of("b", "x", "a"), grades, 10), EXACT);
  }

  @Test
  void gradesBelowZeroGainNothing() {
    Map<String, Integer> grades = Map.of("b", -1, "a", 1);
    assertEquals(1 / log2(3), RankingMetrics.ndcg(RANKED, grades, 10), EXACT);
  }

  @Test
  void recallCountsTheRelevantThatWereFound() {
    assertEquals(1.0 / 3, RankingMetrics.recall(RANKED, RELEVANT, 2), EXACT);
    assertEquals(2.0 / 3, RankingMetrics.recall(RANKED, RELEVANT, 100), EXACT);
  }

  @Test
  void averagePrecisionCountsWhatWasNotFoundAsZero() {
    assertEquals((1.0 / 2 + 2.0 / 4) / 3, RankingMetrics.averagePrecision(RANKED, RELEVANT), EXACT);
  }

  @Test
  void reciprocalRankIsThatOfTheFirstRelevant() {
    assertEquals(0.5, RankingMetrics.reciprocalRank(RANKED, RELEVANT, 10), EXACT);
    assertEquals(0, RankingMetrics.reciprocalRank(RANKED, RELEVANT, 1), EXACT);
    assertEquals(0, RankingMetrics.reciprocalRank(List.of(), RELEVANT, 10), EXACT);
  }
}
