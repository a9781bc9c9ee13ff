package org.communique.evaluate;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where an annotation differs from the reference answer.
 *
 * @param file of the gold set
 * @param wanted what the gold set has, as short ids or values
 * @param found what was read out
 * @param text the words it is about: the sentence, or the words that prove what was found
 */
public record Disagreement(
    Metric.Field field,
    String file,
    SortedSet<String> wanted,
    SortedSet<String> found,
    String text) {

  static Disagreement of(
      Metric.Field field, String file, Set<String> wanted, Set<String> found, String text) {
    return new Disagreement(field, file, new TreeSet<>(wanted), new TreeSet<>(found), text);
  }

  /** What was wanted and not found. */
  public SortedSet<String> missed() {
    return without(wanted, found);
  }

  /** What was found and not wanted. */
  public SortedSet<String> extra() {
    return without(found, wanted);
  }

  private static SortedSet<String> without(SortedSet<String> all, SortedSet<String> some) {
    SortedSet<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }
}
