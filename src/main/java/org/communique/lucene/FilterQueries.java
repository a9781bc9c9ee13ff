package org.communique.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.communique.query.SignatoryCounts;
import org.communique.search.Facet;
import org.communique.search.Filters;
import org.communique.search.SearchRequest.Unit;

/**
 * Turns the filters beside a query into queries that score nothing.
 *
 * @param unit what the hits are
 * @param values notes the names that are known to nobody
 * @param states tells which texts come from which source
 */
record FilterQueries(Unit unit, ValueQueries values, ReaderStates states) {

  /** Of all of these a hit is one. */
  List<Query> wanted(Filters filters) {
    List<Query> queries = new ArrayList<>();
    if (filters.from().isPresent() || filters.to().isPresent()) {
      queries.add(QueryBuilder.issuedWithin(filters.from(), filters.to(), unit));
    }
    for (Facet.Field field : fields()) {
      List<Query> having =
          filters.values(field).stream().map(value -> having(field, value)).toList();
      boolean isAny = field == Facet.Field.SIGNATORY && filters.signed() == Filters.Signed.ANY;
      queries.addAll(isAny ? List.of(any(having)) : having);
    }
    return queries;
  }

  private static Query any(List<Query> queries) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  /** Of none of these a hit is one. */
  List<Query> excluded(Filters filters) {
    List<Query> queries = new ArrayList<>();
    for (Facet.Field field : fields()) {
      filters.excluded(field).forEach(value -> queries.add(having(field, value)));
    }
    return queries;
  }

  /** The fields that have filters of their own; those of domains are those of topics. */
  private static List<Facet.Field> fields() {
    return List.of(Facet.Field.values()).stream()
        .filter(field -> field != Facet.Field.DOMAIN)
        .toList();
  }

  private Query having(Facet.Field field, String value) {
    return switch (field) {
      case YEAR -> SortedSetDocValuesField.newSlowExactQuery(Fields.YEAR, new BytesRef(value));
      case SIGNATORY -> ValueQueries.term(Fields.SIGNATORY, values.partyOf(value));
      case SIGNATORIES ->
          SignatoryCounts.read(value)
              .map(ValueQueries::signedBy)
              .orElseGet(() -> new MatchNoDocsQuery("no number of signatories"));
      case DOMAIN, TOPIC -> ValueQueries.term(Fields.TOPIC, values.topicOf(value));
      case ACT -> ValueQueries.term(Fields.ACT, value);
      case KIND -> ValueQueries.term(Fields.KIND, value);
      case LANGUAGE -> ValueQueries.term(Fields.LANGUAGE, value);
      case SOURCE -> new FromSourceQuery(states, value);
    };
  }
}
