package org.communique.evaluate;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Answers counted for each class, such as a topic, apart. The value is the macro-F1: the mean F1 of
 * the classes that are wanted at least {@value #MIN_WANTED} times. So rare classes weigh as much as
 * frequent ones; too rare ones would say nothing.
 */
public record ClassCounts(SortedMap<String, Counts> byClass) implements Figure {
  public static final ClassCounts NONE = new ClassCounts(new TreeMap<>());

  /** A class that is wanted more rarely does not count. */
  static final int MIN_WANTED = 5;

  public ClassCounts {
    byClass = Collections.unmodifiableSortedMap(new TreeMap<>(byClass));
  }

  ClassCounts plus(ClassCounts other) {
    SortedMap<String, Counts> sum = new TreeMap<>(byClass);
    other.byClass.forEach((name, counts) -> sum.merge(name, counts, Counts::plus));
    return new ClassCounts(sum);
  }

  @Override
  public double value() {
    double sum = 0;
    for (Map.Entry<String, Counts> entry : byClass.entrySet()) {
      sum += entry.getValue().wanted() >= MIN_WANTED ? entry.getValue().f1() : 0;
    }
    int classes = n();
    return classes == 0 ? 0 : sum / classes;
  }

  /** How many classes count. */
  @Override
  public int n() {
    int classes = 0;
    for (Counts counts : byClass.values()) {
      classes += counts.wanted() >= MIN_WANTED ? 1 : 0;
    }
    return classes;
  }
}
