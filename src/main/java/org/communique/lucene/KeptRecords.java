package org.communique.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decompressed records of documents of one state of the index, those put last. They are copied into
 * blocks that stay, the oldest of which is used anew when all are full: as objects of their own
 * they would live too long for the quick collection of garbage and too short for the other.
 * Thread-safe.
 */
final class KeptRecords {
  /** Bytes of a block; one is made when it is needed. */
  static final int BLOCK = 1 << 20;

  /** Longer records are not kept: few texts would take the room of many. */
  static final int LONGEST = BLOCK / 8;

  private final int most;
  private final List<Block> blocks = new ArrayList<>();
  private final Map<Integer, Place> places = new HashMap<>();

  /** The place in the list of the block that is filled. */
  private int current;

  /**
   * Keeps nothing yet.
   *
   * @param most blocks at most; 0 keeps nothing
   */
  KeptRecords(int most) {
    this.most = most;
  }

  private record Place(Block block, int start, int end) {}

  private static final class Block {
    private final byte[] bytes = new byte[BLOCK];
    private final List<Integer> documents = new ArrayList<>();
    private int size;

    boolean hasRoom(int length) {
      return size + length <= bytes.length;
    }

    Place add(int docid, byte[] record) {
      System.arraycopy(record, 0, bytes, size, record.length);
      documents.add(docid);
      size += record.length;
      return new Place(this, size - record.length, size);
    }
  }

  /** A copy of a document's record; null when it is not kept. */
  synchronized byte @Nullable [] get(int docid) {
    Place place = places.get(docid);
    return place == null ? null : Arrays.copyOfRange(place.block.bytes, place.start, place.end);
  }

  /** Keeps a copy of a document's record unless it is long, or kept already. */
  synchronized void put(int docid, byte[] record) {
    if (most > 0 && record.length <= LONGEST && !places.containsKey(docid)) {
      places.put(docid, withRoom(record.length).add(docid, record));
    }
  }

  private Block withRoom(int length) {
    if (blocks.isEmpty()) {
      blocks.add(new Block());
    }
    if (!blocks.get(current).hasRoom(length)) {
      current = (current + 1) % most;
      if (current == blocks.size()) {
        blocks.add(new Block());
      } else {
        empty(blocks.get(current));
      }
    }
    return blocks.get(current);
  }

  private void empty(Block block) {
    block.documents.forEach(places::remove);
    block.documents.clear();
    block.size = 0;
  }
}
