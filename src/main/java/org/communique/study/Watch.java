package org.communique.study;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.communique.search.ExportedHit;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;

/**
 * Looks at all hits of a search and tells what is otherwise than at the look before.
 *
 * @param <T> what is kept of a new or changed hit
 */
public final class Watch<T> {
  private final SearchEngine engine;
  private final Function<ExportedHit, T> keep;

  /**
   * @param keep makes of a hit what is told of it; should be small, for all that is new is held
   */
  public Watch(SearchEngine engine, Function<ExportedHit, T> keep) {
    this.engine = engine;
    this.keep = keep;
  }

  /**
   * One look.
   *
   * @param address names the search, as its page does
   * @param before what was remembered; a first look, or one at another search, finds no differences
   * @param now the time of the look
   * @throws org.communique.search.SearchStoppedException when the search takes too long
   */
  public Differences<T> look(
      SearchRequest request, String address, Optional<WatchMemory> before, Instant now)
      throws IOException {
    Optional<WatchMemory> same = before.filter(memory -> memory.address().equals(address));
    Comparison<T> comparison = new Comparison<>(same, keep);
    engine.export(request.withSort(SearchRequest.Sort.DATE), comparison);
    WatchMemory memory =
        new WatchMemory(
            address,
            comparison.generation(),
            now.truncatedTo(ChronoUnit.SECONDS),
            comparison.hits());
    return new Differences<>(
        request,
        same.map(WatchMemory::looked),
        comparison.differences(engine),
        comparison.notes(),
        memory);
  }
}
