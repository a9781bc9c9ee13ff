package org.communique.study;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.communique.model.CommuniqueId;
import org.communique.search.ExportHead;
import org.communique.search.ExportSink;
import org.communique.search.ExportedHit;
import org.communique.search.SearchEngine;
import org.jspecify.annotations.Nullable;

/**
 * Compares the hits of an export, as they come, with those that are remembered. A hit is known by
 * its id, one of a paragraph also by its words: a paragraph that has only another number is the
 * same. What is left over on both sides is then matched by the successors of edited texts.
 */
final class Comparison<T> implements ExportSink {
  private final boolean isFirst;
  private final Function<ExportedHit, T> keep;

  /** What is remembered and was not met yet; equal paragraphs of a text stand in one queue. */
  private final Map<Known, Deque<WatchedHit>> missing = new LinkedHashMap<>();

  private final List<WatchedHit> hits = new ArrayList<>();
  private final List<FoundHit<T>> found = new ArrayList<>();
  private @Nullable ExportHead head;

  /** By what a hit is known again. */
  private record Known(CommuniqueId id, String words) {
    static Known of(WatchedHit hit) {
      return new Known(hit.id(), hit.words());
    }
  }

  Comparison(Optional<WatchMemory> before, Function<ExportedHit, T> keep) {
    this.isFirst = before.isEmpty();
    this.keep = keep;
    before.ifPresent(
        memory ->
            memory.hits().stream()
                .sorted(
                    Comparator.comparing(WatchedHit::id).thenComparingInt(WatchedHit::paragraph))
                .forEach(
                    hit ->
                        missing
                            .computeIfAbsent(Known.of(hit), none -> new ArrayDeque<>())
                            .add(hit)));
  }

  @Override
  public void begin(ExportHead first) {
    head = first;
  }

  @Override
  public boolean take(ExportedHit exported) {
    WatchedHit hit = WatchedHit.of(exported);
    hits.add(hit);
    if (!isFirst) {
      Deque<WatchedHit> same = missing.getOrDefault(Known.of(hit), new ArrayDeque<>());
      @Nullable WatchedHit before = same.poll();
      if (before == null || !before.sentences().equals(hit.sentences())) {
        FoundHit<T> other = new FoundHit<>(hit, keep.apply(exported));
        if (before != null) {
          other.was(before);
        }
        found.add(other);
      }
    }
    return true;
  }

  String generation() {
    return head == null ? "" : head.generation();
  }

  List<String> notes() {
    return head == null ? List.of() : head.notes();
  }

  List<WatchedHit> hits() {
    return hits;
  }

  /** What is otherwise, once the export is over. */
  List<Difference<T>> differences(SearchEngine engine) throws IOException {
    FormerHits former = new FormerHits(engine, hits);
    Map<CommuniqueId, List<FoundHit<T>>> unmatched = new HashMap<>();
    found.stream()
        .filter(FoundHit::isUnmatched)
        .forEach(
            one -> unmatched.computeIfAbsent(one.hit().id(), none -> new ArrayList<>()).add(one));
    List<WatchedHit> rest = new ArrayList<>();
    for (WatchedHit lost : lost()) {
      CommuniqueId today = former.today(lost.id()).orElse(lost.id());
      if (!succeeds(lost, unmatched.getOrDefault(today, List.of()))) {
        rest.add(lost);
      }
    }
    List<Difference<T>> differences = new ArrayList<>();
    found.stream()
        .filter(one -> !one.isUntouched())
        .map(FoundHit::difference)
        .forEach(differences::add);
    for (WatchedHit lost : rest) {
      differences.add(former.gone(lost));
    }
    return differences;
  }

  /** What was not met, the paragraphs whose words stand somewhere else first. */
  private List<WatchedHit> lost() {
    Set<String> words = new HashSet<>();
    found.stream().filter(FoundHit::isUnmatched).forEach(one -> words.add(one.hit().words()));
    return missing.values().stream()
        .flatMap(Deque::stream)
        .sorted(Comparator.comparing((WatchedHit lost) -> !words.contains(lost.words())))
        .toList();
  }

  /** Takes a hit for what another was: of paragraphs, one of the same words or else number. */
  private static <T> boolean succeeds(WatchedHit lost, List<FoundHit<T>> candidates) {
    for (FoundHit<T> candidate : candidates) {
      boolean isIt =
          lost.isCommunique()
              || (candidate.isUnmatched() && candidate.hit().words().equals(lost.words()));
      if (isIt) {
        candidate.was(lost);
        return true;
      }
    }
    for (FoundHit<T> candidate : candidates) {
      if (candidate.isUnmatched() && candidate.hit().paragraph() == lost.paragraph()) {
        candidate.was(lost);
        return true;
      }
    }
    return false;
  }
}
