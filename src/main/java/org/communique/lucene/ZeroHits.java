package org.communique.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.communique.query.QueryNode;
import org.communique.search.Filters;
import org.communique.search.SearchRequest;
import org.communique.search.SearchRequest.Unit;
import org.communique.search.Vocabulary;

/** Says which part of a query without hits is to blame, with live counts. */
record ZeroHits(IndexSearcher searcher, Vocabulary vocabulary, Set<String> languages) {
  /** Parts that are counted one by one; a longer query would make a note nobody reads. */
  private static final int MAX_PARTS = 12;

  /** A sentence or two; empty when there is nothing to tell parts apart. */
  List<String> explain(QueryNode node, SearchRequest request) throws IOException {
    String unit = request.unit() == Unit.COMMUNIQUE ? "communiqué" : "paragraph";
    boolean manyParts = node instanceof QueryNode.And and && and.parts().size() <= MAX_PARTS;
    if (!manyParts) {
      return filtersToBlame(node, request, unit);
    }
    List<String> counts = new ArrayList<>();
    for (QueryNode part : ((QueryNode.And) node).parts()) {
      counts.add("%s %,d".formatted(part, count(part, request, request.filters())));
    }
    String alone = request.filters().isEmpty() ? "Each alone" : "Each alone, with the filters";
    List<String> notes = new ArrayList<>();
    notes.add("No %s has all of this. %s: %s.".formatted(unit, alone, String.join("; ", counts)));
    notes.addAll(filtersToBlame(node, request, unit));
    return notes;
  }

  private List<String> filtersToBlame(QueryNode node, SearchRequest request, String unit)
      throws IOException {
    if (request.filters().isEmpty()) {
      return List.of();
    }
    int without = count(node, request, Filters.NONE);
    return List.of("Without the filters there would be %,d %ss.".formatted(without, unit));
  }

  private int count(QueryNode part, SearchRequest request, Filters filters) throws IOException {
    return searcher.count(
        new QueryBuilder(searcher, vocabulary, request.unit(), languages)
            .build(part, filters)
            .ranked());
  }
}
