package org.communique.search;

import java.util.List;

/**
 * Whether a part of a query matches one communiqué, where, and why not.
 *
 * @param says what the part asks, in plain words
 * @param query the same in the query language
 * @param places how many places match, in the whole text; overlapping ones are one place
 * @param where those places by paragraph, in text order
 * @param why one or two sentences when it does not match; else empty
 * @param parts those it is made of
 */
public record ClauseExplanation(
    String says,
    String query,
    boolean matches,
    int places,
    List<InParagraph> where,
    String why,
    List<ClauseExplanation> parts) {
  public ClauseExplanation {
    where = List.copyOf(where);
    parts = List.copyOf(parts);
  }

  /**
   * The places of one paragraph and the headings above it.
   *
   * @param paragraph its number, 1-based; 0 for the title
   * @param words what stands at each place, as printed
   */
  public record InParagraph(int paragraph, List<String> words) {
    public InParagraph {
      words = List.copyOf(words);
    }
  }
}
