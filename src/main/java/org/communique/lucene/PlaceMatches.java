package org.communique.lucene;

import java.util.List;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Places as the engine's matches, in their order. */
final class PlaceMatches implements MatchesIterator {
  private final Places places;
  private final List<PlaceSource> leaves;
  private int at = -1;

  /**
   * The matches of some places.
   *
   * @param leaves those that {@link Places#part} numbers
   */
  PlaceMatches(Places places, List<PlaceSource> leaves) {
    this.places = places;
    this.leaves = leaves;
  }

  @Override
  public boolean next() {
    return ++at < places.size();
  }

  @Override
  public int startPosition() {
    return places.start(at);
  }

  @Override
  public int endPosition() {
    return places.end(at);
  }

  @Override
  public int startOffset() {
    return places.startOffset(at);
  }

  @Override
  public int endOffset() {
    return places.endOffset(at);
  }

  @Override
  public @Nullable MatchesIterator getSubMatches() {
    return null;
  }

  @Override
  public Query getQuery() {
    return leaves.get(places.part(at)).query();
  }
}
