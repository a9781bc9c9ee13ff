package org.communique.evaluate;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The measures of one ranked list, by the definitions of {@code trec_eval}. Ranks are 1-based; a
 * document that nobody judged has grade 0.
 */
final class RankingMetrics {
  private RankingMetrics() {}

  /**
   * Normalised discounted cumulative gain: each of the first {@code depth} documents gains its
   * grade divided by log2(rank + 1), and the sum is divided by that of the best order of all judged
   * documents (Järvelin and Kekäläinen 2002; {@code ndcg_cut}). Needs a grade above 0.
   */
  static double ndcg(List<String> ranked, Map<String, Integer> grades, int depth) {
    List<Integer> found = ranked.stream().map(id -> grades.getOrDefault(id, 0)).toList();
    List<Integer> best = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
    return gain(found, depth) / gain(best, depth);
  }

  private static double gain(List<Integer> grades, int depth) {
    double sum = 0;
    for (int rank = 1; rank <= Math.min(depth, grades.size()); rank++) {
      sum += Math.max(0, grades.get(rank - 1)) * Math.log(2) / Math.log(rank + 1);
    }
    return sum;
  }

  /** The share of the relevant documents among the first {@code depth}. */
  static double recall(List<String> ranked, Set<String> relevant, int depth) {
    Collection<String> found = new HashSet<>(ranked.subList(0, Math.min(depth, ranked.size())));
    found.retainAll(relevant);
    return (double) found.size() / relevant.size();
  }

  /**
   * The mean, over the relevant documents, of the precision at their ranks; 0 for one not found.
   */
  static double averagePrecision(List<String> ranked, Set<String> relevant) {
    double sum = 0;
    int found = 0;
    for (int rank = 1; rank <= ranked.size(); rank++) {
      if (relevant.contains(ranked.get(rank - 1))) {
        found++;
        sum += (double) found / rank;
      }
    }
    return sum / relevant.size();
  }

  /** One over the rank of the first relevant document; 0 when none is among the first. */
  static double reciprocalRank(List<String> ranked, Set<String> relevant, int depth) {
    for (int rank = 1; rank <= Math.min(depth, ranked.size()); rank++) {
      if (relevant.contains(ranked.get(rank - 1))) {
        return 1.0 / rank;
      }
    }
    return 0;
  }
}
