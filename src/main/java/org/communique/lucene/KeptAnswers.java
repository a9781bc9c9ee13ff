package org.communique.lucene;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;
import org.jspecify.annotations.Nullable;

/**
 * The last answers that one state of the index gave: people ask again what they asked, when they
 * turn a page back, reload it or send a link; what is typed is asked for as JSON and then as a
 * page; and feeds are polled. An answer that is kept takes 0.01 ms instead of 1 to 10. Thread-safe.
 */
final class KeptAnswers {
  /**
   * Answers that are kept: of ten hits with all facets, one takes some 60 KB. Twice as many add a
   * millisecond to each collection of garbage.
   */
  private static final int MOST = 50;

  private final Map<Asked, SearchResult> answers = new LinkedHashMap<>(16, 0.75f, true);

  /** What an answer depends on beside the index: queries may name days such as today. */
  record Asked(SearchRequest request, LocalDate day) {}

  synchronized @Nullable SearchResult get(Asked asked) {
    return answers.get(asked);
  }

  /** Keeps an answer; one with many hits, or that was stopped, is not kept. */
  synchronized void put(Asked asked, SearchResult answer) {
    boolean isSmall = answer.hits().size() <= SearchRequest.DEFAULT_SIZE;
    if (!answer.isComplete() || !isSmall) {
      return;
    }
    answers.put(asked, answer);
    if (answers.size() > MOST) {
      answers.remove(answers.keySet().iterator().next());
    }
  }
}
