package org.communique.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the name that was probably meant. */
final class NearestName {
  private NearestName() {}

  /**
   * The name with the fewest letters added, left out, changed or exchanged with their neighbour, at
   * most one in three letters typed.
   */
  static Optional<String> to(String typed, List<String> names) {
    int limit = Math.max(1, typed.length() / 3);
    return names.stream()
        .filter(name -> distance(typed, name) <= limit)
        .min(Comparator.comparingInt(name -> distance(typed, name)));
  }

  /** Optimal string alignment distance (Damerau 1964), in UTF-16 units. */
  static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    int changed = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(changed, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean isExchange =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return isExchange ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
