package org.communique.lucene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptRecordsTest {
  private static final int BLOCKS = 3;

  /** So many records, drawn as they are below, fill more than all blocks several times. */
  private static final int RECORDS = 400;

  private static byte[] record(Random random) {
    byte[] record = new byte[random.nextInt(KeptRecords.LONGEST)];
    random.nextBytes(record);
    return record;
  }

  /** Each comes back as it was put or not at all, and of the newest all do. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void recordsComeBackAsTheyWerePut(long seed) {
    Random random = new Random(seed);
    KeptRecords kept = new KeptRecords(BLOCKS);
    List<byte[]> put = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      put.add(record(random));
      kept.put(i, put.get(i));
    }

    int newest = 0;
    for (int i = RECORDS - 1; i >= 0; i--) {
      newest += put.get(i).length;
      byte[] found = kept.get(i);
      if (newest <= (BLOCKS - 1) * (KeptRecords.BLOCK - KeptRecords.LONGEST)) {
        assertNotNull(found, "record " + i);
      }
      if (found != null) {
        assertArrayEquals(put.get(i), found, "record " + i);
      }
    }
    assertNull(kept.get(0));
  }

  @Test
  void changingACopyChangesNothing() {
    KeptRecords kept = new KeptRecords(1);
    byte[] record = {1, 2, 3};
    kept.put(7, record);
    Arrays.fill(record, (byte) 0);
    Arrays.fill(kept.get(7), (byte) 0);

    assertArrayEquals(new byte[] {1, 2, 3}, kept.get(7));
  }

  @Test
  void neitherLongOnesNorAnyWithoutBlocksAreKept() {
    KeptRecords kept = new KeptRecords(1);
    kept.put(1, new byte[KeptRecords.LONGEST + 1]);
    kept.put(2, new byte[KeptRecords.LONGEST]);
    KeptRecords none = new KeptRecords(0);
    none.put(2, new byte[1]);

    assertNull(kept.get(1));
    assertNotNull(kept.get(2));
    assertNull(none.get(2));
  }
}
