package org.communique.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.communique.model.CommuniqueId;

/** A hit that is new or matches otherwise, with those it was before. */
final class FoundHit<T> {
  private final WatchedHit hit;
  private final T kept;
  private final List<WatchedHit> before = new ArrayList<>();

  FoundHit(WatchedHit hit, T kept) {
    this.hit = hit;
    this.kept = kept;
  }

  WatchedHit hit() {
    return hit;
  }

  /** Takes it for what another hit was. */
  void was(WatchedHit earlier) {
    before.add(earlier);
  }

  boolean isUnmatched() {
    return before.isEmpty();
  }

  /** Whether it is the very paragraph of an edited text, with nothing else about it. */
  boolean isUntouched() {
    return !hit.isCommunique()
        && before.size() == 1
        && before.getFirst().words().equals(hit.words())
        && before.getFirst().sentences().equals(hit.sentences());
  }

  Difference<T> difference() {
    return before.isEmpty() ? new Difference.New<>(kept) : changed();
  }

  private Difference<T> changed() {
    Set<String> matched = new HashSet<>();
    before.forEach(earlier -> matched.addAll(earlier.sentences()));
    List<Integer> fresh = new ArrayList<>();
    for (int i = 0; i < hit.sentences().size(); i++) {
      if (!matched.contains(hit.sentences().get(i))) {
        fresh.add(i);
      }
    }
    matched.removeAll(new HashSet<>(hit.sentences()));
    return new Difference.Changed<>(kept, formerly(), fresh, matched.size());
  }

  private List<CommuniqueId> formerly() {
    return before.stream()
        .map(WatchedHit::id)
        .filter(id -> !id.equals(hit.id()))
        .distinct()
        .sorted()
        .toList();
  }
}
