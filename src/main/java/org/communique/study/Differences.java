package org.communique.study;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communique.search.SearchRequest;

/**
 * What is otherwise about the hits of a search than at the look before.
 *
 * @param since when the look before was; empty when this was the first, which finds no differences
 * @param all new and changed hits in the order of the list, newest first, then those that are gone
 * @param notes one sentence for each thing that was odd about the query
 * @param memory of this look, for the next one
 * @param <T> what the caller keeps of a hit
 */
public record Differences<T>(
    SearchRequest request,
    Optional<Instant> since,
    List<Difference<T>> all,
    List<String> notes,
    WatchMemory memory) {
  public Differences {
    all = List.copyOf(all);
    notes = List.copyOf(notes);
  }

  public boolean isFirst() {
    return since.isEmpty();
  }

  /** How many hits there are now. */
  public int total() {
    return memory.hits().size();
  }

  /** Hits that were none. */
  public List<Difference.New<T>> added() {
    return all.stream()
        .<Difference.New<T>>mapMulti(
            (difference, sink) -> {
              if (difference instanceof Difference.New<T> found) {
                sink.accept(found);
              }
            })
        .toList();
  }

  /** Hits that were others. */
  public List<Difference.Changed<T>> changed() {
    return all.stream()
        .<Difference.Changed<T>>mapMulti(
            (difference, sink) -> {
              if (difference instanceof Difference.Changed<T> found) {
                sink.accept(found);
              }
            })
        .toList();
  }

  /** What was a hit. */
  public List<Difference.Gone<T>> gone() {
    return all.stream()
        .<Difference.Gone<T>>mapMulti(
            (difference, sink) -> {
              if (difference instanceof Difference.Gone<T> found) {
                sink.accept(found);
              }
            })
        .toList();
  }
}
