package org.communique.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  private static Tally document(Metric metric, Figure figure) {
    Tally tally = new Tally("a");
    tally.add(metric, figure);
    return tally;
  }

  private static List<Tally> shares(int right, int wrong) {
    List<Tally> documents = new ArrayList<>();
    for (int i = 0; i < right + wrong; i++) {
      documents.add(document(Metric.KIND, Share.one(i < right)));
    }
    return documents;
  }

  @Test
  void intervalOfAShareIsThatOfTheBinomialDistribution() {
    Interval interval = new Bootstrap(shares(80, 20)).interval(Metric.KIND);

    // 0.8 plus and minus 1.96 standard errors of 0.04.
    assertEquals(0.72, interval.low(), 0.015);
    assertEquals(0.88, interval.high(), 0.015);
  }

  @Test
  void sameAnswersHaveTheSameInterval() {
    assertEquals(
        new Bootstrap(shares(7, 3)).interval(Metric.KIND),
        new Bootstrap(shares(7, 3)).interval(Metric.KIND));
  }

  @Test
  void metricWithoutAnswersHasNoInterval() {
    assertEquals(new Interval(0, 0), new Bootstrap(shares(1, 1)).interval(Metric.TOPICS));
  }

  @Test
  void rareClassesDoNotCountInTheMean() {
    TreeMap<String, Counts> classes = new TreeMap<>();
    classes.put("frequent", new Counts(5, 0, 0));
    classes.put("half", new Counts(2, 1, 3));
    classes.put("rare", new Counts(0, 9, 4));
    ClassCounts counts = new ClassCounts(classes);

    assertEquals(2, counts.n());
    assertEquals((1 + 0.5) / 2, counts.value(), 1e-9);
    assertEquals(2, counts.plus(ClassCounts.NONE).n());
  }

  @Test
  void figuresOfDifferentTypesAreNotAdded() {
    assertThrows(IllegalArgumentException.class, () -> Share.NONE.plus(Counts.NONE));
    assertTrue(Mean.one(0.5).plus(Mean.one(1)).value() == 0.75);
  }
}
