package org.communique.annotate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Counts right, wrong and missing values over documents. */
final class SignatoryScores {
  private final String label;
  private int right;
  private int wrong;
  private int missing;
  private int exactSets;
  private int documents;

  SignatoryScores(String label) {
    this.label = label;
  }

  void add(Set<String> expected, Set<String> found) {
    Set<String> common = new HashSet<>(expected);
    common.retainAll(found);
    right += common.size();
    wrong += found.size() - common.size();
    missing += expected.size() - common.size();
    exactSets += expected.equals(found) ? 1 : 0;
    documents++;
  }

  double precision() {
    return right / (double) Math.max(1, right + wrong);
  }

  double recall() {
    return right / (double) Math.max(1, right + missing);
  }

  double f1() {
    return 2.0 * right / Math.max(1, 2 * right + wrong + missing);
  }

  double exact() {
    return exactSets / (double) Math.max(1, documents);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-14s P %.3f  R %.3f  F1 %.3f  exact sets %d of %d",
        label,
        precision(),
        recall(),
        f1(),
        exactSets,
        documents);
  }
}
