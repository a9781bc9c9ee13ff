package org.communique.bench;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.communique.search.Filters;
import org.communique.search.SearchRequest;

/**
 * One query of a benchmark.
 *
 * @param words that it is made of, as they are printed, for those who ask in a language of their
 *     own
 * @param request as the API and the page ask it when only the query and filters are given
 * @param raw the same for plain Lucene; empty where it has none
 */
record BenchQuery(QueryClass kind, List<String> words, SearchRequest request, Optional<Query> raw) {

  static BenchQuery of(QueryClass kind, List<String> words, Filters filters, RawQueries queries) {
    SearchRequest request = SearchRequest.of(kind.typed(words)).withFilters(filters);
    return new BenchQuery(kind, words, request, kind.raw(words, queries));
  }

  /**
   * The same query as another request: with blanks at its end that tell the number, by which
   * answers are kept apart and nothing else. Plain Lucene keeps no answers.
   *
   * @param number 1 or more
   */
  BenchQuery distinct(long number) {
    String blanks = Long.toBinaryString(number).replace('0', ' ').replace('1', '\t');
    return new BenchQuery(kind, words, request.withText(request.text() + blanks), raw);
  }
}
