package org.communique.search;

import java.util.List;
import org.communique.model.Communique;
import org.communique.model.TextSpan;

/**
 * A communiqué opened from a search.
 *
 * @param matches the places in its text where the query matches, in order, not overlapping; as many
 *     as the hit's {@link Hit#matches()}; empty without a query
 * @param generation name of the index state it came from
 */
public record OpenedCommunique(Communique communique, List<TextSpan> matches, String generation) {
  public OpenedCommunique {
    matches = List.copyOf(matches);
  }
}
