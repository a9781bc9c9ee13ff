package org.communique.lucene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places of an array of positions are those that are added one by one, and share the array. */
class PlacesTest {
  private static final int ROUNDS = 500;
  private static final int END = 50;

  /** Up to nine positions, ascending. */
  private static int[] positions(Random random) {
    return random.ints(random.nextInt(10), 0, END).distinct().sorted().toArray();
  }

  private static Places added(int[] positions, int part) {
    Places places = new Places();
    for (int position : positions) {
      places.add(position, position, 0, 0, part);
    }
    return places;
  }

  private static List<String> listed(Places places) {
    return IntStream.range(0, places.size())
        .mapToObj(
            i ->
                "%d-%d at %d-%d of %d"
                    .formatted(
                        places.start(i),
                        places.end(i),
                        places.startOffset(i),
                        places.endOffset(i),
                        places.part(i)))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void ofAnArrayAreTheSameAsOneByOne(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      int[] positions = positions(random);
      int part = random.nextInt(3) - 1;
      Places given = new Places(positions, part);
      Places added = added(positions, part);
      int[] others = positions(random);
      int from = random.nextInt(END);
      int to = from + random.nextInt(END);
      List<UnaryOperator<Places>> changes =
          List.of(
              all -> all,
              all -> all.where(i -> all.start(i) % 3 > 0),
              all -> all.inside(from, to),
              all -> all.with(new Places(others, 5)),
              all -> added(others, 5).with(all),
              Places::shown);
      for (UnaryOperator<Places> change : changes) {
        assertEquals(listed(change.apply(added)), listed(change.apply(given)));
      }
      assertArrayEquals(added.sortedEnds(), given.sortedEnds());
      assertEquals(added.firstFrom(from), given.firstFrom(from));
      assertEquals(added.anyFrom(from, to), given.anyFrom(from, to));
      assertEquals(added.anyInside(from, to), given.anyInside(from, to));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anArrayThatWasGivenIsNotWritten(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      int[] positions = positions(random);
      int[] before = positions.clone();
      Places places = new Places(positions, 0);
      Places same = new Places(positions, 1);
      Places expected = added(positions, 0);
      Places later = added(IntStream.range(END, END + random.nextInt(5)).toArray(), 2);
      later.add(2 * END, 2 * END + 1, 7, 9, 3);
      places.append(later);
      expected.append(later);

      assertEquals(listed(expected), listed(places));
      assertEquals(listed(expected.with(added(before, 1))), listed(places.with(same)));
      assertArrayEquals(before, positions);
      assertEquals(listed(added(before, 1)), listed(same));
    }
  }

  @Test
  void thereMayBeNoPositions() {
    Places none = new Places(new int[0], 1);

    assertEquals(List.of(), listed(none));
    none.add(3, 4, 10, 20, 2);
    assertEquals(List.of("3-4 at 10-20 of 2"), listed(none));
  }
}
