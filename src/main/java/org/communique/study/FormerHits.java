package org.communique.study;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchEngine;

/** Asks the engine about what is a hit no more; about each text once. */
final class FormerHits {
  private final SearchEngine engine;
  private final Set<CommuniqueId> hits = new HashSet<>();

  /** Ids and words of paragraphs that are hits. */
  private final Set<String> paragraphs = new HashSet<>();

  private final Map<CommuniqueId, Optional<CommuniqueId>> successors = new HashMap<>();

  FormerHits(SearchEngine engine, List<WatchedHit> hits) {
    this.engine = engine;
    for (WatchedHit hit : hits) {
      this.hits.add(hit.id());
      paragraphs.add(hit.id() + " " + hit.words());
    }
  }

  private Optional<Communique> text(CommuniqueId id) throws IOException {
    return engine.open(id, "").map(OpenedCommunique::communique);
  }

  /** The text that a former hit leads to; itself when it is there. */
  Optional<CommuniqueId> today(CommuniqueId id) throws IOException {
    if (!successors.containsKey(id)) {
      boolean isThere = hits.contains(id) || text(id).isPresent();
      successors.put(id, isThere ? Optional.of(id) : engine.successor(id));
    }
    return successors.getOrDefault(id, Optional.empty());
  }

  <T> Difference.Gone<T> gone(WatchedHit lost) throws IOException {
    Optional<CommuniqueId> today = today(lost.id());
    Optional<Communique> text = today.isPresent() ? text(today.get()) : Optional.empty();
    Optional<CommuniqueId> successor = today.filter(id -> !id.equals(lost.id()));
    return new Difference.Gone<>(
        lost.id(),
        lost.paragraph(),
        reason(lost, text, successor),
        successor,
        text.map(Communique::title).orElse(""),
        text.flatMap(Communique::date));
  }

  private Difference.Reason reason(
      WatchedHit lost, Optional<Communique> text, Optional<CommuniqueId> successor) {
    if (text.isEmpty()) {
      return Difference.Reason.REMOVED;
    }
    if (!lost.isCommunique() && !holdsUnmatched(text.get(), lost.words())) {
      return Difference.Reason.REMOVED;
    }
    if (successor.isEmpty() || !lost.isCommunique()) {
      return Difference.Reason.UNMATCHED;
    }
    return hits.contains(successor.get()) ? Difference.Reason.MERGED : Difference.Reason.EDITED;
  }

  /** Whether a paragraph of these words is there; of two that match alike, one may have gone. */
  private boolean holdsUnmatched(Communique communique, String words) {
    return !paragraphs.contains(communique.id() + " " + words)
        && communique.text().paragraphs().stream()
            .map(paragraph -> communique.text().textOf(paragraph.span()))
            .anyMatch(paragraph -> WordsPrint.of(paragraph).equals(words));
  }
}
