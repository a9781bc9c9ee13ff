package org.communique.search;

import java.util.List;

/**
 * What is known of an export before its first hit.
 *
 * @param understood the query as it was understood, in the query language
 * @param notes one sentence for each thing that was odd about the query
 * @param generation name of the one index state that all hits come from
 * @param total how many hits there are
 */
public record ExportHead(
    SearchRequest request, String understood, List<String> notes, String generation, long total) {
  public ExportHead {
    notes = List.copyOf(notes);
  }
}
