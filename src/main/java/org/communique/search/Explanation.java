package org.communique.search;

import java.util.List;
import org.communique.model.CommuniqueId;

/**
 * Why a communiqué does, or does not, match a query.
 *
 * @param title of the communiqué
 * @param text the query as typed
 * @param understood the same as it was understood, in the query language
 * @param notes one sentence for each thing that was odd about the query, or that is missing of the
 *     text
 * @param tree whether and where each part matches; its root stands for the whole query
 * @param generation name of the index state that answered
 */
public record Explanation(
    CommuniqueId id,
    String title,
    String text,
    String understood,
    List<String> notes,
    List<Alias> aliases,
    ClauseExplanation tree,
    String generation) {
  public Explanation {
    notes = List.copyOf(notes);
    aliases = List.copyOf(aliases);
  }

  /** Whether the communiqué is a hit of the query. */
  public boolean matches() {
    return tree.matches();
  }
}
