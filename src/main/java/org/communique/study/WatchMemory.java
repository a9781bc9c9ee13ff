package org.communique.study;

import java.time.Instant;
import java.util.List;

/**
 * What a watch remembers of its last look.
 *
 * @param address of the search, as its page has it; a memory of another search says nothing
 * @param generation name of the index state that was looked at
 * @param looked when, to the second
 * @param hits all of them, in no particular order
 */
public record WatchMemory(
    String address, String generation, Instant looked, List<WatchedHit> hits) {
  public WatchMemory {
    hits = List.copyOf(hits);
  }
}
