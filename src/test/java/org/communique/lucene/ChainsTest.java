package org.communique.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chains of random places, compared with those that trying all finds. */
class ChainsTest {
  private static final int ROUNDS = 2_000;

  /** Up to five places of some words each, in order. */
  private static Places places(Random random, int part) {
    int[] starts = random.ints(random.nextInt(6), 0, 40).distinct().sorted().toArray();
    if (random.nextBoolean()) {
      return new Places(starts, part);
    }
    Places places = new Places();
    for (int start : starts) {
      places.add(start, start + random.nextInt(3), 0, 0, part);
    }
    return places;
  }

  private static List<Places> parts(Random random) {
    return IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(i -> places(random, i)).toList();
  }

  private static String name(Places places, int index) {
    return places.part(index) + " at " + places.start(index) + "-" + places.end(index);
  }

  /** Goes on with a chain by each place of the next part, and notes the places of whole chains. */
  private static void follow(
      List<Places> parts, int words, boolean ordered, List<Integer> chain, Set<String> found) {
    if (chain.size() == parts.size()) {
      IntStream.range(0, chain.size()).forEach(i -> found.add(name(parts.get(i), chain.get(i))));
      return;
    }
    Places next = parts.get(chain.size());
    for (int i = 0; i < next.size(); i++) {
      if (chain.isEmpty()
          || isNear(parts.get(chain.size() - 1), chain.getLast(), next, i, words, ordered)) {
        List<Integer> longer = new ArrayList<>(chain);
        longer.add(i);
        follow(parts, words, ordered, longer, found);
      }
    }
  }

  private static boolean isNear(
      Places before, int last, Places next, int index, int words, boolean ordered) {
    int forward = next.start(index) - before.end(last);
    int backward = before.start(last) - next.end(index);
    return (forward > 0 && forward <= words) || (!ordered && backward > 0 && backward <= words);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void areThereWhenTryingAllFindsOne(long seed) {
    Random random = new Random(seed);
    int any = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Places> parts = parts(random);
      int words = random.nextInt(6) == 0 ? Integer.MAX_VALUE : random.nextInt(9);
      boolean ordered = random.nextBoolean();
      Set<String> expected = new TreeSet<>();
      follow(parts, words, ordered, List.of(), expected);
      Places kept = Chains.kept(parts, words, ordered);
      Set<String> found = new TreeSet<>();
      IntStream.range(0, kept.size()).forEach(i -> found.add(name(kept, i)));

      String where = "round %d, %d words, ordered %s".formatted(round, words, ordered);
      assertEquals(expected, found, where);
      assertEquals(!kept.isEmpty(), Chains.areAny(parts, words, ordered), where);
      any += kept.isEmpty() ? 0 : 1;
    }
    assertTrue(any > ROUNDS / 5 && any < ROUNDS * 4 / 5, any + " have a chain");
  }
}
