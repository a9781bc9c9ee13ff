package org.communique.bench;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.communique.search.Filters;
import org.communique.search.SearchRequest;

/**
 * One query of a benchmark.
 *
 * @param request as the API and the page ask it when only the query and filters are given
 * @param raw the same for plain Lucene; empty where it has none
 */
record BenchQuery(QueryClass kind, SearchRequest request, Optional<Query> raw) {

  static BenchQuery of(QueryClass kind, List<String> words, Filters filters, RawQueries queries) {
    SearchRequest request = SearchRequest.of(kind.typed(words)).withFilters(filters);
    return new BenchQuery(kind, request, kind.raw(words, queries));
  }

  /** The same hits by another query: without those that have a word that is in no text. */
  BenchQuery distinct(long number, RawQueries queries) {
    String absent = "zqx" + Long.toString(number, Character.MAX_RADIX) + "xqz";
    return new BenchQuery(
        kind,
        request.withText("(" + request.text() + ") NOT " + absent),
        raw.map(query -> queries.without(query, absent)));
  }
}
