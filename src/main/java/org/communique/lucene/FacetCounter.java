package org.communique.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.communique.search.Facet;
import org.communique.search.Filters;
import org.communique.search.Vocabulary;

/** Counts how the hits divide over the values of each facet. */
final class FacetCounter {
  private final Vocabulary vocabulary;
  private final TextSources sources;

  FacetCounter(Vocabulary vocabulary, TextSources sources) {
    this.vocabulary = vocabulary;
    this.sources = sources;
  }

  /**
   * All facets.
   *
   * @param hits all hits
   * @param ofAnySigner what would be hits whoever signed; the same as {@code hits} unless texts of
   *     any of several signatories are asked for
   */
  List<Facet> count(FacetsCollector hits, FacetsCollector ofAnySigner, Filters filters)
      throws IOException {
    TopicCounts topics = TopicCounts.of(hits);
    List<Facet> facets = new ArrayList<>();
    for (Facet.Field field : Facet.Field.values()) {
      facets.add(
          switch (field) {
            case DOMAIN, TOPIC -> topics(field, topics, filters);
            case SIGNATORY -> facet(field, counts(ofAnySigner, Fields.SIGNATORY), filters);
            case YEAR -> facet(field, counts(hits, Fields.YEAR), filters);
            case SIGNATORIES -> facet(field, numbersOfSignatories(hits), filters);
            case ACT -> facet(field, counts(hits, Fields.ACT), filters);
            case KIND -> facet(field, counts(hits, Fields.KIND), filters);
            case LANGUAGE -> facet(field, counts(hits, Fields.LANGUAGE), filters);
            case SOURCE -> facet(field, fromSources(hits), filters);
          });
    }
    return facets;
  }

  /** Topics or domains: a text may have a domain by a sentence that has no topic of it. */
  private Facet topics(Facet.Field field, TopicCounts counts, Filters filters) {
    Set<String> domains = Set.copyOf(vocabulary.domainIds());
    List<Facet.Value> values =
        counts.byId().entrySet().stream()
            .filter(topic -> domains.contains(topic.getKey()) == (field == Facet.Field.DOMAIN))
            .map(
                topic ->
                    value(field, topic.getKey(), topic.getValue().hits(), filters)
                        .withSentences(topic.getValue().sentences()))
            .sorted(order(field))
            .toList();
    return new Facet(field, values);
  }

  /** The years of hits, newest first; none is selected. */
  static List<Facet.Value> years(FacetsCollector hits) throws IOException {
    return counts(hits, Fields.YEAR).entrySet().stream()
        .map(year -> new Facet.Value(year.getKey(), year.getKey(), year.getValue(), false))
        .sorted(order(Facet.Field.YEAR))
        .toList();
  }

  private Map<String, Integer> fromSources(FacetsCollector hits) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (FacetsCollector.MatchingDocs segment : hits.getMatchingDocs()) {
      SortedDocValues ids = DocValues.getSorted(segment.context().reader(), Fields.ID);
      TextSources.OfSegment known = sources.ofSegment(segment.context().ord, ids);
      DocIdSetIterator found = segment.bits().iterator();
      for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
        known.count(doc);
      }
      known.addTo(counts);
    }
    return counts;
  }

  private static Map<String, Integer> numbersOfSignatories(FacetsCollector hits)
      throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (FacetsCollector.MatchingDocs segment : hits.getMatchingDocs()) {
      SortedNumericDocValues values =
          DocValues.getSortedNumeric(segment.context().reader(), Fields.SIGNATORY_COUNT);
      DocIdSetIterator both =
          ConjunctionUtils.intersectIterators(List.of(segment.bits().iterator(), values));
      while (both.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        counts.merge(step(values.nextValue()), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** Bilateral texts and those of small groups are told apart; longer lists by their size. */
  private static String step(long signatories) {
    if (signatories <= 2) {
      return Long.toString(signatories);
    }
    return signatories <= 5 ? "3..5" : signatories <= 10 ? "6..10" : "11..";
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
    List<Facet.Value> values =
        counts.entrySet().stream()
            .map(entry -> value(field, entry.getKey(), entry.getValue(), filters))
            .sorted(order(field))
            .toList();
    return new Facet(field, values);
  }

  private static Comparator<Facet.Value> order(Facet.Field field) {
    return switch (field) {
      case YEAR -> Comparator.comparing(Facet.Value::value).reversed();
      case SIGNATORIES ->
          Comparator.comparingInt(value -> Integer.parseInt(value.value().split("\\.", 2)[0]));
      default ->
          Comparator.comparing(Facet.Value::count).reversed().thenComparing(Facet.Value::label);
    };
  }

  private Facet.Value value(Facet.Field field, String value, int count, Filters filters) {
    boolean selected =
        field == Facet.Field.YEAR ? isYear(filters, value) : filters.values(field).contains(value);
    return new Facet.Value(value, vocabulary.label(field, value), count, selected);
  }

  /** Whether the filters' bounds are the first and last day of that year. */
  private static boolean isYear(Filters filters, String year) {
    return filters.from().map(day -> day.toString().equals(year + "-01-01")).orElse(false)
        && filters.to().map(day -> day.toString().equals(year + "-12-31")).orElse(false);
  }
}
