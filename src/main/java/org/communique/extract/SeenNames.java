package org.communique.extract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The names that have been given so far, in eight bytes each: a name of the same hash counts as
 * seen. When it is full, every name counts as seen.
 */
final class SeenNames {
  /** Names that are kept; 64 MiB at the most. */
  private static final int MAX_NAMES = 1 << 22;

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private long[] hashes = new long[1 << 10];
  private int size;

  /** Whether a name is new; it is not from now on. */
  boolean add(String name) {
    if (size >= MAX_NAMES) {
      return false;
    }
    if (size * 2 >= hashes.length) {
      grow();
    }
    boolean isNew = put(hash(name));
    size += isNew ? 1 : 0;
    return isNew;
  }

  private void grow() {
    long[] before = hashes;
    hashes = new long[before.length * 2];
    Arrays.stream(before).filter(hash -> hash != 0).forEach(this::put);
  }

  private boolean put(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) (hash ^ hash >>> 32) & mask;
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    boolean isNew = hashes[slot] == 0;
    hashes[slot] = hash;
    return isNew;
  }

  /** FNV-1a of 64 bits; zero stands for an empty slot. */
  private static long hash(String name) {
    long hash = FNV_OFFSET;
    for (byte value : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (value & 0xFF)) * FNV_PRIME;
    }
    return hash == 0 ? 1 : hash;
  }
}
