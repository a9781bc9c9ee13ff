package org.communique.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communique.model.CommuniqueId;
import org.communique.model.Reference;

/**
 * How an opened communiqué and the other texts of the index cite each other.
 *
 * @param citedBy for each instrument that the text is, by id, how many communiqués cite it: as many
 *     as a search for {@code cites:} and the id finds
 * @param held for each instrument that the text cites, by {@link Reference#cited()}, the
 *     communiqués that are it, in the order of their ids; those of which the index holds none are
 *     left out
 */
public record CitationLinks(Map<String, Integer> citedBy, Map<String, List<CommuniqueId>> held) {
  public static final CitationLinks NONE = new CitationLinks(Map.of(), Map.of());

  public CitationLinks {
    citedBy = Collections.unmodifiableMap(new LinkedHashMap<>(citedBy));
    held = Collections.unmodifiableMap(new LinkedHashMap<>(held));
  }
}
