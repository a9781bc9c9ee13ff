package org.communique.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.communique.search.Facet;
import org.communique.search.Filters;
import org.communique.search.Vocabulary;

/** Counts how the hits divide over the values of each facet. */
final class FacetCounter {
  private final Vocabulary vocabulary;

  FacetCounter(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** All facets, counted over all collected hits. */
  List<Facet> count(FacetsCollector hits, Filters filters) throws IOException {
    List<Facet> facets = new ArrayList<>();
    for (Facet.Field field : Facet.Field.values()) {
      facets.add(facet(field, counts(hits, column(field)), filters));
    }
    return facets;
  }

  private static String column(Facet.Field field) {
    return switch (field) {
      case YEAR -> Fields.YEAR;
      case SIGNATORY -> Fields.SIGNATORY;
      case TOPIC -> Fields.TOPIC_COUNT;
      case ACT -> Fields.ACT;
      case KIND -> Fields.KIND;
      case LANGUAGE -> Fields.LANGUAGE;
    };
  }

  private static Map<String, Integer> counts(FacetsCollector hits, String column)
      throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (FacetsCollector.MatchingDocs segment : hits.getMatchingDocs()) {
      SortedSetDocValues values = DocValues.getSortedSet(segment.context().reader(), column);
      long[] byOrdinal = countOrdinals(segment, values);
      for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
        if (byOrdinal[ordinal] > 0) {
          counts.merge(
              values.lookupOrd(ordinal).utf8ToString(), (int) byOrdinal[ordinal], Integer::sum);
        }
      }
    }
    return counts;
  }

  private static long[] countOrdinals(
      FacetsCollector.MatchingDocs segment, SortedSetDocValues values) throws IOException {
    long[] counts = new long[Math.toIntExact(values.getValueCount())];
    DocIdSetIterator both =
        ConjunctionUtils.intersectIterators(List.of(segment.bits().iterator(), values));
    while (both.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      for (int i = 0; i < values.docValueCount(); i++) {
        counts[(int) values.nextOrd()]++;
      }
    }
    return counts;
  }

  private Facet facet(Facet.Field field, Map<String, Integer> counts, Filters filters) {
    Comparator<Facet.Value> order =
        field == Facet.Field.YEAR
            ? Comparator.comparing(Facet.Value::value).reversed()
            : Comparator.comparing(Facet.Value::count).reversed().thenComparing(Facet.Value::label);
    List<Facet.Value> values =
        counts.entrySet().stream()
            .map(entry -> value(field, entry.getKey(), entry.getValue(), filters))
            .sorted(order)
            .toList();
    return new Facet(field, values);
  }

  private Facet.Value value(Facet.Field field, String value, int count, Filters filters) {
    boolean selected =
        switch (field) {
          case YEAR -> isYear(filters, value);
          case SIGNATORY -> filters.signatories().contains(value);
          case TOPIC -> filters.topics().contains(value);
          case ACT -> filters.acts().contains(value);
          case KIND -> filters.kinds().contains(value);
          case LANGUAGE -> filters.languages().contains(value);
        };
    return new Facet.Value(value, vocabulary.label(field, value), count, selected);
  }

  /** Whether the filters' bounds are the first and last day of that year. */
  private static boolean isYear(Filters filters, String year) {
    return filters.from().map(day -> day.toString().equals(year + "-01-01")).orElse(false)
        && filters.to().map(day -> day.toString().equals(year + "-12-31")).orElse(false);
  }
}
