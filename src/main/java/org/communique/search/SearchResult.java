package org.communique.search;

import java.util.List;

/**
 * The answer to a search; every medium shows this same answer.
 *
 * @param understood the query as it was understood, in the query language
 * @param notes one sentence for each thing that was odd about the query
 * @param aliases the names of parties under which words of the query were also looked for
 * @param tree the query as it was understood, part by part, in words
 * @param repairs other requests that have hits, the most useful first; empty when there is nothing
 *     to repair
 * @param generation name of the index state that answered
 * @param total how many hits there are on all pages
 * @param isComplete whether {@code total} is exact; false when the search was stopped because its
 *     time was up, and there may be more hits
 * @param tookMillis time the engine took, in milliseconds
 * @param hits those of the page asked for, best first
 * @param facets in a fixed order; each counted over all hits, not only the page; none when the
 *     request asks for none
 */
public record SearchResult(
    SearchRequest request,
    String understood,
    List<String> notes,
    List<Alias> aliases,
    CountedClause tree,
    List<Repair> repairs,
    String generation,
    long total,
    boolean isComplete,
    long tookMillis,
    List<Hit> hits,
    List<Facet> facets) {
  public SearchResult {
    notes = List.copyOf(notes);
    aliases = List.copyOf(aliases);
    repairs = List.copyOf(repairs);
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }

  /** The same answer, as that to another request which has it too. */
  public SearchResult withRequest(SearchRequest other) {
    return with(other, tookMillis);
  }

  /** The same answer, given in another time. */
  public SearchResult withTookMillis(long millis) {
    return with(request, millis);
  }

  private SearchResult with(SearchRequest other, long millis) {
    return new SearchResult(
        other,
        understood,
        notes,
        aliases,
        tree,
        repairs,
        generation,
        total,
        isComplete,
        millis,
        hits,
        facets);
  }

  /** The hits of each year, newest first; those without a date are not among them. */
  public List<Facet.Value> years() {
    return facets.stream()
        .filter(facet -> facet.field() == Facet.Field.YEAR)
        .flatMap(facet -> facet.values().stream())
        .toList();
  }

  /** How many pages there are; 0 without hits. */
  public int pages() {
    long reachable = Math.min(total, SearchRequest.MAX_RANK);
    return (int) ((reachable + request.size() - 1) / request.size());
  }
}
