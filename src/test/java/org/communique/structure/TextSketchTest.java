package org.communique.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.communique.testing.CommuniqueTexts;
import org.junit.jupiter.api.Test;

class TextSketchTest {
  private static final int RUN = 5;
  private static final int PAIRS = 60;

  /** The error of an estimate is at most 0.044; this is four times that. */
  private static final double GREATEST_ERROR = 4 * 0.044;

  @Test
  void similarityIsAboutTheShareOfRunsThatTwoTextsHaveInCommon() {
    Random random = new Random(7);
    double sum = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      List<String> shared = words(random, "s", 400 * pair / PAIRS);
      List<String> first = joined(shared, words(random, "a", 200));
      List<String> second = joined(shared, words(random, "b", 200));
      double error = sketch(first).similarity(sketch(second)) - share(first, second);
      assertTrue(Math.abs(error) < GREATEST_ERROR, "pair " + pair + ": " + error);
      sum += error;
    }
    assertEquals(0, sum / PAIRS, 0.03, "errors go both ways");
  }

  @Test
  void textsThatShareMostOfTheirRunsShareABand() {
    Random random = new Random(11);
    for (int pair = 0; pair < PAIRS; pair++) {
      List<String> shared = words(random, "s", 500);
      TextSketch first = sketch(joined(shared, words(random, "a", 30)));
      TextSketch second = sketch(joined(shared, words(random, "b", 30)));
      assertTrue(!Collections.disjoint(first.bands(), second.bands()), "pair " + pair);
    }
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    TextSketch sketch = sketch(words(new Random(3), "w", 50));
    assertEquals(1.0, sketch.similarity(TextSketch.ofBytes(sketch.toBytes(), 0)));
  }

  private static TextSketch sketch(List<String> words) {
    return TextSketch.of(CommuniqueTexts.of("Title", String.join(" ", words)));
  }

  private static List<String> words(Random random, String kind, int number) {
    return Stream.generate(() -> kind + random.nextInt(100_000)).limit(number).toList();
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /** Of the runs of either text, how many are in both; the title's runs change next to nothing. */
  private static double share(List<String> first, List<String> second) {
    Set<List<String>> all = runs(first);
    Set<List<String>> both = runs(first);
    both.retainAll(runs(second));
    all.addAll(runs(second));
    return (double) both.size() / all.size();
  }

  private static Set<List<String>> runs(List<String> words) {
    Set<List<String>> runs = new HashSet<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(words.subList(i, i + RUN));
    }
    return runs;
  }
}
